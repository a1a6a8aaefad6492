"""A plan and the reports on it side by side: what was to be done, what has been, and the decisions that show it."""

from generator.library.library import Library
from generator.library.plans import Planned, over_the_years, plans_beside, reports_on
from generator.loading.entry import Entry
from generator.model.plan import Activity, ActivityPlan, ActivityReport, FocusArea, ReportBack
from generator.sheets.composer import Composer, facts, flatten
from generator.sheets.follow_up import lines
from generator.sheets.head import make_head
from generator.sheets.plan import area_intro
from generator.sheets.status import activity_status
from generator.site.overviews.rows import words
from generator.tree.blocks import Block, Blocks, Column, List, Paragraph, Row, Table
from generator.tree.document import Document
from generator.tree.graft import LONGEST_PART
from generator.tree.inline import Inlines, LineBreak, Reference, Status, Strong, Text
from generator.vocabulary import ActivityStatus

KIND = "Uppföljning"
FOLDER = "uppfoljning/"


def follow_up_address(plan: Entry) -> str:
    return plan.address + FOLDER


def has_follow_up(library: Library, plan: Entry) -> bool:
    """Tell whether there is anything to show beside the plan: a report, or the same activity another year."""
    return bool(reports_on(library, plan)) or bool(_years(library, plan))


def plan_follow_up(library: Library, entry: Entry) -> Document:
    """Return the plan with its reports beside each activity, and the activities over the years."""
    plan = entry.record
    assert isinstance(plan, ActivityPlan)
    composer = Composer(library, entry)
    reports = reports_on(library, entry)
    treated = [
        str(each.record.adopted) for each in reports if isinstance(each.record, ReportBack) and each.record.adopted
    ]
    parts: list[Block | Blocks] = [
        facts(
            ("Plan", (composer.link(entry),)),
            ("Antagen", (composer.reference(plan.adopted),) if plan.adopted else str(plan.adopted_day or "")),
            (
                "Återrapport" if len(reports) == 1 else "Återrapporter",
                lines((composer.link(each),) for each in reports),
            ),
            ("Behandlad", lines((composer.reference(each),) for each in treated)),
        ),
        _summary(reports[-1]) if reports else (),
    ]
    for area in plan.areas if reports else ():
        composer.at(entry)
        parts += [composer.heading(1, area.title), area_intro(composer, area), _beside(composer, entry, area, reports)]
    composer.at(entry)
    years = _years(library, entry)
    if years:
        parts += [composer.heading(1, "Samma aktiviteter andra år"), _over_the_years(library, entry, years)]
    parts.append(composer.footnotes())
    head = make_head(library, entry, f"Uppföljning av {plan.title}", KIND, None, plan.case_numbers)
    return Document(f"uppfoljning-{entry.place.stem}", head, flatten(parts))


def _summary(entry: Entry) -> Blocks:
    """Return how many activities stand where by the latest report."""
    report = entry.record
    assert isinstance(report, ReportBack)
    states = [each.status for each in report.activities.values()]
    rows = tuple(
        Row(((activity_status(status),), words(str(states.count(status)))))
        for status in ActivityStatus
        if status in states
    )
    total = Row((words("Alla aktiviteter"), words(str(len(states)))), "sum")
    return (Table("", (Column("Läge"), Column("Antal", "right")), (*rows, total)),)


def _beside(composer: Composer, entry: Entry, area: FocusArea, reports: tuple[Entry, ...]) -> Blocks:
    """Return a focus area's activities as rows: the plan on the left, what was reported on the right."""
    rows: list[Row] = []
    for activity in area.activities:
        composer.at(entry)
        told = [(each, _of(each, activity.id)) for each in reports]
        cells = (
            _planned(composer, activity),
            lines(_state(each, found, activity, alone=len(reports) == 1) for each, found in told),
            lines(part for each, found in told if found for part in [_flow(composer, each, found.text)] if part),
            lines(
                part for each, found in told[-1:] if found for part in [_flow(composer, each, found.remaining)] if part
            ),
            lines(part for each, found in told if found for part in _evidence(composer, each, found)),
        )
        rows.append(Row(cells))
    headers = ("Aktivitet i planen", "Läge", "Rapporterat", "Återstår", "Beslut som visar resultatet")
    kept = [index for index in range(len(headers)) if index < 3 or any(row.cells[index] for row in rows)]
    columns = tuple(Column(headers[index]) for index in kept)
    return (Table("", columns, tuple(Row(tuple(row.cells[index] for index in kept)) for row in rows), cards=True),)


