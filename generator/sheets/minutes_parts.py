"""The parts of a meeting's minutes that were adjusted one by one, each with its own notice and time to appeal."""

from dataclasses import dataclass, replace

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Adjustment, Attendance, Meeting, Notice, Present
from generator.model.paragraph import Paragraph
from generator.sheets.composer import Composer
from generator.sheets.describe import title_of
from generator.sheets.head import draft_mark, make_head
from generator.sheets.minutes import minutes_blocks
from generator.sheets.numbers import ranges
from generator.sheets.order import body_of
from generator.sheets.signing import initials_of
from generator.tree.document import Document

REST = "ovriga"


@dataclass(frozen=True, slots=True)
class AdjustedPart:
    """`key` ends the names of its files and is empty for the whole minutes; `printed` says "§§ 26–27"."""

    key: str
    printed: str
    paragraphs: tuple[Entry, ...]
    adjustment: Adjustment
    notices: tuple[Notice, ...]


def parts_of(library: Library, entry: Entry) -> tuple[AdjustedPart, ...]:
    """Return the parts adjusted apart and last the rest; the whole alone when nothing was adjusted apart."""
    meeting = entry.record
    assert isinstance(meeting, Meeting)
    left = library.paragraphs_of(entry)
    found: list[AdjustedPart] = []
    for part in meeting.parts:
        own = tuple(each for each in left if _number(each) in part.paragraphs)
        left = tuple(each for each in left if each not in own)
        key = f"par-{'-'.join(str(number) for number in _ends(part.paragraphs.numbers))}"
        found.append(AdjustedPart(key, part.paragraphs.printed, own, part.adjustment, part.notices))
    # An excerpt holds a few paragraphs only; what it does not hold is not known.
    printed = "" if meeting.excerpt else ranges(_number(each) for each in left)
    if left or not found:
        found.append(AdjustedPart(REST if found else "", printed, left, meeting.adjustment, meeting.notices))
    return tuple(found)


def part_name(entry: Entry, part: AdjustedPart) -> str:
    name = f"protokoll-{entry.place.body}-{entry.place.meeting}"
    return f"{name}-{part.key}" if part.key else name


def minutes_part(library: Library, entry: Entry, part: AdjustedPart) -> Document:
    """Return the minutes of one part: the meeting's head, the part's paragraphs and its own adjustment."""
    meeting = entry.record
    assert isinstance(meeting, Meeting)
    numbers = {_number(each) for each in part.paragraphs}
    told = meeting.model_copy(
        update={
            "adjustment": part.adjustment,
            "notices": part.notices,
            "parts": (),
            "chairs": _there(meeting.chairs, numbers),
            "secretaries": _there(meeting.secretaries, numbers),
            "attendance": _attendance(meeting.attendance, numbers),
        }
    )
    composer = Composer(library, entry)
    blocks = minutes_blocks(composer, entry, told, part.paragraphs)
    issued = None if meeting.day_unknown else meeting.day
    mark = "" if part.adjustment.adjusted else draft_mark(meeting)
    title, kind = f"{title_of(library, entry)}, {part.printed}", body_of(composer).wording.minutes
    head = make_head(library, entry, title, kind, issued, mark=mark)
    head = replace(head, initials=initials_of(library, entry, told))
    return Document(part_name(entry, part), head, (*blocks, *composer.footnotes()))


def _attendance(everyone: Attendance, numbers: set[int]) -> Attendance:
    """Return the attendance without those who took part in other paragraphs only."""
    groups = {name: _there(getattr(everyone, name), numbers) for name in Attendance.model_fields}
    return everyone.model_copy(update=groups)


def _there(people: tuple[Present, ...], numbers: set[int]) -> tuple[Present, ...]:
    return tuple(each for each in people if any(number in each.paragraphs for number in numbers))


def _ends(numbers: frozenset[int]) -> list[int]:
    return sorted({min(numbers), max(numbers)}) if numbers else []


def _number(entry: Entry) -> int:
    assert isinstance(entry.record, Paragraph)
    return entry.record.number
