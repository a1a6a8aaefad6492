"""The parts of a meeting's minutes that were adjusted: the whole, and those adjusted apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.findings.finding import Path
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Adjustment, Meeting, Notice
from generator.rules.facts import is_likely


@dataclass(frozen=True, slots=True)
class Adjusted:
    """A part with its adjustment and notices; `path` leads to it in the meeting's file."""

    entry: Entry
    meeting: Meeting
    path: Path
    adjustment: Adjustment
    notices: tuple[Notice, ...]


def meetings(library: Library) -> Iterator[tuple[Entry, Meeting]]:
    """Yield every meeting's entry with its record."""
    for entry in library.of_kind(Meeting):
        if isinstance(entry.record, Meeting):
            yield entry, entry.record


def adjusted_parts(library: Library) -> Iterator[Adjusted]:
    """Yield the minutes of every meeting, then their parts adjusted apart; those with likely dates."""
    for entry, meeting in meetings(library):
        parts = [Adjusted(entry, meeting, (), meeting.adjustment, meeting.notices)]
        for index, part in enumerate(meeting.parts):
            path: Path = ("protokollsdelar", index)
            parts.append(Adjusted(entry, meeting, path, part.adjustment, part.notices))
        yield from (part for part in parts if _is_dated(part))


def _is_dated(part: Adjusted) -> bool:
    days = [part.meeting.day, part.meeting.last_day, part.adjustment.adjusted]
    for notice in part.notices:
        days += [notice.posted, notice.taken_down]
    return all(map(is_likely, days))
