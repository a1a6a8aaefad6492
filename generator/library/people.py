"""Elected representatives: who holds which posts, and which of them a name in a record means.

Only those with a post in a body's record are here: never officials, never citizens. Within an organisation one name
is one person, also after a change of party. Two who share a name are told apart by the key `id` of their posts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.model.organisation import Body, Mandate, Term
from generator.model.types import Person
from generator.vocabulary import Post

FOLDER = "personer"
MEMBERS = frozenset({Post.CHAIR, Post.FIRST_VICE_CHAIR, Post.SECOND_VICE_CHAIR, Post.VICE_CHAIR, Post.MEMBER})


@dataclass(frozen=True, slots=True)
class Holding:
    """A post that somebody holds in a body during a time."""

    body: Entry
    term: Term
    mandate: Mandate

    @property
    def starts(self) -> date:
        return self.mandate.starts or self.term.starts

    @property
    def ends(self) -> date:
        return self.mandate.ends or self.term.ends


@dataclass(frozen=True, slots=True)
class Representative:
    """Somebody elected in an organisation. `holdings` are in order of time, the latest first."""

    organisation: str
    key: str
    address: str
    holdings: tuple[Holding, ...]

    @property
    def person(self) -> Person:
        """Name and party, as the latest post has them."""
        return self.holdings[0].mandate.person


def key_of(mandate: Mandate) -> str:
    """Return what tells a person from others in the organisation."""
    return str(mandate.key) or slug(mandate.person.name)


def address_in(body: Entry, person: Person) -> str:
    """Return the address of the page of somebody who has a post in the body, or nothing for everybody else."""
    return addresses_in(body, (person,))[0]


def addresses_in(body: Entry, persons: Iterable[Person]) -> tuple[str, ...]:
    """Return the address of each person's page, as `address_in` does: the body's posts are gone through once."""
    posts: dict[str, dict[str, str]] = defaultdict(dict)
    for term in body.record.terms if isinstance(body.record, Body) else ():
        for one in term.mandates:
            posts[slug(one.person.name)][key_of(one)] = one.person.party
    keys = (_the_one(posts.get(slug(person.name), {}), person.party) for person in persons)
    return tuple(_address(body.place.organisation, key) if key else "" for key in keys)


def _address(organisation: str, key: str) -> str:
    return f"{organisation}/{FOLDER}/{key}/"


def _the_one(found: Mapping[str, str], party: str) -> str:
    """Return the only key, or among several the only one of the party; nothing when it cannot be told."""
    keys = list(found) if len(found) == 1 else [key for key, own in found.items() if party and own == party]
    return keys[0] if len(keys) == 1 else ""


class People:
    """The representatives of all organisations, by address."""

    def __init__(self, bodies: Iterable[Entry]) -> None:
        self._bodies = {entry.id: entry for entry in bodies}
        self._known: dict[tuple[str, str, str], Representative | None] = {}

    @cached_property
    def by_address(self) -> dict[str, Representative]:
        groups: dict[tuple[str, str], list[Holding]] = defaultdict(list)
        for body in self._bodies.values():
            for term in body.record.terms if isinstance(body.record, Body) else ():
                for mandate in term.mandates:
                    groups[body.place.organisation, key_of(mandate)].append(Holding(body, term, mandate))
        everyone = (
            Representative(organisation, key, _address(organisation, key), tuple(sorted(held, key=_latest_first)))
            for (organisation, key), held in sorted(groups.items())
        )
        return {one.address: one for one in everyone}

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], dict[str, str]]:
        """Keys and parties of those who bear a name in an organisation."""
        found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for one in self.by_address.values():
            for held in one.holdings:
                name = slug(held.mandate.person.name)
                found[one.organisation, name].setdefault(one.key, held.mandate.person.party)
        return found

    def find(self, body_id: str, person: Person) -> Representative | None:
        """Return whom a name means in a record of the body: first of those with a post there, else of all."""
        asked = (body_id, person.name, person.party)
        if asked not in self._known:
            self._known[asked] = self._find(body_id, person)
        return self._known[asked]

    def _find(self, body_id: str, person: Person) -> Representative | None:
        organisation = body_id.partition("/")[0]
        found = self._by_name.get((organisation, slug(person.name)), {})
        body = self._bodies.get(body_id)
        there = address_in(body, person) if body and len(found) > 1 else ""
        key = _the_one(found, person.party)
        return self.by_address.get(there or _address(organisation, key))


def _latest_first(held: Holding) -> tuple[int, int, str, str]:
    return (-held.ends.toordinal(), -held.starts.toordinal(), held.body.id, held.mandate.post.value)
