"""Word and PDF beside the pages: made again only for documents that have changed, on all cores."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.library.library import Library
from generator.loading.project import Project
from generator.sheets.papers import papers_of
from generator.site.planning.plan import PagePlan, Plan
from generator.site.store import PAPER_ENDINGS, Store, write_new
from generator.tree.data import as_data
from generator.tree.document import Document
from generator.writers.docx import DocxWriter
from generator.writers.failure import WriteError
from generator.writers.pdf import PdfWriter

Done = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Order:
    """A document to write beside the page at `address`. `paper` is its files' path without ending."""

    address: str
    paper: str
    document: Document
    digest: str


def stale(store: Store, plans: Iterable[Plan]) -> list[PagePlan]:
    """Return the pages whose Word and PDF must be looked at: made again since, or not written whole."""
    pages = (plan for plan in plans if isinstance(plan, PagePlan) and plan.entry is not None)
    return [plan for plan in pages if not store.kept[plan.address].exports]


def export(
    project: Project, store: Store, orders: Sequence[Order], pages: Iterable[PagePlan], jobs: int, done: Done
) -> list[str]:
    """Write what has changed; return what could not be written, in words for the clerk.

    `pages` are those whose documents were looked at; one with a failure is looked at again next time.
    """
    failures: list[str] = []
    failed: set[str] = set()
    for order, failure in _made(project, store, orders, jobs):
        done(1)
        if failure:
            failures.append(failure)
            failed.add(order.address)
        else:
            store.kept[order.address].papers[order.paper] = order.digest
    for page in pages:
        store.kept[page.address].exports = page.address not in failed
    return failures


def wanted(library: Library, store: Store, plans: Iterable[PagePlan], today: date) -> Iterator[Order]:
    """Yield the documents to write, and remove those that the records no longer have."""
    for plan in plans:
        assert plan.entry is not None
        papers = {f"{plan.address}{paper.name}": paper for paper in papers_of(library, plan.entry)}
        kept = store.kept[plan.address]
        store.drop_papers(kept, kept.papers.keys() - papers.keys())
        for path, paper in papers.items():
            document = paper.make(today)
            digest = document_digest(document)
            if kept.papers.get(path) != digest or not all(
                (store.site / f"{path}{end}").is_file() for end in PAPER_ENDINGS
            ):
                yield Order(plan.address, path, document, digest)


def document_digest(document: Document) -> str:
    """Return the digest of everything a writer is given."""
    data = json.dumps(as_data(document), ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(data.encode(), digest_size=16).hexdigest()


Made = tuple[Order, str]


def _made(project: Project, store: Store, orders: Sequence[Order], jobs: int) -> Iterator[Made]:
    arguments = (project.theme, project.records, store.site)
    if jobs == 1 or len(orders) < 2:
        _set_up(*arguments)
        yield from map(_write, orders)
        return
    with ProcessPoolExecutor(jobs, initializer=_set_up, initargs=arguments) as pool:
        yield from pool.map(_write, orders, chunksize=1)


_writers: tuple[PdfWriter, DocxWriter, Path] | None = None


def _set_up(theme: Path, records: Path, site: Path) -> None:
    global _writers  # noqa: PLW0603 - writers are made once a process; their templates are slow to read
    _writers = (PdfWriter(theme, records), DocxWriter(theme, records), site)


def _write(order: Order) -> Made:
    assert _writers is not None
    pdf, docx, site = _writers
    try:
        write_new(site / f"{order.paper}.docx", docx.write(order.document))
        write_new(site / f"{order.paper}.pdf", pdf.write(order.document))
    except WriteError as error:
        return order, str(error)
    return order, ""
