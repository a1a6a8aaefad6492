"""Word and PDF beside the pages: made again only for documents that have changed, on all cores."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from generator.loading.project import Project
from generator.site.paper_digest import PaperDigests
from generator.site.paper_work import Order, made
from generator.site.planning.plan import PagePlan, Plan
from generator.site.same_papers import TodaysPapers
from generator.site.store import Store
from generator.writers.paper import PaperWriter

Done = Callable[[int], None]


def stale(store: Store, plans: Iterable[Plan]) -> list[PagePlan]:
    """Return the pages whose Word and PDF must be looked at: made again since, not written whole, or lost."""
    there = store.papers.digests()
    pages = (plan for plan in plans if isinstance(plan, PagePlan) and plan.papers is not None)
    return [plan for plan in pages if not _holds(store, plan.address, there)]


def _holds(store: Store, address: str, there: set[str]) -> bool:
    kept = store.kept[address]
    return kept.exports and there.issuperset(kept.papers.values())


def number_of(pages: Iterable[PagePlan]) -> int:
    """Return how many documents the pages have."""
    return sum(len(page.papers()) for page in pages if page.papers is not None)


def wanted(
    project: Project,
    store: Store,
    pages: Iterable[PagePlan],
    today: date,
    done: Done,
    todays: TodaysPapers | None = None,
) -> Iterator[Order]:
    """Yield the documents to write; note those that lie in the cache, and forget those no record has any more.

    Documents are composed as they are asked for: all of a large archive at once would not fit in memory. An edition
    takes those of `todays` documents that say the same.
    """
    digests = PaperDigests(PaperWriter(project.theme, project.records), project.records)
    there = store.papers.digests()
    for page in pages:
        assert page.papers is not None
        known = store.kept[page.address].papers = {}
        for paper in page.papers():
            document = paper.make(today)
            if todays is not None and page.entry is not None:
                document = todays.instead_of(document, paper.name, page.entry)
            path, digest = f"{page.address}{paper.name}", digests.of(document)
            if digest in there or (todays is not None and todays.lent(digest, store.papers)):
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
    for address, paper, digest, failure in made((project.theme, project.records, store.papers), orders, jobs):
        done(1)
        if failure:
            failures.append(failure)
            failed.add(address)
        else:
            store.kept[address].papers[paper] = digest
    for page in pages:
        store.kept[page.address].exports = page.address not in failed
    return failures
