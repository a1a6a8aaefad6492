"""Every page of the site: its address, what it is made from, and how it is made when it must be."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from generator.library.library import Library
from generator.library.matters import Matter
from generator.loading.entry import Entry
from generator.model.organisation import Body, Organisation
from generator.model.report import Solution
from generator.sheets.task_list import tasks_of
from generator.site import addresses
from generator.site.inputs import Inputs, digest_of
from generator.site.overviews import registers
from generator.site.overviews.matter import matter_overview
from generator.site.overviews.start import start_page
from generator.site.page import Page, PageLink
from generator.site.record_pages import HOME, crumbs, record_page
from generator.tree.document import Document

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page to be. `inputs` is a digest of all that its content can depend on; `entry` its record, if one."""

    address: str
    inputs: str
    make: Callable[[], Page]
    entry: Entry | None = None


def plan_pages(library: Library, today: date) -> list[PagePlan]:
    """Return every page of the site, records first, in a defined order."""
    inputs = Inputs(library)
    return [
        *_records(library, inputs, today),
        *_matters(library, inputs),
        *_registers(library, inputs, today),
    ]


def _records(library: Library, inputs: Inputs, today: date) -> Iterator[PagePlan]:
    for entry in library.by_id.values():
        digest = _record_inputs(library, inputs, entry, today)
        yield PagePlan(entry.address, digest, partial(record_page, library, entry), entry)


def _record_inputs(library: Library, inputs: Inputs, entry: Entry, today: date) -> str:
    """Return the digest of a record's page and documents.

    Its surroundings, its neighbours, for owners all they list, and for a body its assignments as they stand today.
    """
    parts = [inputs.around(entry), inputs.of(library.shown_with(entry))]
    tasks = tasks_of(library, entry) if isinstance(entry.record, Body) else []
    if tasks:
        parts += [today.isoformat(), *(inputs.around(task.source) for task in tasks)]
    return digest_of(parts)


def _matters(library: Library, inputs: Inputs) -> Iterator[PagePlan]:
    for matter in library.matters.values():
        digest = digest_of((matter.address, *(inputs.around(entry) for entry in matter.entries)))
        yield PagePlan(matter.address, digest, partial(_matter_page, library, matter))


def _matter_page(library: Library, matter: Matter) -> Page:
    owner = crumbs(library, matter.entries[0])[1:2] if matter.organisation else ()
    document = matter_overview(library, matter)
    facets = {"slag": "Ärende", "organisation": document.head.organisation}
    return Page(
        address=matter.address,
        title=matter.title,
        description=f"Ärendets väg: {matter.name}",
        document=document,
        crumbs=(HOME, PageLink("Ärenden", addresses.MATTERS), *owner),
        facets={name: value for name, value in facets.items() if value},
        # A matter with one record says nothing that the record's own page does not, and would be a double hit.
        indexed=len(matter.entries) > 1,
    )


def _registers(library: Library, inputs: Inputs, today: date) -> Iterator[PagePlan]:
    day = today.isoformat()
    yield PagePlan("", digest_of((day, _everything(library))), lambda: _start(library, today))
    meetings = registers.meetings_in_order(library)
    yield from _paged(
        addresses.MEETINGS,
        meetings,
        # A meeting's row tells how many paragraphs it has.
        lambda those: digest_of((inputs.of(those), *(str(len(library.paragraphs_of(each))) for each in those))),
        partial(registers.meeting_register, library),
    )
    decisions = registers.decisions_in_order(library)
    yield from _paged(addresses.DECISIONS, decisions, inputs.of, partial(registers.decision_register, library))
    tasks = registers.tasks_in_order(library)
    yield from _paged(
        addresses.TASKS,
        tasks,
        lambda those: digest_of((day, *(inputs.around(task.source) for task in those))),
        partial(registers.task_register, library, today),
    )
    matters = list(library.matters.values())
    yield from _paged(
        addresses.MATTERS,
        matters,
        lambda those: digest_of((matter.address + inputs.of(matter.entries)) for matter in those),
        partial(registers.matter_register, library),
    )
    owners = library.of_kind(Organisation)
    bodies = [entry for entry in library.by_id.values() if entry.id.count("/") == 1]
    yield PagePlan(
        addresses.ORGANISATIONS,
        inputs.of((*owners, *bodies)),
        lambda: _register_page(addresses.ORGANISATIONS, registers.organisation_register(library)),
    )
    yield PagePlan(
        addresses.SOLUTIONS,
        inputs.of(library.of_kind(Solution)),
        lambda: _register_page(addresses.SOLUTIONS, registers.solution_register(library)),
    )


def _everything(library: Library) -> str:
    return digest_of(entry.id + entry.digest for entry in library.by_id.values())


def _start(library: Library, today: date) -> Page:
    document = start_page(library, today)
    words = "Protokoll, beslut, planer, rapporter och uppdrag"
    return Page(addresses.START, document.head.title, words, document, indexed=False)


def _paged(
    address: str,
    items: Sequence[Item],
    digest: Callable[[Sequence[Item]], str],
    make: Callable[[Sequence[Item], str], Document],
) -> Iterator[PagePlan]:
    """Yield a register's pages, a hundred rows each; an empty register still has its first page."""
    size = registers.PAGE_SIZE
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        those = items[(number - 1) * size : number * size]
        place = f"Sida {number} av {count}." if count > 1 else ""
        here = addresses.numbered(address, number)
        before = PageLink(f"Sida {number - 1}", addresses.numbered(address, number - 1)) if number > 1 else None
        after = PageLink(f"Sida {number + 1}", addresses.numbered(address, number + 1)) if number < count else None
        page = partial(_register_part, here, partial(make, those, place), before, after)
        yield PagePlan(here, digest_of((place, digest(those))), page)


def _register_part(address: str, make: Callable[[], Document], before: PageLink | None, after: PageLink | None) -> Page:
    return _register_page(address, make(), before, after)


def _register_page(
    address: str, document: Document, before: PageLink | None = None, after: PageLink | None = None
) -> Page:
    title = document.head.title
    return Page(address, title, f"Register: {title.lower()}", document, (HOME,), before, after, indexed=False)
