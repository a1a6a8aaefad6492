"""Editions: sites of earlier days beside today's, made anew from the records, with unchanged documents shared."""

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from mike.versions import Versions  # type: ignore[import-untyped]  # mike has no types

from generator.loading.project import Project
from generator.site.build import Built, Options, build
from generator.site.shown import EditionError, Shown, read_editions
from tests.library.writing import ORGANISATION, body, paragraph
from tests.site.test_incremental import contents
from tests.site.test_stamp import PROJECT
from tests.site.test_stamp import project as lay_out

EDITION = "utgava/varen-2025/"
NONE = "  utgavor: []\n"
WRITTEN = "  utgavor:\n    - {namn: varen-2025, titel: Våren 2025, dag: 2025-05-01}\n"
MEETING = (
    "format: 1\ntyp: sammanträde\nfiktiv: ja\ndatum: {0}\nstatus: justerat\nutdrag: ja\nordförande: Anna Prov (S)\n"
    "närvaro: {{ledamöter: [Anna Prov (S), Bo Prov (M)]}}\njustering: {{justerare: Bo Prov (M), datum: {0}}}\n"
)
DECIDED = "beslut: {verb: beslutar, punkter: [Så blir det.]}\n"
RECORDS = {
    "organisation": ORGANISATION,
    "rs/organ": body("Styrelsen", "{namn: Anna Prov (S), uppdrag: ordförande}", "{namn: Bo Prov (M)}"),
    "rs/2025-03-04/sammantrade": MEETING.format("2025-03-04"),
    "rs/2025-03-04/1-lika": paragraph(1, "Lika", DECIDED),
    "rs/2025-03-04/2-nytt": paragraph(2, "Nytt", f"{DECIDED}se_även: rs/2025-06-03 § 3\n"),
    "rs/2025-06-03/sammantrade": MEETING.format("2025-06-03"),
    "rs/2025-06-03/3-sent": paragraph(3, "Sent", DECIDED),
}


@dataclass(frozen=True)
class Made:
    project: Project
    built: Built

    def page(self, address: str) -> str:
        return (self.project.site / address / "index.html").read_text(encoding="utf-8")

    def has(self, address: str) -> bool:
        return (self.project.site / address).exists()

    def again(self) -> Built:
        return _build(self.project)


