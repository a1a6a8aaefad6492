"""What is news: decisions, adjusted minutes, summonses, reports and assignments, each on the day its record says."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from heapq import nlargest

from generator.library.assignments import Task
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.model.report import DocumentRecord, PeriodicReport
from generator.model.types import Text
from generator.sheets.describe import body_name, cite, day_text, organisation_name, title_of
from generator.sheets.minutes_parts import parts_of
from generator.site.overviews.rows import decided, known_day, numbered, short
from generator.swedish import clock, listed, long_date, lower_first, upper_first
from generator.vocabulary import ROUTINE, MeetingStatus, Verb

LATEST = 50


@dataclass(frozen=True, slots=True)
class News:
    """Something to be told. `identity` never changes; `address` is its page's, from the site's root."""

    day: date
    identity: str
    title: str
    address: str
    summary: str
    author: str


def is_news(record: object) -> bool:
    """Tell whether a paragraph decides more than the meeting's own formalities."""
    if not isinstance(record, Paragraph) or record.kind in ROUTINE:
        return False
    return any(block.verb not in (Verb.NOTES, Verb.ADJUSTS_AT_ONCE) for block in record.decisions)


def newest(library: Library, meetings: Iterable[Entry], others: Iterable[Entry]) -> list[Entry]:
    """Return the records that the latest news are in: of meetings and what they decided, and of other records.

    Meetings are asked from the last until there is enough, so that a large archive is not gone through each time.
    """
    found: list[Entry] = []
    for meeting in sorted(meetings, key=lambda each: (library.day_of(each) or date.min, each.id), reverse=True):
        found += [meeting, *(each for each in library.paragraphs_of(meeting) if is_news(each.record))]
        if len(found) >= 2 * LATEST:
            break
    dated = [each for each in others if not isinstance(each.record, Meeting | Paragraph)]
    return found + nlargest(LATEST, dated, key=lambda each: (known_day(library, each) or date.min, each.id))


def latest(library: Library, entries: Iterable[Entry]) -> list[News]:
    """Return the latest news in some records, the newest first."""
    return steps(library, entries)[:LATEST]


def has_news(library: Library, entries: Iterable[Entry]) -> bool:
    return any(True for entry in entries for _ in news_of(library, entry))


def steps(library: Library, entries: Iterable[Entry]) -> list[News]:
    """Return all news in some records, the newest first."""
    return _in_order(news for entry in entries for news in news_of(library, entry))


def task_news(library: Library, tasks: Iterable[Task]) -> list[News]:
    """Return the latest assignments given and reports on them, the newest first."""
    return _in_order(news for task in tasks for news in news_of_task(library, task))[:LATEST]


def _in_order(news: Iterable[News]) -> list[News]:
    return sorted(news, key=lambda each: (each.day, each.identity), reverse=True)


def news_of(library: Library, entry: Entry) -> Iterator[News]:
    """Yield the news in a record; nothing when it has no day."""
    record = entry.record
    match record:
        case Organisation() | Body():
            return
        case Meeting():
            yield from _of_meeting(library, entry, record)
        case Paragraph():
            day = decided_on(library, entry)
            if day is not None:
                title = f"{body_name(library, entry)}: {numbered(record)}"
                yield _news(library, entry, day, title, decided(library, entry))
        case _:
            day = known_day(library, entry)
            if day is not None:
                kind = record.kind.value if isinstance(record, DocumentRecord | PeriodicReport) else ""
                told = (upper_first(kind), short(getattr(record, "summary", Text(""))))
                yield _news(library, entry, day, title_of(library, entry), ". ".join(part for part in told if part))


def _news(library: Library, entry: Entry, day: date, title: str, summary: str, what: str = "") -> News:
    identity = f"{entry.id}#{what}" if what else entry.id
    return News(day, identity, title, entry.address, summary, _author(library, entry))


def decided_on(library: Library, entry: Entry) -> date | None:
    """Return the day a paragraph became known: when its part of the minutes was adjusted, else the meeting's day."""
    meeting = library.meeting_record(entry)
    if meeting is None or meeting.day_unknown:
        return None
    number = entry.record.number if isinstance(entry.record, Paragraph) else 0
    own = next((part.adjustment for part in meeting.parts if number in part.paragraphs), meeting.adjustment)
    return own.adjusted or meeting.day


def _of_meeting(library: Library, entry: Entry, meeting: Meeting) -> Iterator[News]:
    """Yield the summons, and the minutes each time a part of them is adjusted."""
    name = lower_first(body_name(library, entry))
    called = [day for day in (meeting.announced, meeting.summoned) if day is not None]
    if called:
        off = meeting.status is MeetingStatus.CANCELLED
        what = "Inställt sammanträde" if off else "Kallelse"
        hours = f" klockan {clock(meeting.time.starts)}" if meeting.time else ""
        summary = f"{upper_first(long_date(meeting.day))}{hours}. {meeting.place}".strip()
        yield _news(library, entry, min(called), f"{what}: {name} {day_text(meeting)}", summary, "kallelse")
    for part in parts_of(library, entry) if library.paragraphs_of(entry) else ():
        if part.adjustment.adjusted is not None and not meeting.day_unknown:
            title = f"Justerat protokoll: {name} {day_text(meeting)}{f', {part.printed}' if part.key else ''}"
            yield _news(library, entry, part.adjustment.adjusted, title, part.printed, f"justerat{part.key}")


def news_of_task(library: Library, task: Task) -> Iterator[News]:
    """Yield the assignment when it was given, and every report on it."""
    given_in = library.resolve(task.given_in, task.source).entry if task.given_in else task.source
    day = known_day(library, given_in) if given_in else None
    if day is not None:
        to = f"Till {listed(task.to)}. " if task.to else ""
        due = f"Klart senast den {long_date(task.due)}." if task.due else "Utan tid."
        yield _told(library, task, task.source, day, ("Uppdrag", f"{to}{due}", "givet"))
    times: Counter[str] = Counter()
    for report in task.reports:
        source = report.source
        times[source.id] += 1
        day = known_day(library, source)
        if day is not None:
            summary = f"Redovisat i {cite(library, source)}. {short(Text(report.text))}".strip()
            what = (upper_first(report.status.value), summary, f"{source.id}#{times[source.id]}")
            yield _told(library, task, source, day, what)


def _told(library: Library, task: Task, entry: Entry, day: date, what: tuple[str, str, str]) -> News:
    """Return news of an assignment; `what` is its first word, its summary, and which of the task's news it is."""
    word, summary, which = what
    title = f"{word}: {task.text.rstrip('.')}"
    return News(day, f"{task.id}#{which}", title, entry.address, summary, _author(library, entry))


def _author(library: Library, entry: Entry) -> str:
    return ", ".join(part for part in (body_name(library, entry), organisation_name(library, entry)) if part)
