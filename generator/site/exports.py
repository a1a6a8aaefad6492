"""Word and PDF beside the pages: made again only for documents that have changed, on all cores."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from generator.library.library import Library
from generator.loading.project import Project
from generator.site.plan import PagePlan
from generator.site.record_pages import formal_document
from generator.site.store import Store, write_new
from generator.tree.data import as_data
from generator.tree.document import Document
from generator.writers.docx import DocxWriter
from generator.writers.failure import WriteError
from generator.writers.pdf import PdfWriter


@dataclass(frozen=True, slots=True)
class Order:
    """A document to write beside the page at `address`."""

    address: str
    document: Document
    digest: str


def export(
    project: Project, library: Library, store: Store, plans: Iterable[PagePlan], jobs: int, done: Callable[[int], None]
) -> list[str]:
    """Write what has changed; return what could not be written, in words for the clerk."""
    orders = list(wanted(library, store, plans))
    failures: list[str] = []
    for order, files, failure in _made(project, store, orders, jobs):
        done(1)
        if failure:
            failures.append(failure)
            continue
        kept = store.kept[order.address]
        kept.exports = order.digest
        kept.files = sorted({*kept.files, *files})
    return failures


def wanted(library: Library, store: Store, plans: Iterable[PagePlan]) -> Iterator[Order]:
    """Yield the documents whose Word and PDF are missing or older than their content."""
    for plan in plans:
        kept = store.kept[plan.address]
        if plan.entry is None or kept.exports:
            continue
        document = formal_document(library, plan.entry)
        if document is not None:
            yield Order(plan.address, document, document_digest(document))


def document_digest(document: Document) -> str:
    """Return the digest of everything a writer is given."""
    data = json.dumps(as_data(document), ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(data.encode(), digest_size=16).hexdigest()


Made = tuple[Order, list[str], str]


def _made(project: Project, store: Store, orders: list[Order], jobs: int) -> Iterator[Made]:
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
    base = f"{order.address}{order.document.name}"
    try:
        write_new(site / f"{base}.docx", docx.write(order.document))
        write_new(site / f"{base}.pdf", pdf.write(order.document))
    except WriteError as error:
        return order, [], str(error)
    return order, [f"{base}.docx", f"{base}.pdf"], ""
