"""The pages of elected representatives, and the registers of them."""

from collections.abc import Iterator
from functools import partial

from generator.library.deeds import Record, collect_deeds
from generator.library.people import FOLDER, Representative
from generator.model.organisation import Organisation
from generator.sheets.describe import organisation_name, title_of
from generator.site import addresses
from generator.site.inputs import digest_of
from generator.site.overviews import people
from generator.site.overviews.person import Years, by_years, facts_of, person_page, posts, years_address
from generator.site.page import Page, PageLink
from generator.site.planning.paging import paged, register_page
from generator.site.planning.plan import Ground, PagePlan, Plan
from generator.site.record_pages import HOME

NOTHING = Record([], [], set())


def plan_people(ground: Ground) -> Iterator[Plan]:
    """Yield a page for each representative and four years, a register for each organisation, and one of them all."""
    everyone = ground.library.people.by_address
    done = collect_deeds(ground.library) if everyone else {}
    known: dict[int, str] = {}
    for one in everyone.values():
        yield from _person(ground, one, done.get(one.address, NOTHING), known)
    yield from _registers(ground)


def _person(ground: Ground, one: Representative, done: Record, known: dict[int, str]) -> Iterator[Plan]:
    library = ground.library
    parts = by_years(done) or {None: NOTHING}
    latest, *earlier = parts
    more = tuple(years for years in earlier if years)
    for years, part in parts.items():
        address = years_address(one, years) if years and years != latest else one.address
        listed = more if address == one.address else ()
        bodies = {held.body.id: held.body for held in one.holdings}
        bodies |= {name: library.by_id[name] for name in sorted(part.bodies) if name in library.by_id}
        digest = digest_of((ground.inputs.of(bodies.values()), str(listed), *facts_of(library, part, known)))
        yield PagePlan(address, digest, partial(_page, ground, one, part, years, listed, address))


def _page(
    ground: Ground, one: Representative, done: Record, years: Years | None, earlier: tuple[Years, ...], address: str
) -> Page:
    document = person_page(ground.library, one, done, years, earlier)
    name = organisation_name(ground.library, one.holdings[0].body)
    register = PageLink("Förtroendevalda", f"{one.organisation}/{FOLDER}/")
    title = str(one.person)
    return Page(
        address=address,
        title=title if address == one.address else f"{title} {address.rstrip('/').rsplit('/', 1)[1]}",
        description=f"{title}. Förtroendevald i {name}",
        document=document,
        crumbs=(HOME, PageLink(name, f"{one.organisation}/"), register),
        facets={"organisation": name, "slag": "Förtroendevald"},
        searched=posts(ground.library, one),
        indexed=address == one.address,
    )


def _registers(ground: Ground) -> Iterator[Plan]:
    library, inputs = ground.library, ground.inputs
    groups = people.by_organisation(library)
    for organisation, those in groups:
        yield from paged(
            f"{organisation.id}/{FOLDER}/",
            those,
            lambda some: inputs.of({held.body.id: held.body for one in some for held in one.holdings}.values()),
            partial(people.person_register, library, organisation),
            (HOME, PageLink(title_of(library, organisation), organisation.address)),
        )
    yield PagePlan(
        addresses.PEOPLE,
        digest_of((inputs.of(library.of_kind(Organisation)), *(f"{each.id}{len(those)}" for each, those in groups))),
        lambda: register_page(addresses.PEOPLE, people.people_register(library, groups)),
    )
