"""Aktivitetsplan: focus areas with their activities."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.plan import Activity, ActivityPlan, FocusArea, ReportBack
from generator.sheets.composer import Composer, day_or_empty, facts, flatten
from generator.sheets.contents import with_contents
from generator.sheets.corrections import correction_blocks
from generator.sheets.head import make_head
from generator.sheets.lists import reference_list
from generator.sheets.sections import section_blocks
from generator.sheets.standing import STANDING, standing_line
from generator.sheets.status import activity_status
from generator.tree.blocks import Block, Blocks, List, ListItem, Paragraph
from generator.tree.document import Document
from generator.tree.graft import LONGEST_PART
from generator.tree.inline import Emphasis, Inlines, Reference, Status, Strong, Text

KIND = "Aktivitetsplan"


def activity_plan(library: Library, entry: Entry, reports: tuple[Entry, ...] = ()) -> Document:
    """Return the plan as a document. With `reports`, each activity says where it stands and leads to its report."""
    plan = entry.record
    assert isinstance(plan, ActivityPlan)
    composer = Composer(library, entry)
    parts: list[Block | Blocks] = [
        correction_blocks(composer, plan),
        facts(
            ("Period", plan.period),
            (STANDING, standing_line(composer, entry)),
            ("Antagen", (composer.reference(plan.adopted),) if plan.adopted else day_or_empty(plan.adopted_day)),
        ),
        composer.text(plan.text),
    ]
    for area in plan.areas:
        parts += [composer.heading(1, area.title), area_intro(composer, area), _activities(composer, area, reports)]
    parts.append(section_blocks(composer, plan.sections, 1))
    if plan.follows:
        parts += [composer.heading(1, "Se även"), reference_list(composer, plan.follows)]
    if plan.replaces:
        parts += [composer.heading(1, "Ersätter"), reference_list(composer, plan.replaces)]
    parts.append(composer.footnotes())
    meeting = library.resolve(plan.adopted, entry).entry if plan.adopted else None
    issued = plan.adopted_day or (library.day_of(meeting) if meeting else None)
    head = make_head(library, entry, plan.title, KIND, issued, plan.case_numbers)
    return Document(f"{entry.place.body}-{entry.place.stem}", head, with_contents(flatten(parts)))


def area_intro(composer: Composer, area: FocusArea) -> Blocks:
    """Return the goal and the text of a focus area."""
    goal: Blocks = (Paragraph((Strong((Text("Mål"),)),)), *composer.text(area.goal)) if area.goal else ()
    return (*goal, *composer.text(area.text))


def _activities(composer: Composer, area: FocusArea, reports: tuple[Entry, ...]) -> Blocks:
    items = tuple(
        ListItem(f"{number}.", _activity(composer, activity, reports))
        for number, activity in enumerate(area.activities, start=1)
    )
    return (List(True, items),)


def _activity(composer: Composer, activity: Activity, reports: tuple[Entry, ...]) -> Blocks:
    told: tuple[tuple[str, Inlines], ...] = (
        ("Ansvarig", composer.line(activity.responsible)),
        ("Klart", composer.line(activity.done_by)),
        *(("Uppdrag", (composer.reference(ref),)) for ref in activity.assignments),
    )
    known = tuple(Paragraph((Emphasis((Text(f"{label}: "),)), *content)) for label, content in told if content)
    return (Paragraph(composer.line(activity.text)), *known, *(_told(activity, each) for each in reports))


def _told(activity: Activity, entry: Entry) -> Paragraph:
    """Return where an activity stands by a report, with a link to its place there."""
    report = entry.record
    assert isinstance(report, ReportBack)
    found = report.activities.get(activity.id)
    state = activity_status(found.status) if found else Status("Ingen rapport", "neutral")
    place = Reference(f"{entry.address}#{activity.id[:LONGEST_PART].strip('-')}", (Text(report.title),))
    return Paragraph((Emphasis((Text("Läge: "),)), state, Text(", enligt "), place))
