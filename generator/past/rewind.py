"""A record as it stood on a day: without the stages, notices, posts and references that came later."""

from collections.abc import Callable, Iterator
from datetime import date

from pydantic import BaseModel

from generator.library.stages import as_summoned
from generator.model.base import Binding, Record
from generator.model.meeting import Adjustment, Meeting, MinutesPart, Notice
from generator.model.organisation import Body, Mandate, Term
from generator.model.plan import ActivityPlan
from generator.model.report import Adoption, DocumentRecord, Solution
from generator.model.stage import Repeal
from generator.model.types import Ref
from generator.past.corrected import without_later_corrections
from generator.past.known import minutes_known
from generator.vocabulary import MeetingStatus

Later = Callable[[str], bool]

_BEFORE = frozenset({MeetingStatus.PLANNED, MeetingStatus.SUMMONED, MeetingStatus.CANCELLED})


def rewound(record: Record, day: date, later: Later) -> Record:
    """Return the record as it stood on the day; the same object when nothing has come since.

    `later` tells whether a reference in the record leads to what came after the day.
    """
    then = _then(record, day, later)
    if isinstance(then, Binding):
        then = without_later_corrections(then, day)
    return record if then == record else then


def _then(record: Record, day: date, later: Later) -> Record:
    match record:
        case Meeting():
            return _meeting(record, day)
        case Body():
            return record.model_copy(update={"terms": tuple(_terms(record, day))})
        case DocumentRecord():
            stages = tuple(stage for stage in record.stages if stage.day <= day)
            told = {
                "stages": stages,
                "notices": _notices(record.notices, day),
                "repealed": _repealed(record.repealed, day),
            }
            return record.model_copy(update=told)
        case ActivityPlan():
            return record.model_copy(update={"repealed": _repealed(record.repealed, day)})
        case Solution():
            measured = tuple(each for each in record.indicators if each.measured is None or each.measured <= day)
            return record.model_copy(update={"adopted": tuple(_adopted(record, day, later)), "indicators": measured})
        case _:
            return record


def _repealed(repealed: Repeal | None, day: date) -> Repeal | None:
    """Return that something was revoked, unless it came later: who reads of that day saw it in force."""
    return repealed if repealed and repealed.day <= day else None


def _adopted(solution: Solution, day: date, later: Later) -> Iterator[Adoption]:
    """Yield those who had taken the solution in use."""
    for each in solution.adopted:
        if (each.since is None or each.since <= day) and not (each.decision and later(each.decision)):
            yield each


def _terms(body: Body, day: date) -> list[Term]:
    """Return the mandate periods that had begun, each with those who held a post in it until then."""
    return [
        term.model_copy(update={"mandates": tuple(_mandate(each, day) for each in term.mandates if _begun(each, day))})
        for term in body.terms
        if term.starts <= day
    ]


def _begun(mandate: Mandate, day: date) -> bool:
    return mandate.starts is None or mandate.starts <= day


def _mandate(mandate: Mandate, day: date) -> Mandate:
    """Return a post that nobody knew would end before the period does."""
    return mandate.model_copy(update={"ends": None}) if mandate.ends and mandate.ends > day else mandate


def _meeting(meeting: Meeting, day: date) -> Meeting:
    held = minutes_known(meeting) <= day and meeting.status not in _BEFORE
    then = meeting.model_copy(
        update={
            "summoned": meeting.summoned if meeting.summoned and meeting.summoned <= day else None,
            "agenda": tuple(item for item in meeting.agenda if item.added is None or item.added <= day),
            "adjustment": _adjustment(meeting.adjustment, day),
            "parts": tuple(_part(part, day) for part in meeting.parts if _adjusted(part.adjustment, day)),
            "notices": _notices(meeting.notices, day),
            "stages": tuple(stage for stage in meeting.stages if stage.day <= day),
        }
    )
    status = _status(meeting, then, day, held=held)
    return (then if held else as_summoned(then)).model_copy(update={"status": status})


def _status(meeting: Meeting, then: Meeting, day: date, *, held: bool) -> MeetingStatus:
    """Return where the meeting stood. That one was called off has no day of its own, and holds all along."""
    if meeting.status in (MeetingStatus.PLANNED, MeetingStatus.CANCELLED):
        return meeting.status
    if not held:
        return MeetingStatus.SUMMONED if then.summoned or meeting.day <= day else MeetingStatus.PLANNED
    if meeting.adjustment.adjusted and meeting.adjustment.adjusted > day:
        return MeetingStatus.HELD
    if meeting.notices and not then.notices:
        return MeetingStatus.ADJUSTED
    return meeting.status


def _adjustment(adjustment: Adjustment, day: date) -> Adjustment:
    return adjustment if _adjusted(adjustment, day) else adjustment.model_copy(update={"adjusted": None})


def _adjusted(adjustment: Adjustment, day: date) -> bool:
    return adjustment.adjusted is None or adjustment.adjusted <= day


def _part(part: MinutesPart, day: date) -> MinutesPart:
    return part.model_copy(update={"notices": _notices(part.notices, day)})


def _notices(notices: tuple[Notice, ...], day: date) -> tuple[Notice, ...]:
    return tuple(notice for notice in notices if notice.posted <= day)


def without_references(record: Record, later: Later) -> Record:
    """Return the record without those references in its lists that lead to what came later."""
    found = _kept(record, later)
    assert isinstance(found, Record)
    return found


def _kept(value: object, later: Later) -> object:
    if isinstance(value, tuple):
        return tuple(_kept(item, later) for item in value if not (isinstance(item, Ref) and later(item)))
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: _kept(inner, later) for name, inner in value.__dict__.items()})
    return value
