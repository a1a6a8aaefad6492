"""Registers of elected representatives: one for each organisation, and one that leads to them."""

from collections import defaultdict
from collections.abc import Sequence

from generator.library.library import Library
from generator.library.people import FOLDER, Representative
from generator.loading.entry import Entry
from generator.sheets.describe import body_name, title_of
from generator.sheets.lists import full_columns
from generator.site.overviews.registers import register
from generator.site.overviews.rows import words
from generator.swedish import sort_key
from generator.tree.document import Document
from generator.tree.inline import Inlines, LineBreak, Reference, Text
from generator.vocabulary import Post

Groups = Sequence[tuple[Entry, Sequence[Representative]]]


def by_organisation(library: Library) -> list[tuple[Entry, list[Representative]]]:
    """Return the representatives of each organisation by family name; both in order of name."""
    groups: dict[str, list[Representative]] = defaultdict(list)
    for one in library.people.by_address.values():
        groups[one.organisation].append(one)
    found = [
        (library.by_id[name], sorted(those, key=_by_name)) for name, those in groups.items() if name in library.by_id
    ]
    return sorted(found, key=lambda pair: sort_key(title_of(library, pair[0])))


def _by_name(one: Representative) -> tuple[tuple[tuple[int, str], ...], ...]:
    return (sort_key(one.person.name.rpartition(" ")[2]), sort_key(one.person.name), sort_key(one.key))


def person_register(library: Library, organisation: Entry, those: Sequence[Representative], place: str) -> Document:
    rows: list[tuple[Inlines, ...]] = [
        ((Reference(one.address, (Text(one.person.name),)),), words(one.person.party), _posts(library, one))
        for one in those
    ]
    name = title_of(library, organisation)
    intro = f"De som har eller har haft uppdrag i {name}s organ, i ordning efter efternamn. {place}".strip()
    table = full_columns("", ("Namn", "Parti", "Uppdrag"), rows, row_headers=True)
    return register(f"Förtroendevalda i {name}", intro, table)


def _posts(library: Library, one: Representative) -> Inlines:
    """Return the posts, each on a line, without the times: the person's own page has them."""
    lines: dict[str, None] = {}
    for held in one.holdings:
        post = "" if held.mandate.post is Post.MEMBER else f", {held.mandate.post.value}"
        lines.setdefault(f"{body_name(library, held.body)}{post}")
    found: list[Inlines] = []
    for line in lines:
        found += [(LineBreak(),), words(line)] if found else [words(line)]
    return tuple(item for line in found for item in line)


def people_register(library: Library, groups: Groups) -> Document:
    rows: list[tuple[Inlines, ...]] = [
        ((Reference(f"{entry.id}/{FOLDER}/", (Text(title_of(library, entry)),)),), words(str(len(those))))
        for entry, those in groups
    ]
    intro = (
        "Förtroendevalda med uppdrag i något organ i arkivet. Var och en har en sida med uppdrag, närvaro och röster."
    )
    return register(
        "Förtroendevalda", intro, full_columns("", ("Organisation", "Förtroendevalda"), rows, row_headers=True)
    )
