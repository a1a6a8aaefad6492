"""The look of each organisation: a style sheet, and a word to its pages that it is there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from generator.model.organisation import Organisation
from generator.site.house import house_of, style_of
from generator.site.inputs import digest_of
from generator.site.page import House, Page
from generator.site.planning.plan import FilePlan, Ground, PagePlan, Plan


def plan_houses(ground: Ground) -> Iterator[Plan]:
    """Yield a style sheet for each organisation with colours of its own."""
    for entry in ground.library.of_kind(Organisation):
        house = house_of(ground.library, entry)
        if house and house.style and isinstance(entry.record, Organisation):
            yield FilePlan(house.style, ground.inputs.of((entry,)), partial(style_of, entry.record))


def with_houses(ground: Ground, plans: Sequence[Plan]) -> list[Plan]:
    """Return the plans, where each page of an organisation has its look."""
    entries = ground.library.of_kind(Organisation)
    houses = {entry.id: house for entry in entries if (house := house_of(ground.library, entry))}
    return [_at_home(plan, houses.get(plan.address.split("/", 1)[0])) for plan in plans]


def _at_home(plan: Plan, house: House | None) -> Plan:
    if house is None or not isinstance(plan, PagePlan):
        return plan
    inputs = digest_of((plan.inputs, house.style, house.logo, house.name))
    return replace(plan, inputs=inputs, make=partial(_page_with, plan.make, house))


def _page_with(make: Callable[[], Page], house: House) -> Page:
    return replace(make(), house=house)
