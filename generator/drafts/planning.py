"""Drafts of plans, the reports back on them, and assignments."""

from pathlib import PurePosixPath

from generator.drafts.draft import Draft, DraftError, draft_text
from generator.drafts.governance import Answers, short_name
from generator.drafts.places import find_body, find_plan, next_assignment
from generator.library.library import Library
from generator.loading.yaml_text import scalar
from generator.model.plan import ActivityPlan


def plan(library: Library, answers: Answers) -> Draft:
    owner = find_body(library, answers["organ"])
    filled = {
        "rubrik": scalar(answers["rubrik"]),
        "period": scalar(answers["period"]),
        "fokusområden": (
            "\n  - rubrik: Skriv fokusområdets namn\n    aktiviteter:\n"
            "      - {id: omr-1, text: Skriv vad som ska göras, ansvarig: funktion, klart: månad}"
        ),
    }
    name = f"{short_name(answers['rubrik'])}.yaml"
    return Draft(PurePosixPath(owner.id, "planer", name), draft_text("aktivitetsplan", filled))


def report_back(library: Library, answers: Answers) -> Draft:
    """Every activity of the plan stands there, with the text of the activity as a comment."""
    entry = find_plan(library, answers["plan"])
    record = entry.record
    if not isinstance(record, ActivityPlan):
        raise DraftError(f"”{entry.id}” är inte en aktivitetsplan")
    filled = {
        "rubrik": scalar(answers["rubrik"]),
        "plan": scalar(f"{entry.place.body}/{entry.place.stem}"),
        "aktiviteter": _activities(record),
    }
    owner = PurePosixPath(entry.place.organisation, entry.place.body)
    name = f"{short_name(answers['rubrik'])}.yaml"
    return Draft(owner / "rapporter" / name, draft_text("återrapport", filled))


def _activities(record: ActivityPlan) -> str:
    lines = []
    for area in record.areas:
        lines.append(f"  ## {area.title}")
        for activity in area.activities:
            lines += [
                f"  ## {activity.text}",
                f"  {scalar(activity.id)}:",
                "    status: ej angiven",
                '    text: ""',
            ]
    return "\n" + "\n".join(lines)


def assignment(library: Library, answers: Answers) -> Draft:
    owner = find_body(library, answers["organ"])
    identifier = next_assignment(library, owner, answers["period"])
    filled = {
        "id": scalar(identifier),
        "rubrik": scalar(answers["rubrik"]),
        "från": scalar(answers["fran"]),
        "till": "[den som har uppdraget]",
        "utan_tid": "ja",
    }
    path = PurePosixPath(owner.id, "uppdrag", f"{identifier}.yaml")
    return Draft(path, draft_text("uppdrag", filled))
