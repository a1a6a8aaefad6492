"""Make pages: the HTML that readers see, the lean HTML that is searched, and the files beside them."""

import hashlib
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.beside import end_with_parent
from generator.loading.entry import Entry
from generator.loading.project import Project
from generator.scanning.file_text import attached_text
from generator.sheets.composer import MEDIA
from generator.site.attachments import attached_files
from generator.site.files import write_new
from generator.site.planning.plan import FilePlan, PagePlan, Plan
from generator.site.stamp import Stamper, root_of
from generator.site.store import Kept, Store, file_of, place_in
from generator.tree.blocks import Table
from generator.writers.html import SOURCE_FOLDER, HtmlWriter
from generator.writers.table_csv import table_csv
from generator.writers.yaml import record_yaml

CHUNK = 50
WORTH_SHARING = 200


@dataclass(frozen=True, slots=True)
class Renderer:
    """Everything a page is made with."""

    project: Project
    store: Store
    writer: HtmlWriter
    stamper: Stamper

    def make(self, plan: Plan) -> Kept:
        """Make one page or file and write it into the store."""
        if isinstance(plan, FilePlan):
            write_new(place_in(self.store.site, plan.address), plan.make())
            return Kept(plan.inputs, "")
        return self._make_page(plan)

    def _make_page(self, plan: PagePlan) -> Kept:
        page = plan.make()
        offered: dict[str, Table] = {}
        content = self.writer.page(page, root_of(page.address), offered)
        toc = self.writer.toc_html(self.writer.toc((*page.document.blocks, *page.aside)))
        html = self.stamper.stamp(page, content, toc)
        write_new(place_in(self.store.site, file_of(plan.address)), html.encode())
        attached = list(attached_files(self.project, plan.entry)) if plan.entry else []
        text = attached_text(file for _, file in attached)
        lean = self.writer.lean(page, text).encode() if page.indexed else b""
        if lean:
            write_new(place_in(self.store.lean, file_of(plan.address)), lean)
        files = list(self._beside(plan.entry, attached)) if plan.entry and plan.entry.file else []
        for name, data in plan.beside() if plan.beside else ():
            write_new(place_in(self.store.site, name), data)
            files.append(name)
        files += self._tables(plan.address, offered)
        digest = hashlib.blake2b(lean, digest_size=16).hexdigest() if lean else ""
        return Kept(plan.inputs, digest, page.facets.get("datum", ""), files=files)

    def _tables(self, address: str, offered: dict[str, Table]) -> Iterator[str]:
        """Write the tables that a page offers as CSV; yield their paths in the site."""
        for name, table in offered.items():
            write_new(place_in(self.store.site, f"{address}{name}"), table_csv(table))
            yield f"{address}{name}"

    def _beside(self, entry: Entry, attached: list[tuple[str, Path]]) -> Iterator[str]:
        """Write the record as YAML and copy its attachments; yield their paths in the site."""
        source = SOURCE_FOLDER + entry.file.removeprefix("records/")
        write_new(place_in(self.store.site, source), record_yaml(entry.record).encode())
        yield source
        for below, file in attached:
            write_new(place_in(self.store.site, f"{MEDIA}/{below}"), file.read_bytes())
            yield f"{MEDIA}/{below}"


def render(renderer: Renderer, plans: Sequence[Plan], jobs: int, done: Callable[[int], None]) -> None:
    """Make the pages, in several processes when there are many, and note them in the store.

    Processes share the library by forking; where the system cannot fork, one process does it all.
    """
    if jobs > 1 and len(plans) >= WORTH_SHARING and "fork" in multiprocessing.get_all_start_methods():
        made = _shared(renderer, plans, jobs, done)
    else:
        made = _alone(renderer, plans, done)
    for plan, kept in made:
        renderer.store.keep(plan.address, kept)


def _alone(renderer: Renderer, plans: Sequence[Plan], done: Callable[[int], None]) -> Iterator[tuple[Plan, Kept]]:
    for plan in plans:
        yield plan, renderer.make(plan)
        done(1)


_work: tuple[Renderer, Sequence[Plan]] | None = None


def _make_chunk(start: int) -> list[Kept]:
    assert _work is not None
    renderer, plans = _work
    return [renderer.make(plan) for plan in plans[start : start + CHUNK]]


def _shared(
    renderer: Renderer, plans: Sequence[Plan], jobs: int, done: Callable[[int], None]
) -> Iterator[tuple[Plan, Kept]]:
    global _work  # noqa: PLW0603 - the one way to hand unpicklable values to forked processes
    _work = (renderer, plans)
    try:
        with multiprocessing.get_context("fork").Pool(jobs, end_with_parent) as pool:
            starts = range(0, len(plans), CHUNK)
            for start, made in zip(starts, pool.imap(_make_chunk, starts), strict=True):
                yield from zip(plans[start : start + CHUNK], made, strict=True)
                done(len(made))
    finally:
        _work = None


def lean_files(folder: Path) -> int:
    """Return how many pages the search index is made from."""
    return sum(1 for _ in folder.rglob("index.html"))
