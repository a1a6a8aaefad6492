"""The start page: what is new, what is next, what is late, and where everything lies."""

from collections.abc import Iterable, Iterator
from datetime import date
from heapq import nlargest, nsmallest
from itertools import islice

from generator.feeds.news import is_news
from generator.library.assignments import Task
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.sheets.describe import body_name, organisation_name, title_of
from generator.sheets.lists import bullets
from generator.sheets.minutes_parts import parts_of
from generator.site import addresses
from generator.site.overviews.rows import decided, known_day, link_to, meeting_table
from generator.swedish import NBSP, listed, long_date, sort_key
from generator.tree.blocks import Block, Blocks, Heading
from generator.tree.blocks import Paragraph as Words
from generator.tree.document import Document, Head
from generator.tree.inline import Inline, Inlines, LineBreak, Reference, Text
from generator.vocabulary import MeetingStatus

INTRO = (
    "Protokoll, beslut, planer, rapporter och uppdrag. Varje beslut har en egen sida, och varje formell handling finns "
    "som Word och PDF."
)
SHORTCUTS = (
    ("Anslagstavla", addresses.BOARDS),
    ("Ärenden", addresses.MATTERS),
    ("Sammanträden", addresses.MEETINGS),
    ("Uppdrag", addresses.TASKS),
    ("Förtroendevalda", addresses.PEOPLE),
    ("Lösningar", addresses.SOLUTIONS),
)
LATEST = 8
FROM_ONE_MEETING = 3
ADJUSTED = 5
NEXT = 5
FIRST_LATE = 5


def start_page(library: Library, today: date) -> Document:
    """Return the start page as of `today`."""
    parts: list[Block] = [Words((Text(INTRO),)), Words(_in_a_row(SHORTCUTS))]
    parts += _part("Senaste besluten", bullets(_decision(library, entry) for entry in _latest(library)))
    parts += _more("Alla beslut", addresses.DECISIONS)
    parts += _part("Nyligen justerade protokoll", bullets(_adjusted(library, today)))
    coming = _coming(library, today)
    parts += _part("Kommande sammanträden", (meeting_table(library, coming, with_body=True),) if coming else _none())
    parts += _more("Alla sammanträden", addresses.MEETINGS)
    late = [task for task in library.tasks.values() if task.overdue(today)]
    parts += _part(f"Försenade uppdrag den {long_date(today)}", _late(late))
    parts += _more(f"Alla uppdrag, {len(late)} försenade" if late else "Alla uppdrag", addresses.TASKS)
    parts += _part("Organisationer och organ", bullets(_owners(library)))
    return Document("start", Head(title="Beslut och protokoll", organisation="", body="", kind=""), tuple(parts))


def _in_a_row(links: Iterable[tuple[str, str]]) -> Inlines:
    row: list[Inline] = []
    for words, address in links:
        row += [Text(" · ")] if row else []
        row.append(Reference(address, (Text(words),)))
    return tuple(row)


def _meetings(library: Library) -> Iterator[tuple[Entry, Meeting]]:
    """Yield the meetings whose day is known."""
    for entry in library.of_kind(Meeting):
        if isinstance(entry.record, Meeting) and not entry.record.day_unknown:
            yield entry, entry.record


def _latest(library: Library) -> list[Entry]:
    """Return the latest decisions that matter, at most a few from each meeting."""
    chosen: list[Entry] = []
    for meeting, _ in sorted(_meetings(library), key=lambda each: (each[1].day, each[0].id), reverse=True):
        worth = (entry for entry in reversed(library.paragraphs_of(meeting)) if is_news(entry.record))
        chosen += islice(worth, FROM_ONE_MEETING)
        if len(chosen) >= LATEST:
            break
    return chosen[:LATEST]


def _adjusted(library: Library, today: date) -> list[Inlines]:
    """Return the minutes, and parts of minutes, that were adjusted last."""
    found = []
    for entry, meeting in _meetings(library):
        days = [each.adjusted for each in (meeting.adjustment, *(part.adjustment for part in meeting.parts))]
        known = [day for day in days if day is not None and day <= today]
        if known and library.paragraphs_of(entry):
            found.append((max(known), entry.id))
    lines: list[Inlines] = []
    for day, identifier in nlargest(ADJUSTED, found):
        entry = library.by_id[identifier]
        printed = listed(part.printed for part in parts_of(library, entry) if part.adjustment.adjusted == day)
        what = f", {printed}" if printed else ""
        where = f"{what}, {organisation_name(library, entry)}. Justerat den {long_date(day)}."
        lines.append((*link_to(entry, title_of(library, entry)), Text(where)))
    return lines


def _coming(library: Library, today: date) -> tuple[Entry, ...]:
    """Return the next meetings, the first one first; a meeting of several days until its last."""
    coming = (
        (meeting.day, entry.id)
        for entry, meeting in _meetings(library)
        if (meeting.last_day or meeting.day) >= today and meeting.status is not MeetingStatus.CANCELLED
    )
    return tuple(library.by_id[identifier] for _, identifier in nsmallest(NEXT, coming))


def _none() -> Blocks:
    return (Words((Text("Arkivet har inget kommande sammanträde."),)),)


def _late(late: list[Task]) -> Blocks:
    """Return the assignments that have been late for the longest time."""
    if not late:
        return (Words((Text("Inget uppdrag är försenat."),)),)
    first = sorted(late, key=lambda task: (task.due or date.max, task.id))[:FIRST_LATE]
    return bullets(
        (*link_to(task.source, task.text.rstrip(".")), Text(f" skulle vara klart den {long_date(task.due)}."))
        for task in first
        if task.due
    )


def _owners(library: Library) -> Iterator[Inlines]:
    """Yield each organisation with its bodies."""
    bodies = sorted(library.of_kind(Body), key=lambda entry: sort_key(title_of(library, entry)))
    for owner in sorted(library.of_kind(Organisation), key=lambda entry: sort_key(title_of(library, entry))):
        own = [(title_of(library, each), each.address) for each in bodies if each.place.organisation == owner.id]
        after = (LineBreak(), *_in_a_row(own)) if own else ()
        yield (*link_to(owner, title_of(library, owner)), *after)


def _decision(library: Library, entry: Entry) -> Inlines:
    """Return a decision as a line of news: the matter, what was decided, by whom and when."""
    record = entry.record
    assert isinstance(record, Paragraph)
    day = known_day(library, entry)
    when = f" den {long_date(day)}" if day else ""
    where = f"{body_name(library, entry)} i {organisation_name(library, entry)}{when}"
    place = f"{where}, §{NBSP}{record.number}"
    return (*link_to(entry, record.title), LineBreak(), Text(decided(library, entry)), LineBreak(), Text(place))


def _part(title: str, content: Blocks) -> Blocks:
    return (Heading(1, (Text(title),), slug(title.split(" ", 1)[0])), *content) if content else ()


def _more(title: str, address: str) -> Blocks:
    return (Words((Reference(address, (Text(title),)),)),)
