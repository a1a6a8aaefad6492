"""Assignments (uppdrag): born in a paragraph or standing alone, reported back anywhere."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.loading.entry import Entry
from generator.model.paragraph import Paragraph
from generator.model.plan import Assignment
from generator.model.report import PeriodicReport
from generator.model.section import AssignmentState, Section
from generator.vocabulary import ActivityStatus

DayOf = Callable[[Entry], date | None]
ENDED = frozenset({ActivityStatus.DONE, ActivityStatus.CLOSED, ActivityStatus.STRUCK})


@dataclass(frozen=True, slots=True)
class TaskReport:
    """What one record says of an assignment."""

    source: Entry
    day: date | None
    status: ActivityStatus
    responsible: str
    text: str
    decision: str


@dataclass(frozen=True, slots=True)
class Task:
    """An assignment with its reports in order of time. `source` is the record that gives it."""

    id: str
    text: str
    to: tuple[str, ...]
    due: date | None
    source: Entry
    given_in: str
    point: str
    reports: tuple[TaskReport, ...]

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


def collect_tasks(entries: Iterable[Entry], day_of: DayOf) -> dict[str, Task]:
    """Return every assignment by id, in order of id; `day_of` says when a record is from."""
    everything = tuple(entries)
    reports: dict[str, list[TaskReport]] = {}
    for entry in everything:
        for identifier, report in _reports(entry, day_of(entry)):
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
            ordered = _ordered(reports.get(given.id, []))
            yield Task(given.id, given.text, given.to, given.due, entry, "", given.point, ordered)
    elif isinstance(record, Assignment):
        ordered = _ordered(reports.get(record.id, []))
        yield Task(record.id, record.title, record.to, record.due, entry, record.source, record.point, ordered)


def _ordered(reports: list[TaskReport]) -> tuple[TaskReport, ...]:
    return tuple(sorted(reports, key=lambda report: (report.day or date.min, report.source.id)))


def _reports(entry: Entry, day: date | None) -> Iterator[tuple[str, TaskReport]]:
    record = entry.record
    if isinstance(record, Paragraph):
        for told in record.reported:
            yield str(told.assignment), TaskReport(entry, day, told.status, "", told.text, told.decision)
        yield from _in_sections(record.sections, entry, day)
    elif isinstance(record, PeriodicReport):
        yield from _in_sections(record.sections, entry, day)


def _in_sections(sections: tuple[Section, ...], entry: Entry, day: date | None) -> Iterator[tuple[str, TaskReport]]:
    for section in sections:
        for state in section.assignments:
            yield str(state.assignment), _told(state, entry, day)
        yield from _in_sections(section.sections, entry, day)


def _told(state: AssignmentState, entry: Entry, day: date | None) -> TaskReport:
    return TaskReport(entry, day, state.status, state.responsible, state.comment, "")
