"""Where minutes and documents stand: utkast, kallelse, utskickat, justerat or fastställt, anslaget, laga kraft.

What a meeting tells by keys of its own (kallelse, justering, anslag) is read from them; `skeden` adds the rest.
"""

from collections.abc import Iterator
from datetime import date

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.base import Record
from generator.model.meeting import Adjustment, Attendance, Meeting
from generator.model.paragraph import Paragraph
from generator.model.report import DocumentRecord
from generator.model.stage import Stage
from generator.model.types import Line, Text
from generator.swedish import listed
from generator.vocabulary import MeetingStatus, StageName

ORDER = tuple(StageName)
BINDING = frozenset({StageName.ADJUSTED, StageName.SETTLED, StageName.ANNOUNCED, StageName.IN_FORCE})
_OF_STATUS = {
    MeetingStatus.PLANNED: StageName.SUMMONS,
    MeetingStatus.SUMMONED: StageName.SUMMONS,
    MeetingStatus.CANCELLED: StageName.SUMMONS,
    MeetingStatus.HELD: StageName.DRAFT,
    MeetingStatus.ADJUSTED: StageName.ADJUSTED,
    MeetingStatus.ANNOUNCED: StageName.ANNOUNCED,
}


def adjustment_of(meeting: Meeting, number: int) -> Adjustment:
    """Return the adjustment that holds for a paragraph: its part's own, or the meeting's."""
    for part in meeting.parts:
        if number in part.paragraphs:
            return part.adjustment
    return meeting.adjustment


def stages_of(record: Record) -> tuple[Stage, ...]:
    """Return the stages a record has reached, by day. What stands under `skeden` tells more than a key of its own."""
    if not isinstance(record, Meeting | DocumentRecord):
        return ()
    found = {stage.name: stage for stage in stages_of_keys(record)} if isinstance(record, Meeting) else {}
    found.update({stage.name: stage for stage in record.stages})
    return tuple(sorted(found.values(), key=lambda stage: (stage.day, ORDER.index(stage.name))))


def stages_of_keys(meeting: Meeting) -> Iterator[Stage]:
    """Yield the stages that a meeting tells of by keys of its own."""
    if meeting.summoned:
        yield _stage(StageName.SUMMONS, meeting.summoned)
    if meeting.adjustment.adjusted:
        by = listed(str(person) for person in meeting.adjustment.adjusters)
        yield _stage(StageName.ADJUSTED, meeting.adjustment.adjusted, by)
    if meeting.notices:
        yield _stage(StageName.ANNOUNCED, max(notice.posted for notice in meeting.notices))


def _stage(name: StageName, day: date, by: str = "") -> Stage:
    return Stage.model_construct(name=name, day=day, by=Line(by), decision=None)


def current_stage(record: Record) -> StageName | None:
    """Return where a record stands now; None for one that tells nothing of it."""
    if isinstance(record, Meeting):
        own, written = _OF_STATUS[record.status], {stage.name for stage in record.stages}
        if own is StageName.DRAFT and StageName.SENT in written:
            return StageName.SENT
        return StageName.IN_FORCE if own in BINDING and StageName.IN_FORCE in written else own
    if isinstance(record, DocumentRecord) and record.stages:
        return max((stage.name for stage in record.stages), key=ORDER.index)
    return None


def as_published(library: Library, entry: Entry) -> Record | None:
    """Return the record as its body lets it be shown at the stage where it stands; None when it is not shown yet.

    Of a meeting whose minutes are not shown, what was in its summons stays.
    """
    record, body = entry.record, library.body_record(entry)
    if body is None or len(body.published_stages) == len(StageName):
        return record
    stage = _stage_of_paragraph(library, entry, record) if isinstance(record, Paragraph) else current_stage(record)
    if stage is None or stage in body.published_stages:
        return record
    if isinstance(record, Meeting) and StageName.SUMMONS in body.published_stages:
        return as_summoned(record)
    return None


def _stage_of_paragraph(library: Library, entry: Entry, record: Paragraph) -> StageName | None:
    meeting = library.meeting_record(entry)
    if meeting is None:
        return None
    stage = current_stage(meeting)
    early = any(record.number in part.paragraphs and part.adjustment.adjusted for part in meeting.parts)
    return StageName.ADJUSTED if early and stage not in BINDING else stage


def as_summoned(meeting: Meeting) -> Meeting:
    """Return a meeting as it was before it was held, with the parts of the minutes that have been adjusted."""
    return meeting.model_copy(
        update={
            "status": MeetingStatus.SUMMONED,
            "chairs": (),
            "attendance": Attendance(),
            "breaks": (),
            "adjustment": Adjustment(),
            "parts": tuple(part for part in meeting.parts if part.adjustment.adjusted),
            "notices": (),
            "stages": tuple(stage for stage in meeting.stages if stage.name is StageName.SUMMONS),
            "text": Text(""),
        }
    )


def settled_on(record: Record) -> date | None:
    """Return the day a document was settled, None while it is open to change."""
    days = [stage.day for stage in getattr(record, "stages", ()) if stage.name in BINDING]
    return min(days) if days else None
