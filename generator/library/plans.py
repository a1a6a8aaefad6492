"""Plans and the reports on them, and the same activity in the plans of several years."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.plan import Activity, ActivityPlan, ReportBack


@dataclass(frozen=True, slots=True)
class Planned:
    """An activity in a plan."""

    plan: Entry
    activity: Activity


def activities_of(plan: Entry) -> Iterator[Activity]:
    """Yield the activities of a plan in order."""
    record = plan.record
    assert isinstance(record, ActivityPlan)
    for area in record.areas:
        yield from area.activities


def reports_on(library: Library, plan: Entry) -> tuple[Entry, ...]:
    """Return the reports on a plan, in order of time."""
    found = [
        link.source
        for link in library.backlinks.get(plan.id, ())
        if isinstance(link.source.record, ReportBack)
        and library.resolve(link.source.record.plan, link.source).entry is plan
    ]
    return tuple(sorted(found, key=lambda entry: (library.day_of(entry) or date.max, entry.id)))


def plans_beside(library: Library, plan: Entry) -> tuple[Entry, ...]:
    """Return the plans of the same body, itself among them, in order of period."""
    place = plan.place
    found = [
        each
        for each in library.of_kind(ActivityPlan)
        if (each.place.organisation, each.place.body) == (place.organisation, place.body)
    ]
    return tuple(sorted(found, key=lambda entry: (str(getattr(entry.record, "period", "")), entry.id)))


def over_the_years(plans: Sequence[Entry]) -> list[tuple[Planned, ...]]:
    """Return the activities that stand in several of the plans, each with its place in all of them.

    An activity is the same when the id is the same, when it names an earlier id in `motsvarar`, or when the words are.
    """
    groups: dict[str, list[Planned]] = {}
    known: dict[str, str] = {}
    for plan in plans:
        for activity in activities_of(plan):
            names = [
                f"id {activity.id}",
                *(f"id {name}" for name in activity.same_as),
                f"ord {activity.text.casefold()}",
            ]
            group = next((known[name] for name in names if name in known), f"{plan.id} {activity.id}")
            known.update((name, group) for name in names if name not in known)
            groups.setdefault(group, []).append(Planned(plan, activity))
    by_plan: dict[str, set[str]] = defaultdict(set)
    for group, those in groups.items():
        by_plan[group].update(each.plan.id for each in those)
    return [tuple(those) for group, those in groups.items() if len(by_plan[group]) > 1]
