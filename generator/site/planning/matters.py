"""The pages of the matters."""

from collections.abc import Iterator
from functools import partial

from generator.feeds import atom
from generator.feeds.news import has_news, steps
from generator.library.library import Library
from generator.library.matters import Matter
from generator.sheets.describe import organisation_name
from generator.site import addresses
from generator.site.inputs import digest_of
from generator.site.overviews.matter import expected, matter_overview, way_of
from generator.site.page import Feed, Page, PageLink
from generator.site.planning.plan import File, Ground, PagePlan, Plan
from generator.site.record_pages import HOME, crumbs


def plan_matters(ground: Ground) -> Iterator[Plan]:
    """Yield a page for each case number and each shared matter."""
    for matter in ground.library.matters.values():
        digest = digest_of(
            (
                matter.address,
                *map(ground.inputs.around, matter.entries),
                *map(ground.inputs.around, matter.linked),
                *_expected(ground, matter),
            )
        )
        page = partial(_matter_page, ground.library, matter)
        yield PagePlan(matter.address, digest, page, beside=partial(_feed, ground, matter))


def _feed(ground: Ground, matter: Matter) -> Iterator[File]:
    """Yield the feed of the matter's steps; it lies beside the page, for there are thousands of matters."""
    news = steps(ground.library, matter.entries)
    if news:
        owner = organisation_name(ground.library, matter.entries[0]) if matter.organisation else ground.settings.name
        channel = atom.Channel(f"{matter.title} ({matter.name})", _feed_file(matter), matter.address, owner)
        yield channel.file, atom.atom(channel, news, ground.settings.address)


def _feed_file(matter: Matter) -> str:
    return f"{matter.address}{atom.FILE}"


def _expected(ground: Ground, matter: Matter) -> Iterator[str]:
    """Yield what the steps to come depend on besides the records: the planned meeting, if one is."""
    for each in expected(ground.library, way_of(ground.library, matter)) if _may_go_on(matter) else ():
        yield ground.inputs.of([place for place in (each.body, each.meeting) if place])


def _may_go_on(matter: Matter) -> bool:
    """Tell whether a record of the matter leads on; most do not, and a large archive has thousands of matters."""
    records = (entry.record for entry in (*matter.entries, *matter.linked))
    return any(block.to for record in records for block in getattr(record, "decisions", ()))


def _matter_page(library: Library, matter: Matter) -> Page:
    owner = crumbs(library, matter.entries[0])[1:2] if matter.organisation else ()
    document = matter_overview(library, matter)
    facets = {"slag": "Ärende", "organisation": document.head.organisation}
    feed = Feed("Följ ärendet (Atom)", _feed_file(matter), atom.MEDIA_TYPE)
    return Page(
        address=matter.address,
        title=matter.title,
        description=f"Ärendets väg: {matter.name or matter.title}",
        document=document,
        crumbs=(HOME, PageLink("Ärenden", addresses.MATTERS), *owner),
        facets={name: value for name, value in facets.items() if value},
        # A matter with one record says nothing that the record's own page does not, and would be a double hit.
        indexed=len(matter.entries) + len(matter.linked) > 1,
        feeds=(feed,) if has_news(library, matter.entries) else (),
    )
