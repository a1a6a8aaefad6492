"""Build the site: check, frame, pages, Word and PDF, search, and then the switch. Reads from top to bottom."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.checking import Begun, Checked
from generator.library.library import Library
from generator.library.public import public
from generator.loading.project import Project
from generator.site.alone import alone
from generator.site.audience import keep_apart
from generator.site.fingerprint import program_digest, theme_digest
from generator.site.frame.builders import Builder
from generator.site.frame.ready import begin_frame
from generator.site.inputs import digest_of
from generator.site.paper_cache import PaperCache
from generator.site.planning.plan import PagePlan, Plan, is_whole
from generator.site.planning.registry import plan_site
from generator.site.publish import Laid, gather, prepare, restore, swap
from generator.site.render import WORTH_SHARING, Renderer, render
from generator.site.search import SearchIndex
from generator.site.settings import read_settings
from generator.site.shown import TODAYS, Shown
from generator.site.stamp import Stamper
from generator.site.store import Store, file_of
from generator.versions.version import Histories
from generator.writers.html import HtmlWriter

if TYPE_CHECKING:
    from generator.site.same_papers import TodaysPapers

NOT_THEN = "Versioner och jämförelser finns i dagens arkiv, inte i det som det var en tidigare dag."
Progress = Callable[[str, int], AbstractContextManager[Callable[[int], None]]]


@contextmanager
def silent(_title: str, _total: int) -> Iterator[Callable[[int], None]]:
    """Progress that nobody sees."""
    yield lambda _count: None


@dataclass(frozen=True, slots=True)
class Options:
    """How to build. `jobs` is the number of processes; `exports` whether Word and PDF are made.

    `store` names the cache of made pages; sites with different frames keep one each. `waits` is called when another
    build of the project must end first. `shown` is which archive is shown: that of today, or of an earlier day.
    `todays` is the public library of today when an edition is made, which shares the documents that are the same.
    """

    output: Path
    jobs: int = os.cpu_count() or 1
    exports: bool = True
    progress: Progress = silent
    store: str = "store"
    waits: Callable[[], None] = lambda: None
    builder: Builder = Builder.MKDOCS
    shown: Shown = TODAYS
    todays: Library | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build. `published` is False when findings or failures kept the old site in place.

    `lost` are addresses of pages that the site before had and that lead nowhere now. `differing` is the number of
    documents whose page, Word and PDF do not say the same. `lacking` says what the histories lack.
    """

    checked: Checked
    published: bool
    pages: int = 0
    made: int = 0
    failures: tuple[str, ...] = ()
    differing: int = 0
    lost: tuple[str, ...] = ()
    lacking: str = ""


def build(project: Project, options: Options) -> Built:
    """Build and publish the project's site. The last good site stays until the new one is whole.

    Raises MixedAudienceError when the site there is for other readers.
    """
    with alone(project.cache, options.waits):
        restore(options.output)
        keep_apart(options.output, internal=options.shown.is_internal)
        return _build(project, options)


def _build(project: Project, options: Options) -> Built:
    frame_folder, ready = begin_frame(project, options.builder, options.shown, beside=options.jobs > 1)
    begun = Begun(project, beside=options.jobs > 1)
    if begun.unreadable:
        return Built(begun.finish(), published=False)
    library = options.shown.library(public(begun.library, options.shown.audience))
    histories = histories_of(project, begun.library, library, options.shown)
    store, plans = plan_store(project, library, frame_folder.name, options, histories)
    stale = stale_pages(store, plans)
    frame = ready()
    searching = None
    with ThreadPoolExecutor(1) as beside:
        if len(stale) < WORTH_SHARING:
            # After an edit the few pages are made while the rules still run. Should a record that stops fell its page
            # here, the check says so below; and what passes the check is made again, where an error shows.
            with suppress(Exception):
                make_pages(project, frame, store, stale, options)
                searching = beside.submit(SearchIndex(store).update)
        checked = begun.finish()
        if checked.stops:
            return Built(checked, published=False)
        if searching is None:
            make_pages(project, frame, store, stale, options)
        papers = make_papers(project, library, store, plans, options)
        if papers.failures:
            return Built(checked, False, _pages(plans), _pages(stale), papers.failures)
        searching = searching or beside.submit(SearchIndex(store).update)
        fresh = options.output.with_name(f".{options.output.name}.ny")
        spare = options.shown.cache(project) / "forra"
        anew = not options.output.exists() or 2 * len(stale) > len(plans)
        laid = prepare(frame, store, fresh, spare, anew=anew)
        failures, removed = beside_it(project, library, options, laid)
        if failures:
            return Built(checked, False, _pages(plans), _pages(stale), failures)
        gather(laid, store, searching.result())
    swap(fresh, options.output, spare)
    lost = (*_lost(store, plans), *removed)
    lacking = "" if options.shown.day else histories.lacking
    return Built(checked, True, _pages(plans), _pages(stale), (), papers.differing, lost, lacking)


