"""Assignments (uppdrag): born in a paragraph or standing alone, reported back anywhere, and where they stand."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.loading.entry import Entry
from generator.model.paragraph import Paragraph
from generator.model.paragraph_parts import ReportedAssignment
from generator.model.plan import Assignment
from generator.model.report import DocumentRecord, PeriodicReport
from generator.model.section import AssignmentState, Section
from generator.vocabulary import ActivityStatus

DayOf = Callable[[Entry], date | None]
TreatedIn = Callable[[Entry], tuple[Entry, ...]]
ENDED = frozenset({ActivityStatus.DONE, ActivityStatus.CLOSED, ActivityStatus.STRUCK})


class TaskState(StrEnum):
    """Where an assignment stands on a day, for the one who gave it. In the order that a register lists them."""

    LATE = "försenat"
    UNTREATED = "rapporterat men inte behandlat"
    OPEN = "öppet"
    REPORTED = "rapporterat"
    CLOSED = "avslutat"


@dataclass(frozen=True, slots=True)
class TaskReport:
    """What one record says of an assignment.

    `decision` is what was decided of the report. `treated` are the paragraphs that decided of it: the reporting
    paragraph itself, or those that treat a report or document. `measures` are decisions that the assignment led to.
    """

    source: Entry
    day: date | None
    status: ActivityStatus
    responsible: str
    text: str
    decision: str = ""
    treated: tuple[Entry, ...] = ()
    measures: tuple[str, ...] = ()
    remaining: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """An assignment with its reports in order of time. `source` is the record that gives it.

    `first_due` is the day it was first due; a decision of a report can move it.
    """

    id: str
    text: str
    to: tuple[str, ...]
    first_due: date | None
    source: Entry
    given_in: str
    point: str
    reports: tuple[TaskReport, ...]
    report_to: str = ""

    @property
    def due(self) -> date | None:
        """The day it is due, as last decided."""
        return next((each.due for each in reversed(self.reports) if each.due), self.first_due)

    @property
    def status(self) -> ActivityStatus:
        """The state in the latest report; not started when there is none."""
        return self.reports[-1].status if self.reports else ActivityStatus.NOT_STARTED

    @property
    def ended(self) -> bool:
        return self.status in ENDED

    def overdue(self, today: date) -> bool:
        """True when the day it was due has passed and no report has ended it."""
        return not self.ended and self.due is not None and self.due < today

    def state(self, today: date) -> TaskState:
        """Return where it stands: a report closes an assignment only when somebody has decided of the report."""
        if self.reports and self.ended:
            return TaskState.CLOSED if self.reports[-1].treated else TaskState.UNTREATED
        if self.overdue(today):
            return TaskState.LATE
        if not self.reports:
            return TaskState.OPEN
        return TaskState.REPORTED if self.reports[-1].treated else TaskState.UNTREATED


def collect_tasks(entries: Iterable[Entry], day_of: DayOf, treated_in: TreatedIn) -> dict[str, Task]:
    """Return every assignment by id, in order of id.

    `day_of` says when a record is from, `treated_in` which paragraphs treat it.
    """
    everything = tuple(entries)
    reports: dict[str, list[TaskReport]] = {}
    for entry in everything:
        for identifier, report in _reports(entry, day_of, treated_in):
            reports.setdefault(identifier, []).append(report)
    tasks: dict[str, Task] = {}
    for entry in everything:
        for task in _given(entry, reports):
            tasks.setdefault(task.id, task)
    return dict(sorted(tasks.items()))


def _given(entry: Entry, reports: dict[str, list[TaskReport]]) -> Iterator[Task]:
    record = entry.record
    if isinstance(record, Paragraph):
        for given in record.assignments:
            told = _ordered(reports.get(given.id, []))
            report_to = given.report_to or ""
            yield Task(given.id, given.text, given.to, given.due, entry, "", given.point, told, report_to)
    elif isinstance(record, Assignment):
        told = _ordered(reports.get(record.id, []))
        report_to = record.report_to or ""
        yield Task(record.id, record.title, record.to, record.due, entry, record.source, record.point, told, report_to)


def _ordered(reports: list[TaskReport]) -> tuple[TaskReport, ...]:
    return tuple(sorted(reports, key=lambda report: (report.day or date.min, report.source.id)))


def _reports(entry: Entry, day_of: DayOf, treated_in: TreatedIn) -> Iterator[tuple[str, TaskReport]]:
    record = entry.record
    if isinstance(record, Paragraph):
        own = (entry,) if record.decisions else ()
        for told in record.reported:
            yield str(told.assignment), _decided(told, entry, day_of(entry), own)
        for state in _states(record.sections):
            yield str(state.assignment), _told(state, entry, day_of(entry), own)
    elif isinstance(record, PeriodicReport | DocumentRecord):
        for state in _states(record.sections):
            yield str(state.assignment), _told(state, entry, day_of(entry), treated_in(entry))


def _states(sections: tuple[Section, ...]) -> Iterator[AssignmentState]:
    for section in sections:
        yield from section.assignments
        yield from _states(section.sections)


def _decided(told: ReportedAssignment, entry: Entry, day: date | None, own: tuple[Entry, ...]) -> TaskReport:
    treated = own or ((entry,) if told.decision else ())
    return TaskReport(
        entry, day, told.status, "", told.text, told.decision, treated, told.measures, told.remaining, told.due
    )


def _told(state: AssignmentState, entry: Entry, day: date | None, treated: tuple[Entry, ...]) -> TaskReport:
    return TaskReport(
        entry, day, state.status, state.responsible, state.comment, "", treated, state.measures, state.remaining
    )
