"""Which records can be sealed, and which must be: from adjustment, or from the day a document is settled."""

from datetime import date

from generator.library.library import Library
from generator.library.stages import adjustment_of, settled_on
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph
from generator.model.plan import ActivityPlan, ReportBack
from generator.vocabulary import MeetingStatus

_ADJUSTED = frozenset({MeetingStatus.ADJUSTED, MeetingStatus.ANNOUNCED})


def sealable_from(library: Library, entry: Entry) -> date | None:
    """Return the day from which a record can be sealed, None while it is open to change."""
    record = entry.record
    if isinstance(record, Paragraph):
        meeting = library.meeting_record(entry)
        return adjustment_of(meeting, record.number).adjusted if meeting else None
    if isinstance(record, Meeting):
        return record.adjustment.adjusted if record.status in _ADJUSTED else None
    if isinstance(record, ActivityPlan | ReportBack):
        where = library.resolve(record.adopted, entry).entry if record.adopted else None
        return sealable_from(library, where) if where and isinstance(where.record, Paragraph) else None
    return settled_on(record)


def due(library: Library, entry: Entry) -> bool:
    """Tell whether a record must have a seal: its body seals since before the day the record was adjusted."""
    body = library.body_record(entry)
    if body is None or body.sealed_from is None:
        return False
    day = sealable_from(library, entry)
    return day is not None and day >= body.sealed_from