def beside_it(project: Project, todays: Library, options: Options, laid: Laid) -> tuple[tuple[str, ...], ...]:
    """Lay the editions in today's site; return what could not be written, and addresses of editions that are gone."""
    shown = options.shown
    wanted = shown.editions or (project.cache / "utgava").is_dir()
    if shown.day is not None or shown.is_internal or not wanted:
        return (), ()
    from generator.site.editions import make_editions  # noqa: PLC0415 - it builds with the functions below

    made = make_editions(project, todays, options, laid.wanted)
    laid.wanted.update(made.files)
    return made.failures, made.removed


def histories_of(project: Project, whole: Library, library: Library, shown: Shown = TODAYS) -> Histories:
    """Return the histories of what is shown of the whole library. The archive of an earlier day tells of none."""
    if shown.day is not None:
        return Histories(lacking=NOT_THEN)
    from generator.versions.histories import read_histories  # noqa: PLC0415 - not wanted where pages are only made

    return read_histories(project.root, whole, library, subjects=read_settings(project.root).commit_subjects)


def plan_store(
    project: Project, library: Library, frame_name: str, options: Options, histories: Histories | None = None
) -> tuple[Store, list[Plan]]:
    """Return the store of made pages, and every page there is to be.

    `frame_name` tells frames apart: pages stamped from one do not fit another.
    """
    base = digest_of((program_digest(), theme_digest(project), frame_name))
    shown = options.shown
    store = Store(shown.cache(project) / options.store, base)
    settings = shown.settings(read_settings(project.root))
    plans = plan_site(library, shown.today, settings, project.root, histories or Histories(lacking=NOT_THEN))
    return store, plans if options.exports else [plan for plan in plans if not is_whole(plan)]


def stale_pages(store: Store, plans: list[Plan]) -> list[Plan]:
    """Return the pages to make, and forget those that are no longer planned."""
    planned = {plan.address for plan in plans}
    stale = [plan for plan in plans if not _is_fresh(store, plan)]
    store.begin({*(plan.address for plan in stale), *(store.kept.keys() - planned)})
    store.keep_only(planned)
    return stale


def make_pages(project: Project, frame: Path, store: Store, stale: list[Plan], options: Options) -> None:
    """Make pages and note them in the store."""
    if stale:  # the macros take a tenth of a second to read
        with options.progress("Sidor", len(stale)) as done:
            writer = HtmlWriter(project.theme, past=options.shown.day is not None)
            render(Renderer(project, store, writer, Stamper(frame)), stale, options.jobs, done)
    store.save()


@dataclass(frozen=True, slots=True)
class Papers:
    """What came of the formal documents: what could not be written, and in how many page, Word and PDF differ."""

    failures: tuple[str, ...] = ()
    differing: int = 0


def make_papers(project: Project, library: Library, store: Store, plans: list[Plan], options: Options) -> Papers:
    """Write the formal documents that are missing or old, and compare those with their pages."""
    if not options.exports and not any(kept.papers for kept in store.kept.values()):
        return Papers()
    from generator.site import exports  # noqa: PLC0415 - its writers are slow to import
    from generator.site.likeness import compare_papers  # noqa: PLC0415 - so are its readers

    pages = exports.stale(store, plans)
    failures: list[str] = []
    if options.exports:
        with options.progress("Word och PDF", exports.number_of(pages)) as done:
            todays = _todays_papers(project, options)
            orders = exports.wanted(project, store, pages, options.shown.today, done, todays)
            failures = exports.export(project, store, orders, pages, options.jobs, done)
        store.save()
        if pages:
            store.papers.trim({digest for kept in store.kept.values() for digest in kept.papers.values()})
    differing = compare_papers(store, {page.address for page in pages}, options.jobs, options.progress)
    return Papers(tuple(failures), differing)


def _todays_papers(project: Project, options: Options) -> "TodaysPapers | None":
    """Return the documents that an edition may share with today's site."""
    if options.todays is None or options.shown.day is None:
        return None
    from generator.site.same_papers import TodaysPapers  # noqa: PLC0415 - wanted for editions only

    return TodaysPapers(options.todays, PaperCache(project.cache), options.shown.day)


def _is_fresh(store: Store, plan: Plan) -> bool:
    kept = store.kept.get(plan.address)
    return kept is not None and kept.inputs == plan.inputs


def _lost(store: Store, plans: list[Plan]) -> tuple[str, ...]:
    """Return the addresses that had a page and now have neither that nor a way on. Registers may grow shorter."""
    there = {file_of(plan.address) for plan in plans}
    gone = (address for address in store.before if file_of(address) not in there)
    return tuple(sorted(address for address in gone if address.endswith("/") and "/sida-" not in address))


def _pages(plans: list[Plan]) -> int:
    return sum(isinstance(plan, PagePlan) for plan in plans)