def _of(report: Entry, identifier: str) -> ActivityReport | None:
    return report.record.activities.get(identifier) if isinstance(report.record, ReportBack) else None


def _planned(composer: Composer, activity: Activity) -> Inlines:
    told = (
        (Strong(composer.line(activity.text)),),
        words(f"Ansvarig: {activity.responsible}" if activity.responsible else ""),
        words(f"Klart: {activity.done_by}" if activity.done_by else ""),
        *((Text("Uppdrag: "), composer.reference(ref)) for ref in activity.assignments),
    )
    return lines(part for part in told if part)


def _state(report: Entry, found: ActivityReport | None, activity: Activity, *, alone: bool) -> Inlines:
    """Return where an activity stands by a report, which is named when there are several."""
    if found is None:
        return (Status("Ingen rapport", "neutral"),)
    state = activity_status(found.status)
    return (state,) if alone else (state, Text(", "), Reference(_place(report, activity.id), words(_title(report))))


def _title(entry: Entry) -> str:
    return str(getattr(entry.record, "title", entry.id))


def _place(report: Entry, identifier: str) -> str:
    """Return the address of an activity in a report."""
    return f"{report.address}#{identifier[:LONGEST_PART].strip('-')}"


def _flow(composer: Composer, report: Entry, text: str) -> Inlines:
    """Return running text as it can stand in a cell: paragraphs below each other, points with a dash."""
    composer.at(report)
    found: list[Inlines] = []
    for block in composer.text(text):
        if isinstance(block, Paragraph):
            found.append(block.content)
        elif isinstance(block, List):
            items = (item for each in block.items for item in each.blocks if isinstance(item, Paragraph))
            found += [(Text("– "), *item.content) for item in items]
    return tuple(part for one in found for part in (LineBreak(), *one))[1:]


def _evidence(composer: Composer, report: Entry, found: ActivityReport) -> list[Inlines]:
    composer.at(report)
    return [(composer.reference(ref),) for ref in found.evidence]


def _years(library: Library, entry: Entry) -> list[tuple[Planned, ...]]:
    groups = over_the_years(plans_beside(library, entry))
    return [group for group in groups if any(each.plan is entry for each in group)]


def _over_the_years(library: Library, entry: Entry, groups: list[tuple[Planned, ...]]) -> Blocks:
    """Return a row for each activity and a column for each plan: where it stood that year."""
    plans = plans_beside(library, entry)
    rows = []
    for group in groups:
        own = next(each for each in group if each.plan is entry)
        by_plan = {each.plan.id: each for each in group}
        cells = (_that_year(library, own, by_plan[plan.id]) if plan.id in by_plan else () for plan in plans)
        rows.append(Row((words(own.activity.text), *cells)))
    periods = [str(getattr(plan.record, "period", "")) for plan in plans]
    return (Table("", (Column("Aktivitet"), *(Column(period) for period in periods)), tuple(rows), cards=True),)


def _that_year(library: Library, own: Planned, there: Planned) -> Inlines:
    """Return where an activity stood in a year, and its words there when they are others."""
    told = [(each, _of(each, there.activity.id)) for each in reports_on(library, there.plan)]
    latest = next(((each, found) for each, found in reversed(told) if found), None)
    other = words(f"”{there.activity.text}”") if there.activity.text != own.activity.text else ()
    if latest is None:
        return lines(part for part in ((Reference(there.plan.address, words("I planen")),), other) if part)
    report, found = latest
    link = Reference(_place(report, there.activity.id), words("Återrapporten"))
    return lines(part for part in ((activity_status(found.status),), other, (link,)) if part)
