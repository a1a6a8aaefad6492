"""Aktivitetsplan: focus areas with their activities."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.plan import Activity, ActivityPlan, FocusArea
from generator.sheets.composer import Composer, day_or_empty, facts, flatten
from generator.sheets.head import make_head
from generator.sheets.lists import reference_list
from generator.sheets.sections import section_blocks
from generator.tree.blocks import Block, Blocks, List, ListItem, Paragraph
from generator.tree.document import Document
from generator.tree.inline import Strong, Text

KIND = "Aktivitetsplan"


def activity_plan(library: Library, entry: Entry) -> Document:
    """Return the plan as a document."""
    plan = entry.record
    assert isinstance(plan, ActivityPlan)
    composer = Composer(library, entry)
    parts: list[Block | Blocks] = [
        facts(
            ("Period", plan.period),
            ("Antagen", (composer.reference(plan.adopted),) if plan.adopted else day_or_empty(plan.adopted_day)),
        ),
        composer.text(plan.text),
    ]
    for area in plan.areas:
        parts += [composer.heading(1, area.title), area_intro(composer, area), _activities(composer, area)]
    parts.append(section_blocks(composer, plan.sections, 1))
    if plan.follows:
        parts += [composer.heading(1, "Se även"), reference_list(composer, plan.follows)]
    parts.append(composer.footnotes())
    meeting = library.resolve(plan.adopted, entry).entry if plan.adopted else None
    issued = plan.adopted_day or (library.day_of(meeting) if meeting else None)
    head = make_head(library, entry, plan.title, KIND, issued, plan.case_numbers)
    return Document(f"{entry.place.body}-{entry.place.stem}", head, flatten(parts))


def area_intro(composer: Composer, area: FocusArea) -> Blocks:
    """Return the goal and the text of a focus area."""
    goal: Blocks = (Paragraph((Strong((Text("Mål"),)),)), *composer.text(area.goal)) if area.goal else ()
    return (*goal, *composer.text(area.text))


def _activities(composer: Composer, area: FocusArea) -> Blocks:
    items = tuple(
        ListItem(f"{number}.", _activity(composer, activity))
        for number, activity in enumerate(area.activities, start=1)
    )
    return (List(True, items),)


def _activity(composer: Composer, activity: Activity) -> Blocks:
    known = facts(
        ("Ansvarig", composer.line(activity.responsible)),
        ("Klart", composer.line(activity.done_by)),
        ("Uppdrag", tuple(composer.reference(ref) for ref in activity.assignments)),
    )
    return (Paragraph(composer.line(activity.text)), *known)
