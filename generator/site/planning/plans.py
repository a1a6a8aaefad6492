"""The pages that show a plan and the reports on it side by side."""

from collections.abc import Iterator
from functools import partial

from generator.library.library import Library
from generator.library.plans import plans_beside, reports_on
from generator.loading.entry import Entry
from generator.model.plan import ActivityPlan
from generator.sheets.describe import title_of
from generator.site.facets import facets
from generator.site.inputs import digest_of
from generator.site.overviews.plan import KIND, follow_up_address, has_follow_up, plan_follow_up
from generator.site.page import Page, PageLink
from generator.site.planning.plan import Ground, PagePlan, Plan
from generator.site.record_pages import crumbs


def plan_plans(ground: Ground) -> Iterator[Plan]:
    """Yield a page for each plan that has been reported on, or whose activities stand in another plan."""
    library, inputs = ground.library, ground.inputs
    for entry in library.of_kind(ActivityPlan):
        if has_follow_up(library, entry):
            beside = plans_beside(library, entry)
            reports = [report for plan in beside for report in reports_on(library, plan)]
            digest = digest_of((*map(inputs.around, beside), *map(inputs.around, reports)))
            yield PagePlan(follow_up_address(entry), digest, partial(_page, library, entry))


def _page(library: Library, entry: Entry) -> Page:
    document = plan_follow_up(library, entry)
    title = title_of(library, entry)
    return Page(
        address=follow_up_address(entry),
        title=document.head.title,
        description=f"{title} och återrapport sida vid sida",
        document=document,
        crumbs=(*crumbs(library, entry), PageLink(title, entry.address)),
        facets=facets(library, entry, KIND),
        indexed=False,
    )
