"""Word and PDF beside the pages: only what has changed is written, and what is gone is removed."""

from datetime import date
from pathlib import Path

import pytest

from generator.library.library import Library
from generator.loading.project import Project
from generator.site.exports import export, stale, wanted
from generator.site.planning.plan import Plan
from generator.site.planning.registry import plan_site
from generator.site.store import Kept, Store

TODAY = date(2025, 5, 1)
MEETING = "prov/rs/2025-03-04/"


@pytest.fixture(scope="module")
def plans(library: Library) -> list[Plan]:
    return [plan for plan in plan_site(library, TODAY) if plan.address in (MEETING, "prov/rs/")]


@pytest.fixture
def store(tmp_path: Path, plans: list[Plan]) -> Store:
    made = Store(tmp_path / "store", "base")
    made.kept = {plan.address: Kept(plan.inputs, "") for plan in plans}
    return made


def write(project: Project, library: Library, store: Store, plans: list[Plan], today: date = TODAY) -> list[str]:
    pages = stale(store, plans)
    orders = list(wanted(library, store, pages, today))
    assert export(project, store, orders, pages, 1, lambda _count: None) == []
    return [order.paper for order in orders]


def made_again(store: Store) -> None:
    """Let the pages count as made anew, as after a change in a record."""
    for kept in store.kept.values():
        kept.exports = False


def test_only_what_has_changed(project: Project, library: Library, store: Store, plans: list[Plan]) -> None:
    first = write(project, library, store, plans)
    assert len(first) == 9
    assert all((store.site / f"{paper}{end}").is_file() for paper in first for end in (".docx", ".pdf"))
    assert write(project, library, store, plans) == []
    made_again(store)
    assert write(project, library, store, plans) == [], "the same content is not written twice"
    made_again(store)
    assert write(project, library, store, plans, date(2025, 5, 2)) == ["prov/rs/uppdragslista-rs"]


def test_what_is_lost_is_written(project: Project, library: Library, store: Store, plans: list[Plan]) -> None:
    write(project, library, store, plans)
    lost = store.site / f"{MEETING}kallelse-rs-2025-03-04.pdf"
    lost.unlink()
    made_again(store)
    assert write(project, library, store, plans) == [f"{MEETING}kallelse-rs-2025-03-04"]
    assert lost.is_file()


def test_what_is_gone_is_removed(project: Project, library: Library, store: Store, plans: list[Plan]) -> None:
    write(project, library, store, plans)
    old = f"{MEETING}tillaggskallelse-rs-2025-03-04-2025-02-26"
    for end in (".docx", ".pdf"):
        (store.site / f"{old}{end}").write_bytes(b"")
    store.kept[MEETING].papers[old] = "digest"
    made_again(store)
    write(project, library, store, plans)
    assert old not in store.kept[MEETING].papers
    assert not list(store.site.glob(f"{old}*"))
    store.keep_only([])
    assert not list(store.site.rglob("*.pdf"))
