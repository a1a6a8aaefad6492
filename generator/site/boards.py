"""Official notice boards: which there are, and what stands on each on a day (KL 8 kap. 9–12 §§).

An organisation has one board. A body that several organisations share (gemensam nämnd) is announced on the board of
each; a member that has no records here has its board below the organisation that keeps the body's minutes.
Minutes taken from a source were announced elsewhere, so a source alone gives no board.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.model.meeting import Meeting, Notice
from generator.model.organisation import Body, Organisation
from generator.model.report import DocumentRecord
from generator.sheets.describe import organisation_name
from generator.sheets.minutes_parts import AdjustedPart, parts_of
from generator.sheets.notice import last_day, notice_name
from generator.sheets.notice_of_delegated import delegated_notice_name
from generator.vocabulary import BodyKind, MeetingStatus

FOLDER = "anslagstavla/"
LOG = "logg/"
# Whose meetings may be announced: the council's must be, those of committees may be (KL 8 kap. 10–11 §§).
MEETING_BODIES = frozenset({BodyKind.COUNCIL, BodyKind.BOARD, BodyKind.COMMITTEE, BodyKind.JOINT_COMMITTEE})


@dataclass(frozen=True, slots=True)
class Posted:
    """A notice of what can be appealed, on one board. `last` is the last day to appeal, when it is known.

    `entry` is a meeting, and `part` the part of its minutes that was adjusted; or it is a record of delegated
    decisions that are not reported at a meeting, which has no parts.
    """

    entry: Entry
    part: AdjustedPart | None
    notice: Notice
    last: date | None
    address: str

    @property
    def starts(self) -> date:
        return self.notice.posted

    @property
    def ends(self) -> date | None:
        """The day it is taken down: never before the time for appeal has run out, whatever the record says."""
        if self.last is None:
            return None
        return max(self.last + timedelta(days=1), self.notice.taken_down or date.min)

    def is_up(self, day: date) -> bool:
        return self.starts <= day and (self.ends is None or day < self.ends)


@dataclass(frozen=True, slots=True)
class Coming:
    """The notice of a meeting, from the day it is announced until the meeting is over."""

    entry: Entry
    starts: date
    ends: date

    def is_up(self, day: date) -> bool:
        return self.starts <= day < self.ends


@dataclass(slots=True)
class Board:
    """A board. `owner` is the organisation below whose address it lies; `name` is whose board it is."""

    address: str
    name: str
    owner: Entry
    posted: list[Posted] = field(default_factory=list)
    coming: list[Coming] = field(default_factory=list)

    def up(self, day: date) -> tuple[list[Coming], list[Posted]]:
        """Return what stands on the board on a day: meetings, the next first, then decisions, the newest first."""
        meetings = sorted((each for each in self.coming if each.is_up(day)), key=lambda each: (each.ends, _id(each)))
        minutes = [each for each in self.posted if each.is_up(day)]
        return meetings, sorted(minutes, key=lambda each: (each.starts, each.address), reverse=True)

    def past(self, day: date) -> list[Coming | Posted]:
        """Return what has been taken down, the latest first."""
        everything: list[Coming | Posted] = [*self.coming, *self.posted]
        gone = [each for each in everything if each.ends is not None and each.ends <= day]
        return sorted(gone, key=lambda each: (each.ends or day, _id(each)), reverse=True)


def _id(each: Coming | Posted) -> str:
    return each.address if isinstance(each, Posted) else each.entry.id


def boards_of(library: Library) -> list[Board]:
    """Return every board with all that has ever stood on it, in order of address."""
    found: dict[str, Board] = {}
    for entry in library.of_kind(Meeting):
        meeting = entry.record
        assert isinstance(meeting, Meeting)
        owner = library.organisation_of(entry)
        if owner is None or (meeting.sources and not meeting.notices and not meeting.parts):
            continue
        for board in _boards_for(library, found, entry, owner):
            board.coming += _coming(library, entry, meeting)
        for part in parts_of(library, entry):
            for notice in part.notices:
                board = _board(library, found, owner, str(notice.board))
                last = last_day(part.notices, library.body_record(entry))
                address = f"{board.address}{notice_name(entry, part, notice).removeprefix('anslag-')}/"
                board.posted.append(Posted(entry, part, notice, last, address))
    for entry in library.of_kind(DocumentRecord):
        _post_delegated(library, found, entry)
    return [found[address] for address in sorted(found)]


def _post_delegated(library: Library, found: dict[str, Board], entry: Entry) -> None:
    """Put up the notices of a record of delegated decisions (KL 8 kap. 10 § 3)."""
    record, owner = entry.record, library.organisation_of(entry)
    assert isinstance(record, DocumentRecord)
    for notice in record.notices if owner else ():
        assert owner is not None
        board = _board(library, found, owner, str(notice.board))
        last = last_day(record.notices, library.body_record(entry))
        address = f"{board.address}{delegated_notice_name(entry, notice).removeprefix('anslag-')}/"
        board.posted.append(Posted(entry, None, notice, last, address))


def _boards_for(library: Library, found: dict[str, Board], entry: Entry, owner: Entry) -> list[Board]:
    """Return the boards of a meeting's body: its organisation's, or those it names."""
    body = library.body_record(entry)
    names = body.boards if body is not None and body.boards else ("",)
    return [_board(library, found, owner, str(name)) for name in names]


def _board(library: Library, found: dict[str, Board], owner: Entry, name: str) -> Board:
    """Return the board of that name. Without a name it is the organisation's own."""
    holder = owner if not name else _organisation(library, owner, name)
    address = f"{holder.address}{FOLDER}" if holder else f"{owner.address}{FOLDER}{slug(name)}/"
    shown = organisation_name(library, holder) if holder else name
    return found.setdefault(address, Board(address, shown, holder or owner))


def _organisation(library: Library, owner: Entry, name: str) -> Entry | None:
    """Return the organisation of that name: the owner before any other."""
    for entry in (owner, *library.of_kind(Organisation)):
        record = entry.record
        if isinstance(record, Organisation) and slug(name) in (slug(record.name), slug(record.short_name)):
            return entry
    return None


def _coming(library: Library, entry: Entry, meeting: Meeting) -> Iterator[Coming]:
    """Yield the notice of a meeting that has been announced or summoned to; a source has none of its own here."""
    body = library.body_record(entry)
    days = [day for day in (meeting.announced, meeting.summoned) if day is not None]
    if meeting.sources or not days or not _may_stand(body):
        return
    # A meeting that has been called off is announced as such until its day.
    over = (meeting.last_day or meeting.day) + timedelta(days=1)
    yield Coming(entry, min(days), over)


def _may_stand(body: Body | None) -> bool:
    return body is not None and body.kind in MEETING_BODIES


def is_called_off(meeting: Meeting) -> bool:
    return meeting.status is MeetingStatus.CANCELLED