def _build(project: Project) -> Built:
    editions = read_editions(project.root)
    return build(project, Options(project.site, jobs=1, shown=Shown(editions=editions)))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """Yield a small archive with an edition, built with Word and PDF."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.manual.pages.manual_pages", dict)
        root = lay_out(tmp_path_factory.mktemp("utgavor"), "# Handbok\n\nText.\n")
        shutil.copytree(PROJECT / "theme", root / "theme")
        settings = root / "mkdocs.yml"
        settings.write_text(settings.read_text(encoding="utf-8").replace(NONE, WRITTEN, 1), encoding="utf-8")
        for name, text in RECORDS.items():
            file = root / "records/prov" / f"{name}.yaml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        project = Project(root)
        built = _build(project)
        assert built.published, [finding.message for finding in built.checked.findings]
        yield Made(project, built)


def test_the_edition_shows_its_day_and_today_s_site_today(made: Made) -> None:
    assert made.has("prov/rs/2025-06-03/3/")
    assert not made.has(f"{EDITION}prov/rs/2025-06-03/")
    then = made.page(f"{EDITION}prov/rs/2025-03-04/1/")
    assert "Så som arkivet såg ut 2025-05-01" in then
    assert "Så som arkivet såg ut" not in made.page("prov/rs/2025-03-04/1/")


def test_every_page_says_the_day_and_leads_to_the_editions(made: Made) -> None:
    pages = list(made.project.site.rglob("*.html"))
    assert len(pages) > 30
    for file in pages:
        html, below = file.read_text(encoding="utf-8"), file.relative_to(made.project.site).as_posix()
        if 'http-equiv="refresh"' in html:
            continue
        assert "data-utgavor" in html, below
        assert ('content="noindex"' in html) == below.startswith(EDITION), below
        assert ("Så som arkivet såg ut 2025-05-01" in html) == below.startswith(EDITION), below


def test_links_of_the_choice_lead_to_pages(made: Made) -> None:
    for page in ("", "prov/rs/2025-03-04/1/", EDITION, f"{EDITION}prov/rs/2025-03-04/1/"):
        html = made.page(page)
        choice = html[html.index("data-utgavor") : html.index("</details>", html.index("data-utgavor"))]
        links = [part.split('"')[0] for part in choice.split('href="')[1:]]
        assert len(links) == 3
        for link in links:
            there = Path(os.path.normpath(made.project.site / page / link))
            assert (there / "index.html").is_file(), (page, link)


def test_search_engines_are_led_to_today_s_page(made: Made) -> None:
    assert 'rel="canonical" href="https://arkiv.example/post/prov/rs/2025-03-04/1/"' in made.page(
        f"{EDITION}prov/rs/2025-03-04/1/"
    )
    assert not made.has(f"{EDITION}sitemap.xml")
    assert "utgava/varen" not in (made.project.site / "sitemap-arkiv.xml").read_text(encoding="utf-8")


def test_mike_reads_the_list_and_each_edition_lies_beside_it(made: Made) -> None:
    text = (made.project.site / "utgava/versions.json").read_text(encoding="utf-8")
    read = Versions.loads(text)
    assert [(str(each.version), each.title) for each in read] == [("varen-2025", "Våren 2025"), ("aktuell", "Aktuell")]
    assert [each["version"] for each in json.loads(text)] == ["aktuell", "varen-2025"]
    for each in read:
        assert made.has(f"utgava/{each.version}/index.html")
    assert 'url=../../"' in made.page("utgava/aktuell/")


def test_documents_that_say_the_same_are_one_file_and_others_bear_the_day(made: Made) -> None:
    for ending in ("docx", "pdf"):
        same = f"prov/rs/2025-03-04/1/utdrag-rs-2025-03-04-1.{ending}"
        assert (made.project.site / same).samefile(made.project.site / EDITION / same)
        other = f"prov/rs/2025-03-04/2/utdrag-rs-2025-03-04-2.{ending}"
        assert (made.project.site / other).read_bytes() != (made.project.site / EDITION / other).read_bytes()
    style = "stylesheets/ram.css"
    assert (made.project.site / style).samefile(made.project.site / EDITION / style)


def test_an_archive_of_a_day_lies_for_itself_and_is_the_same_each_time(made: Made) -> None:
    before = contents(made.project.site)
    shown = Shown(date(2025, 5, 1))
    alone = shown.output(made.project)
    assert alone.name == "site-2025-05-01"
    options = Options(alone, jobs=1, exports=False, shown=shown)
    assert build(made.project, options).published
    first = _pages(alone)
    assert "prov/rs/2025-06-03/index.html" not in first
    for name, html in first.items():
        if name.endswith(".html"):
            assert b"noindex" in html, name
            assert b"canonical" not in html, name
            assert "Så som arkivet såg ut 2025-05-01".encode() in html, name
    shutil.rmtree(shown.cache(made.project) / "store")
    assert build(made.project, options).made > 10
    assert _pages(alone) == first
    assert contents(made.project.site) == before


def _pages(folder: Path) -> dict[str, bytes]:
    """Return what a site holds but for the search index, which Pagefind names by what it was made with."""
    return {name: content for name, content in contents(folder).items() if not name.startswith("pagefind")}


def test_an_edition_is_made_again_when_its_own_archive_is_another(made: Made) -> None:
    """What is taken down today leaves the editions; what is later than one leaves it as it is."""
    note = made.project.cache / "utgava/varen-2025/gjord"
    before = note.read_bytes()
    records = made.project.records / "prov/rs"
    late = records / "2025-06-03/3-sent.yaml"
    late.write_text(late.read_text(encoding="utf-8").replace("Så blir det", "Så blev det"), encoding="utf-8")
    assert made.again().published
    assert note.read_bytes() == before
    early = records / "2025-03-04/1-lika.yaml"
    text = early.read_text(encoding="utf-8")
    early.write_text(f"{text}indragen: {{datum: 2025-12-01, skäl: Fel handling}}\n", encoding="utf-8")
    assert made.again().published
    assert note.read_bytes() != before
    assert "Så blir det" not in made.page(f"{EDITION}prov/rs/2025-03-04/1/")
    assert "drogs in" in made.page(f"{EDITION}prov/rs/2025-03-04/1/")
    paper = "prov/rs/2025-03-04/1/utdrag-rs-2025-03-04-1.pdf"
    assert (made.project.site / paper).samefile(made.project.site / EDITION / paper)


def test_an_edition_that_is_no_longer_wanted_is_told_of(made: Made) -> None:
    settings = made.project.root / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace(WRITTEN, NONE, 1), encoding="utf-8")
    built = made.again()
    assert EDITION in built.lost
    assert not made.has("utgava")
    assert "data-utgavor" not in made.page("")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{namn: 2024}", "saknar dag"),
        ("{namn: Å, dag: 2024-01-01}", "går inte att ha som adress"),
        ("{namn: ../x, dag: 2024-01-01}", "går inte att ha som adress"),
        ("{namn: aktuell, dag: 2024-01-01}", "går inte att ha som adress"),
        ("{namn: a, dag: 2999-01-01}", "inte har varit"),
        ("{namn: a, dag: 2024-01-01}, {namn: a, dag: 2025-01-01}", "står två gånger"),
        ("text", "skriv varje utgåva"),
    ],
)
def test_what_cannot_be_an_edition_is_said(tmp_path: Path, written: str, told: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"extra: {{utgavor: [{written}]}}\n", encoding="utf-8")
    with pytest.raises(EditionError, match=told):
        read_editions(tmp_path)
