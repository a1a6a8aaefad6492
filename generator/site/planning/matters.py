"""The pages of the matters."""

from collections.abc import Iterator
from functools import partial

from generator.library.library import Library
from generator.library.matters import Matter
from generator.site import addresses
from generator.site.inputs import digest_of
from generator.site.overviews.matter import matter_overview
from generator.site.page import Page, PageLink
from generator.site.planning.plan import Ground, PagePlan, Plan
from generator.site.record_pages import HOME, crumbs


def plan_matters(ground: Ground) -> Iterator[Plan]:
    """Yield a page for each case number and each shared matter."""
    for matter in ground.library.matters.values():
        digest = digest_of((matter.address, *(ground.inputs.around(entry) for entry in matter.entries)))
        yield PagePlan(matter.address, digest, partial(_matter_page, ground.library, matter))


def _matter_page(library: Library, matter: Matter) -> Page:
    owner = crumbs(library, matter.entries[0])[1:2] if matter.organisation else ()
    document = matter_overview(library, matter)
    facets = {"slag": "Ärende", "organisation": document.head.organisation}
    return Page(
        address=matter.address,
        title=matter.title,
        description=f"Ärendets väg: {matter.name}",
        document=document,
        crumbs=(HOME, PageLink("Ärenden", addresses.MATTERS), *owner),
        facets={name: value for name, value in facets.items() if value},
        # A matter with one record says nothing that the record's own page does not, and would be a double hit.
        indexed=len(matter.entries) > 1,
    )
