"""What a reader can narrow a search by: whose a record is, when and what, how it was decided, where it stands."""

from collections.abc import Iterator

from generator.library.assignments import Task
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.base import Record
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph
from generator.model.plan import ActivityPlan, Assignment, ReportBack
from generator.model.report import Solution
from generator.sheets.describe import body_name, organisation_name
from generator.sheets.status import activity_status, task_status
from generator.swedish import upper_first
from generator.vocabulary import DeferralKind, ParagraphKind, Verb

OUTCOMES: dict[Verb, str] = {
    Verb.DECIDES: "Beslutat",
    Verb.APPROVES: "Beslutat",
    Verb.PROPOSES: "Förslag till nästa organ",
    Verb.REQUESTS: "Förslag till nästa organ",
    Verb.RECOMMENDS: "Tillstyrkt",
    Verb.ADVISES_AGAINST: "Avstyrkt",
    Verb.NOTES: "Noterat",
    Verb.POSTPONES: "Bordlagt",
    Verb.REFERS_BACK: "Återremitterat",
    Verb.REJECTS: "Avslag",
}
DEFERRED: dict[DeferralKind, str] = {
    DeferralKind.POSTPONED: "Bordlagt",
    DeferralKind.REFERRED_BACK: "Återremitterat",
}


def kind_of(record: Record) -> str:
    """Return the kind as results print it, without making the record's document."""
    if isinstance(record, Paragraph):
        return "Paragraf"
    kind = getattr(record, "kind", None)
    return upper_first(str(kind.value if kind is not None else getattr(record, "typ", "")))


def facets(library: Library, entry: Entry, kind: str) -> dict[str, str]:
    """Return the filters with one value each, and the facts a result shows; `kind` is the printed kind."""
    day = library.day_of(entry)
    meeting = library.meeting_record(entry)
    known = day is not None and not (meeting is not None and meeting.day_unknown)
    record = entry.record
    found = {
        "organisation": organisation_name(library, entry),
        "organ": body_name(library, entry),
        "år": str(day.year) if day and known else "",
        "slag": "Paragraf" if isinstance(record, Paragraph) else kind,
        "datum": day.isoformat() if day and known else "",
        "paragraf": f"§ {record.number}" if isinstance(record, Paragraph) else "",
    }
    return {name: value for name, value in found.items() if value}


def filters(library: Library, entry: Entry) -> tuple[tuple[str, str], ...]:
    """Return the filters that can have several values: outcome, state and focus area."""
    return tuple(dict.fromkeys(_filters(library, entry)))


def _filters(library: Library, entry: Entry) -> Iterator[tuple[str, str]]:
    match entry.record:
        case Paragraph() as record:
            yield from (("utfall", outcome) for outcome in _outcomes(record))
            yield from (("status", _state(task)) for task in library.tasks_by_source.get(entry.id, ()))
        case Assignment(id=identifier):
            yield "status", _state(library.tasks[identifier])
        case Meeting(status=status):
            yield "status", upper_first(status.value)
        case Solution(state=state):
            yield "status", upper_first(state.value)
        case ActivityPlan(areas=areas):
            yield from (("fokusområde", str(area.title)) for area in areas)
        case ReportBack() as report:
            yield from (("status", activity_status(each.status).text) for each in report.activities.values())
            plan = library.resolve(report.plan, entry).entry
            if plan is not None and isinstance(plan.record, ActivityPlan):
                told = report.activities.keys()
                areas = plan.record.areas
                yield from (("fokusområde", str(a.title)) for a in areas if any(e.id in told for e in a.activities))


def _outcomes(record: Paragraph) -> Iterator[str]:
    if record.kind is ParagraphKind.WITHDRAWN:
        yield "Utgår"
    if record.deferral is not None:
        yield DEFERRED[record.deferral.kind]
    yield from (OUTCOMES[block.verb] for block in record.decisions if block.verb in OUTCOMES)
    if record.votes:
        yield "Efter omröstning"
    if record.reservations:
        yield "Med reservation"


def _state(task: Task) -> str:
    return task_status(task).text
