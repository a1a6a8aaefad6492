"""From which day a record is known, read from its own days and from those of the records it hangs together with."""

import calendar
import re
from collections.abc import Iterable, Iterator
from datetime import date

from generator.library.library import Library
from generator.library.stages import adjustment_of, stages_of
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.model.plan import ActivityPlan, Assignment, ReportBack
from generator.model.report import DocumentRecord, Notes, PeriodicReport, Solution
from generator.model.types import Ref
from generator.vocabulary import StageName

_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_PERIOD = re.compile(r"\b(\d{4})(?:-(\d{2}))?\b")
_MINUTES = frozenset({StageName.DRAFT, StageName.SENT, StageName.ADJUSTED})
_OF_EARLY_PARTS = frozenset({StageName.DRAFT, StageName.SENT})


def known_from(library: Library, entry: Entry) -> date | None:
    """Return the first day that the record was known; None for one that has always been there.

    A record without any day of its own is known from the first day that another record names it.
    """
    if isinstance(entry.record, Organisation | Body):
        return None
    return own_day(library, entry) or _first(_days_of_those_who_name(library, entry))


def own_day(library: Library, entry: Entry) -> date | None:
    """Return the first day that the record tells of itself, or that what it came from does."""
    match entry.record:
        case Meeting() as meeting:
            return _first((*summoned_days(meeting), meeting.day))
        case Paragraph() as paragraph:
            held = library.meeting_record(entry)
            return minutes_known(held, paragraph) if held else None
        case Notes(day=day):
            return day
        case DocumentRecord() as paper:
            return _first((paper.day, *(stage.day for stage in paper.stages)))
        case PeriodicReport() as report:
            return report.day or period_ends(report.period)
        case ReportBack() as report:
            return report.day or _day_of(library, entry, report.adopted)
        case ActivityPlan() as plan:
            return _day_of(library, entry, plan.adopted) or plan.adopted_day or period_starts(plan.period)
        case Assignment() as assignment:
            return _day_of(library, entry, assignment.source)
        case Solution() as solution:
            decided = (_day_of(library, entry, each.decision) for each in solution.adopted)
            return _first((*(each.since for each in solution.adopted), *decided))
        case _:
            return None


def summoned_days(meeting: Meeting) -> tuple[date | None, ...]:
    """Return the days when it was told that the meeting would be held."""
    told = (stage.day for stage in meeting.stages if stage.name is StageName.SUMMONS)
    return (meeting.announced, meeting.summoned, *told)


def minutes_known(meeting: Meeting, paragraph: Paragraph | None = None) -> date:
    """Return the day the minutes, or one of their paragraphs, became known.

    That is when a draft was made or sent out, when told; else when they were adjusted. What tells neither, as minutes
    taken from a source, is known from the day of the meeting.
    """
    held = meeting.last_day or meeting.day
    if paragraph is not None and paragraph.adjusted_at_once:
        return held
    number = paragraph.number if paragraph is not None else 0
    early = any(number in part.paragraphs for part in meeting.parts) if paragraph is not None else False
    wanted = _OF_EARLY_PARTS if early else _MINUTES
    adjusted = adjustment_of(meeting, number).adjusted if early else None
    return _first((adjusted, *(stage.day for stage in stages_of(meeting) if stage.name in wanted))) or held


def period_starts(period: str) -> date | None:
    """Return the first day of a period as it is written: 2024, 2024–2026, 2024-10."""
    found = _PERIOD.search(period)
    return date(int(found[1]), int(found[2] or 1), 1) if found and _is_month(found[2]) else None


def period_ends(period: str) -> date | None:
    """Return the last day of a period."""
    found = list(_PERIOD.finditer(period))
    if not found or not _is_month(found[-1][2]):
        return None
    year, month = int(found[-1][1]), int(found[-1][2] or 12)
    return date(year, month, calendar.monthrange(year, month)[1])


def _is_month(written: str | None) -> bool:
    return written is None or 1 <= int(written) <= 12


def _day_of(library: Library, entry: Entry, ref: Ref | None) -> date | None:
    """Return the day of what a reference means: the record's, else the one that is written in the reference."""
    if ref is None:
        return None
    target = library.resolve(ref, entry).entry
    if target is not None:
        return own_day(library, target)
    found = _DAY.search(ref)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


def _days_of_those_who_name(library: Library, entry: Entry) -> Iterator[date | None]:
    for link in library.backlinks.get(entry.id, ()):
        yield own_day(library, link.source)


def _first(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)
