"""What has come of an assignment, in the four columns that auditors grade.

Measures decided, reported back, decision on the report, remaining need: each says what the records say, and nothing
when they are silent.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.library.assignments import Task, TaskReport
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.paragraph import Paragraph
from generator.model.plan import Activity, ActivityPlan
from generator.sheets.composer import Composer
from generator.sheets.describe import cite
from generator.sheets.running_text import first_line
from generator.sheets.status import activity_status
from generator.tree.inline import Inlines, LineBreak, Text

REPORTED = "Återrapporterat"
HEADERS = ("Åtgärder beslutade", REPORTED, "Beslut om rapporten", "Kvarstående behov")
LONGEST = 220


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The four columns as the content of cells."""

    measures: Inlines
    reported: Inlines
    decided: Inlines
    remaining: Inlines

    @property
    def cells(self) -> tuple[Inlines, ...]:
        return (self.measures, self.reported, self.decided, self.remaining)


def follow_up(composer: Composer, task: Task) -> FollowUp:
    """Return what has come of an assignment; its reports in order of time, each on lines of its own."""
    return FollowUp(
        measures=lines(_measures(composer, task)),
        reported=lines(_report(composer, each) for each in task.reports),
        decided=lines(each for report in task.reports for each in _decision(composer, report)),
        remaining=_remaining(composer, task),
    )


def lines(parts: Iterable[Inlines]) -> Inlines:
    """Return parts below each other, as they stand in a cell."""
    found: list[Inlines] = []
    for part in parts:
        found += [(LineBreak(),), part] if found else [part]
    return tuple(item for part in found for item in part)


def plans_for(library: Library, task: Task) -> list[tuple[Entry, Activity]]:
    """Return the activities of plans that answer to an assignment."""
    return [
        (link.source, activity)
        for link in library.backlinks.get(task.source.id, ())
        if isinstance(link.source.record, ActivityPlan)
        for area in link.source.record.areas
        for activity in area.activities
        if task.id in activity.assignments
    ]


def _measures(composer: Composer, task: Task) -> Iterable[Inlines]:
    seen: set[str] = set()
    for report in task.reports:
        composer.at(report.source)
        for ref in report.measures:
            if ref not in seen:
                seen.add(ref)
                yield (composer.reference(ref, _named(composer, ref)),)
    composer.at(task.source)
    for plan, activity in plans_for(composer.library, task):
        yield (Text(f"{str(activity.text).rstrip('.')}, i "), composer.link(plan))


def _named(composer: Composer, ref: str) -> str:
    """Return how a decision is named: with what it was about, when it is a paragraph."""
    target = composer.library.resolve(ref, composer.origin).entry
    if target is None or not isinstance(target.record, Paragraph):
        return ""
    return f"{cite(composer.library, target, composer.origin)} {target.record.title}"


def _report(composer: Composer, report: TaskReport) -> Inlines:
    """Return a report: where, the state it tells and its first words. The day stands in the name of a paragraph."""
    composer.at(report.source)
    day = "" if isinstance(report.source.record, Paragraph) or report.day is None else f" {report.day.isoformat()}"
    text = _cut(first_line(report.text))
    return (
        composer.link(report.source),
        Text(f"{day}: "),
        activity_status(report.status),
        *((Text(f" {text}"),) if text else ()),
    )


def _decision(composer: Composer, report: TaskReport) -> Iterable[Inlines]:
    composer.at(report.source)
    for paragraph in report.treated:
        said = f": {report.decision}" if report.decision else f": {_first_decision(paragraph)}"
        yield (composer.link(paragraph), Text(said.rstrip(": ")))
    if report.decision and not report.treated:
        yield (Text(report.decision),)


def _first_decision(entry: Entry) -> str:
    """Return the first words of what a paragraph decided."""
    record = entry.record
    blocks = record.decisions if isinstance(record, Paragraph) else ()
    texts = [point.text for block in blocks for point in block.points]
    return _cut(first_line(texts[0])) if texts else ""


def _remaining(composer: Composer, task: Task) -> Inlines:
    """Return what the latest report says remains."""
    if not task.reports or not task.reports[-1].remaining:
        return ()
    composer.at(task.reports[-1].source)
    return composer.line(" ".join(task.reports[-1].remaining.split()))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,.…") + " …"
