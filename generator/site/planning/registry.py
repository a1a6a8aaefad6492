"""Every planner, in the order that their pages are made. A new part of the site is a planner and a line here."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from generator.library.library import Library
from generator.site.audience import plan_audience
from generator.site.inputs import Inputs
from generator.site.planning.boards import plan_boards
from generator.site.planning.editions import plan_editions
from generator.site.planning.exact import plan_exact
from generator.site.planning.feeds import plan_feeds, with_feeds
from generator.site.planning.former import plan_former
from generator.site.planning.history import plan_history, with_histories
from generator.site.planning.houses import plan_houses, with_houses
from generator.site.planning.matters import plan_matters
from generator.site.planning.open_data import plan_open_data
from generator.site.planning.people import plan_people
from generator.site.planning.plan import Ground, Plan
from generator.site.planning.plans import plan_plans
from generator.site.planning.records import plan_records
from generator.site.planning.registers import plan_registers
from generator.site.planning.sitemap import plan_sitemap
from generator.site.planning.start import plan_start
from generator.site.planning.tasks import plan_tasks
from generator.site.settings import Settings
from generator.versions.version import Histories

PLANNERS: tuple[Callable[[Ground], Iterator[Plan]], ...] = (
    plan_records,
    plan_matters,
    plan_former,
    plan_people,
    plan_plans,
    plan_history,
    plan_start,
    plan_feeds,
    plan_boards,
    plan_tasks,
    plan_registers,
    plan_exact,
    plan_houses,
    plan_open_data,
    plan_editions,
    plan_audience,
)


def plan_site(
    library: Library,
    today: date,
    settings: Settings | None = None,
    root: Path = Path(),
    histories: Histories | None = None,
) -> list[Plan]:
    """Return every page and file of the site, records first, in a defined order. `root` is the project's folder."""
    ground = Ground(library, Inputs(library, root), today, settings or Settings(), histories or Histories())
    found = with_histories(ground, [plan for planner in PLANNERS for plan in planner(ground)])
    plans = with_houses(ground, with_feeds(found))
    return [*plans, *plan_sitemap(ground, plans)]
