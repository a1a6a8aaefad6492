"""Word and PDF beside the pages: made again only for documents that have changed, on all cores."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from pathlib import Path

from generator.library.library import Library
from generator.loading.project import Project
from generator.sheets.papers import papers_of
from generator.site.orphans import end_with_parent
from generator.site.paper_cache import PaperCache
from generator.site.paper_digest import PaperDigests
from generator.site.planning.plan import PagePlan, Plan
from generator.site.store import Store
from generator.tree.document import Document
from generator.writers.failure import WriteError
from generator.writers.paper import PaperWriter

Done = Callable[[int], None]

FEW = 4
"""Documents that one process writes by itself."""
AHEAD = 8
"""Documents that are composed ahead for each process."""


@dataclass(frozen=True, slots=True)
class Order:
    """A document to write for the page at `address`. `paper` is its files' path in the site without ending."""

    address: str
    paper: str
    document: Document
    digest: str


def stale(store: Store, plans: Iterable[Plan]) -> list[PagePlan]:
    """Return the pages whose Word and PDF must be looked at: made again since, not written whole, or lost."""
    there = store.papers.digests()
    pages = (plan for plan in plans if isinstance(plan, PagePlan) and plan.entry is not None)
    return [plan for plan in pages if not _holds(store, plan.address, there)]


def _holds(store: Store, address: str, there: set[str]) -> bool:
    kept = store.kept[address]
    return kept.exports and there.issuperset(kept.papers.values())


def number_of(library: Library, pages: Iterable[PagePlan]) -> int:
    """Return how many documents the pages have."""
    return sum(len(papers_of(library, page.entry)) for page in pages if page.entry is not None)


def wanted(
    project: Project, library: Library, store: Store, pages: Iterable[PagePlan], today: date, done: Done
) -> Iterator[Order]:
    """Yield the documents to write; note those that lie in the cache, and forget those no record has any more.

    Documents are composed as they are asked for: all of a large archive at once would not fit in memory.
    """
    digests = PaperDigests(PaperWriter(project.theme, project.records), project.records)
    there = store.papers.digests()
    for page in pages:
        assert page.entry is not None
        known = store.kept[page.address].papers = {}
        for paper in papers_of(library, page.entry):
            document = paper.make(today)
            path, digest = f"{page.address}{paper.name}", digests.of(document)
            if digest in there:
                known[path] = digest
                done(1)
            else:
                yield Order(page.address, path, document, digest)


def export(
    project: Project, store: Store, orders: Iterable[Order], pages: Iterable[PagePlan], jobs: int, done: Done
) -> list[str]:
    """Write the documents; return what could not be written, in words for the clerk.

    `pages` are those whose documents were looked at; one with a failure is looked at again next time.
    """
    failures: list[str] = []
    failed: set[str] = set()
    for address, paper, digest, failure in _made(project, store.papers, orders, jobs):
        done(1)
        if failure:
            failures.append(failure)
            failed.add(address)
        else:
            store.kept[address].papers[paper] = digest
    for page in pages:
        store.kept[page.address].exports = page.address not in failed
    return failures


Made = tuple[str, str, str, str]
"""An order that has been seen to: its address, paper and digest, and what went wrong."""


def _made(project: Project, papers: PaperCache, orders: Iterable[Order], jobs: int) -> Iterator[Made]:
    """Yield every order as it has been seen to, in order."""
    arguments = (project.theme, project.records, papers)
    # Processes cost half a second to start; a few documents do not need them.
    left = iter(orders)
    first = list(islice(left, FEW))
    if jobs == 1 or len(first) < FEW:
        _set_up(*arguments)
        yield from map(_write, chain(first, left))
        return
    with ProcessPoolExecutor(jobs, initializer=_set_up_beside, initargs=arguments) as pool:
        waiting: deque[Future[Made]] = deque()
        for order in chain(first, left):
            waiting.append(pool.submit(_write, order))
            if len(waiting) > AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


_tools: tuple[PaperWriter, PaperCache] | None = None


def _set_up(theme: Path, records: Path, papers: PaperCache) -> None:
    global _tools  # noqa: PLW0603 - a writer is made once a process; its templates are slow to read
    _tools = (PaperWriter(theme, records), papers)


def _set_up_beside(theme: Path, records: Path, papers: PaperCache) -> None:
    end_with_parent()
    _set_up(theme, records, papers)


def _write(order: Order) -> Made:
    assert _tools is not None
    writer, papers = _tools
    failure = ""
    try:
        for form, content in writer.write(order.document).items():
            papers.add(order.digest, f".{form}", content)
    except WriteError as error:
        failure = str(error)
    return order.address, order.paper, order.digest, failure
