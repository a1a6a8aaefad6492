"""Återrapport: the plan's activities with what was done, status in words, and the decisions that show it."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.plan import Activity, ActivityPlan, ActivityReport, ReportBack
from generator.sheets.composer import Composer, facts, flatten
from generator.sheets.contents import with_contents
from generator.sheets.corrections import correction_blocks
from generator.sheets.head import make_head
from generator.sheets.lists import reference_list
from generator.sheets.sections import section_blocks
from generator.sheets.status import activity_status
from generator.swedish import upper_first
from generator.tree.blocks import Block, Blocks, Column, Paragraph, Row, Table
from generator.tree.document import Document
from generator.tree.inline import Strong, Text
from generator.vocabulary import ActivityStatus

KIND = "Återrapport"


def report_back(library: Library, entry: Entry) -> Document:
    """Return the report on a plan, grouped by its focus areas."""
    report = entry.record
    assert isinstance(report, ReportBack)
    composer = Composer(library, entry)
    plan = plan_of(library, entry)
    parts: list[Block | Blocks] = [
        correction_blocks(composer, report),
        facts(
            ("Plan", (composer.reference(report.plan),)),
            (
                "Behandlad",
                (composer.reference(report.adopted),) if report.adopted else composer.line(report.adopted_note),
            ),
        ),
        composer.text(report.text),
        _summary(composer, report),
    ]
    for area in plan.areas if plan else ():
        parts.append(composer.heading(1, area.title))
        for activity in area.activities:
            parts.append(_activity(composer, activity, report.activities.get(activity.id)))
    parts.append(section_blocks(composer, report.sections, 1))
    parts.append(composer.footnotes())
    head = make_head(library, entry, report.title, KIND, report.day, report.case_numbers)
    return Document(f"{entry.place.body}-{entry.place.stem}", head, with_contents(flatten(parts)))


def plan_of(library: Library, entry: Entry) -> ActivityPlan | None:
    """Return the plan that a report-back answers, when it is in the archive."""
    report = entry.record
    assert isinstance(report, ReportBack)
    target = library.resolve(report.plan, entry).entry
    return target.record if target and isinstance(target.record, ActivityPlan) else None


def _summary(composer: Composer, report: ReportBack) -> Blocks:
    """Return how many activities stand where: the first thing a reader asks."""
    rows = []
    for status in ActivityStatus:
        count = sum(each.status is status for each in report.activities.values())
        if count:
            rows.append(Row(((activity_status(status),), (Text(str(count)),))))
    total = Row(((Text("Alla aktiviteter"),), (Text(str(len(report.activities))),)), "sum")
    columns = (Column("Läge"), Column("Antal aktiviteter", "right"))
    return (composer.heading(1, "Läget i korthet"), Table("", columns, (*rows, total)))


def _activity(composer: Composer, activity: Activity, told: ActivityReport | None) -> Blocks:
    heading = composer.heading(2, activity.text, activity.id)
    if told is None:
        return (heading, Paragraph((Strong((Text("Ingen rapport."),)),)))
    status = (activity_status(told.status),)
    parts: list[Block | Blocks] = [
        heading,
        facts(("Läge", status), ("Ansvarig", composer.line(activity.responsible))),
        composer.text(told.text),
    ]
    for title, content in (
        ("Återstår", composer.text(told.remaining)),
        ("Beslut och underlag som visar resultatet", reference_list(composer, told.evidence)),
    ):
        if content:
            parts += [Paragraph((Strong((Text(upper_first(title)),)),)), content]
    return flatten(parts)
