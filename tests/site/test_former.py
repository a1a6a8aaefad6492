"""Addresses stay: a page that moved leads on, one that was taken down says when and why, and none is lost unseen."""

from datetime import date
from pathlib import Path

import pytest

from generator.checking import check
from generator.library.library import Library
from generator.library.public import public
from generator.loading.project import Project
from generator.sheets.registry import document_of
from generator.site.planning.plan import FilePlan, PagePlan, Plan
from generator.site.planning.registry import plan_site
from generator.tree.text import texts
from tests.sites import CHECKOUT, Site

TODAY = date(2026, 1, 1)
ADDRESSES = Path(__file__).with_name("adresser.txt")
TAKEN_DOWN = "indragen: {datum: 2025-12-01, skäl: Publicerades av misstag}\n"
WORDS = "Sidan drogs in den 1 december 2025. Skäl: Publicerades av misstag."
SECRET = "Nimbusvägens hemliga ord"


def library_with(tmp_path: Path, **files: str) -> Library:
    folder = tmp_path / "records/prov/rs"
    (folder / "2025-03-04").mkdir(parents=True)
    (folder.parent / "organisation.yaml").write_text(
        "format: 1\ntyp: organisation\nnamn: Region Prov\nslag: region\nfiktiv: ja\n", encoding="utf-8"
    )
    (folder / "organ.yaml").write_text(
        "format: 1\ntyp: organ\nnamn: Regionstyrelsen\nslag: styrelse\n", encoding="utf-8"
    )
    (folder / "2025-03-04/sammantrade.yaml").write_text(
        "format: 1\ntyp: sammanträde\ndatum: 2025-03-04\nstatus: planerat\n", encoding="utf-8"
    )
    for name, text in files.items():
        (folder / name.replace("__", "/").replace("_", "-")).with_suffix(".yaml").write_text(text, encoding="utf-8")
    return public(check(Project(tmp_path)).library)


def document(more: str) -> str:
    return (
        f"format: 1\ntyp: dokument\nslag: strategi\nrubrik: {SECRET}\ndatum: 2025-03-04\n{more}"
        f"avsnitt:\n  - rubrik: Bakgrund\n    text: {SECRET}.\n"
    )


def plan_at(plans: list[Plan], address: str) -> Plan:
    return next(plan for plan in plans if plan.address == address)


def test_a_page_that_moved_leads_on(tmp_path: Path) -> None:
    library = library_with(tmp_path, plan=document("tidigare_adresser: prov/rs/gammal/plan/\n"))
    moved = plan_at(plan_site(library, TODAY), "prov/rs/gammal/plan/index.html")
    assert isinstance(moved, FilePlan)
    html = moved.make().decode()
    assert 'content="0; url=../../../../prov/rs/plan/"' in html
    assert '<a href="../../../../prov/rs/plan/">' in html


def test_a_page_that_was_taken_down_says_when_and_why(tmp_path: Path) -> None:
    library = library_with(tmp_path, plan=document(TAKEN_DOWN))
    plans = plan_site(library, TODAY)
    page = plan_at(plans, "prov/rs/plan/")
    assert isinstance(page, PagePlan)
    made = page.make()
    assert WORDS in "\n".join(texts(made.document))
    assert not made.indexed
    assert not any(SECRET in repr(plan.make()) for plan in plans if isinstance(plan, PagePlan))


def test_a_paragraph_that_was_taken_down_keeps_its_number(tmp_path: Path) -> None:
    paragraph = (
        f"format: 1\ntyp: paragraf\nparagraf: 7\nrubrik: {SECRET}\nslag: information\n{TAKEN_DOWN}"
        f"sammanfattning: {SECRET}.\n"
    )
    library = library_with(tmp_path, **{"2025_03_04__7_val": paragraph})
    entry = library.by_id["prov/rs/2025-03-04 § 7"]
    said = "\n".join(texts(document_of(library, entry)))
    assert WORDS in said
    assert SECRET not in said


@pytest.mark.parametrize("address", ADDRESSES.read_text(encoding="utf-8").split())
def test_every_published_address_is_still_there(built: Site, address: str) -> None:
    """An address in the list is never taken out of it: a page that moves gets `tidigare_adresser`."""
    assert (built.folder / address / "index.html").is_file()


def test_the_list_holds_every_record(built: Site) -> None:
    """New records are added: `python -m tests.site.test_former`."""
    listed = set(ADDRESSES.read_text(encoding="utf-8").split())
    assert {entry.address for entry in built.library.by_id.values()} <= listed


if __name__ == "__main__":
    found = public(check(Project(CHECKOUT)).library)
    known = set(ADDRESSES.read_text(encoding="utf-8").split()) if ADDRESSES.exists() else set()
    lines = sorted(known | {entry.address for entry in found.by_id.values()})
    ADDRESSES.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
