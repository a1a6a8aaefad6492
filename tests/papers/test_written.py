"""Word and PDF beside the pages: only what has changed is written, and what is gone is removed."""

from datetime import date
from pathlib import Path

import pytest

from generator.library.library import Library
from generator.loading.project import Project
from generator.site.exports import export, number_of, stale, wanted
from generator.site.paper_cache import ENDINGS
from generator.site.planning.plan import Plan
from generator.site.planning.registry import plan_site
from generator.site.store import Kept, Store

TODAY = date(2025, 5, 1)
MEETING = "prov/rs/2025-03-04/"


@pytest.fixture(scope="module")
def plans(project: Project, library: Library) -> list[Plan]:
    return [plan for plan in plan_site(library, TODAY, root=project.root) if plan.address in (MEETING, "prov/rs/")]


@pytest.fixture
def store(tmp_path: Path, plans: list[Plan]) -> Store:
    made = Store(tmp_path / "store", "base")
    made.kept = {plan.address: Kept(plan.inputs, "") for plan in plans}
    return made


def write(project: Project, store: Store, plans: list[Plan], today: date = TODAY) -> list[str]:
    pages = stale(store, plans)
    looked_at: list[int] = []
    orders = list(wanted(project, store, pages, today, looked_at.append))
    assert export(project, store, orders, pages, 1, looked_at.append) == []
    assert sum(looked_at) == number_of(pages)
    return [order.paper for order in orders]


def made_again(store: Store) -> None:
    """Let the pages count as made anew, as after a change in a record."""
    for kept in store.kept.values():
        kept.exports = False


def test_only_what_has_changed(project: Project, store: Store, plans: list[Plan]) -> None:
    first = write(project, store, plans)
    assert len(first) == 9
    assert {name for name, _ in store.paper_files()} == {f"{paper}{end}" for paper in first for end in ENDINGS}
    assert {name for _, name in store.paper_files()} == store.papers.files().keys()
    assert write(project, store, plans) == []
    made_again(store)
    assert write(project, store, plans) == [], "the same content is not written twice"
    made_again(store)
    assert write(project, store, plans, date(2025, 5, 2)) == ["prov/rs/uppdragslista-rs"]


def test_what_is_lost_is_written(project: Project, store: Store, plans: list[Plan]) -> None:
    write(project, store, plans)
    digest = store.kept[MEETING].papers[f"{MEETING}kallelse-rs-2025-03-04"]
    lost = store.papers.path(digest, ".pdf")
    lost.unlink()
    assert write(project, store, plans) == [f"{MEETING}kallelse-rs-2025-03-04"]
    assert lost.is_file()


def test_what_is_gone_is_forgotten(project: Project, store: Store, plans: list[Plan]) -> None:
    write(project, store, plans)
    old = f"{MEETING}tillaggskallelse-rs-2025-03-04-2025-02-26"
    store.kept[MEETING].papers[old] = store.kept[MEETING].papers[f"{MEETING}kallelse-rs-2025-03-04"]
    made_again(store)
    assert not list(store.paper_files()), "files older than their page are not published"
    write(project, store, plans)
    assert old not in store.kept[MEETING].papers
    store.keep_only([])
    assert not list(store.paper_files())
