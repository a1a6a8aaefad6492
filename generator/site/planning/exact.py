"""Tables of what has a name of its own: case numbers, paragraphs, days, people, bodies. The search asks them first.

A reader who writes "RS 2025/1055" or "§ 147" means just that, and a search among words cannot know it. The tables
are divided by the names' checksums, so that a question fetches a few kilobytes however large the archive is.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from zlib import crc32

from generator.library.library import Library
from generator.library.matters import Matter
from generator.library.people import Representative
from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.sheets.describe import organisation_name, title_of
from generator.site.facets import facets, kind_of
from generator.site.inputs import digest_of
from generator.site.planning.plan import FilePlan, Ground, Plan

FOLDER = "sok/exakt/"
PARTS = 256
_BOUNDARY = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])")
_BARE_NUMBER = re.compile(r"\d{4}-\d+|\d+-\d{4}")

Named = Entry | Matter | Representative
Row = tuple[str, ...]


def plan_exact(ground: Ground) -> Iterator[Plan]:
    """Yield the tables. An empty one is written too, so that the search never asks for a file that is missing."""
    parts: list[dict[str, list[Named]]] = [defaultdict(list) for _ in range(PARTS)]
    for key, named in _names(ground.library):
        parts[part_of(key)][key].append(named)
    for number, table in enumerate(parts):
        sources = (entry for those in table.values() for named in those for entry in _sources(named))
        digest = digest_of((*table, ground.inputs.of(sources)))
        yield FilePlan(f"{FOLDER}{number}.json", digest, partial(_table, ground.library, table))


def part_of(key: str) -> int:
    """Return the number of the table that a name is in; the search page counts it the same way."""
    return crc32(key.encode()) % PARTS


def key_of(name: str) -> str:
    """Return a name as the tables have it: small ASCII letters and numbers, a hyphen between them."""
    return _BOUNDARY.sub("-", slug(name))


def _names(library: Library) -> Iterator[tuple[str, Named]]:
    for matter in library.matters.values():
        if matter.organisation and matter.name:
            key = key_of(matter.name)
            yield key, matter
            bare = _BARE_NUMBER.search(key)
            if bare and bare[0] != key:
                yield bare[0], matter
    for one in library.people.by_address.values():
        name = key_of(one.person.name)
        yield name, one
        yield name.rsplit("-", 1)[-1], one
    for entry in library.by_id.values():
        yield from ((key, entry) for key in _keys(library, entry))


def _keys(library: Library, entry: Entry) -> Iterator[str]:
    match entry.record:
        case Paragraph(number=number):
            yield f"p{number}"
        case Organisation() | Body() as owner:
            yield from dict.fromkeys(key_of(str(name)) for name in (owner.name, owner.short_name) if name)
        case Meeting(day_unknown=True):
            return
        case Meeting() as meeting:
            yield from dict.fromkeys(day.isoformat() for day in (meeting.day, meeting.last_day) if day)
        case _:
            day = library.day_of(entry)
            if day is not None:
                yield day.isoformat()


def _sources(named: Named) -> Iterable[Entry]:
    match named:
        case Entry():
            return (named,)
        case Matter(entries=entries):
            return entries
        case Representative(holdings=holdings):
            return (held.body for held in holdings)


def _table(library: Library, table: dict[str, list[Named]]) -> bytes:
    rows = {key: [row for named in those for row in _rows(library, named)] for key, those in sorted(table.items())}
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def _rows(library: Library, named: Named) -> Iterator[Row]:
    """Yield the rows of what a name means: title, address, kind, body, its short name, organisation and day."""
    match named:
        case Entry():
            yield _row(library, named)
        case Matter(entries=entries):
            if len(entries) > 1:
                organisation = organisation_name(library, entries[0])
                yield (named.title, named.address, "Ärende", "", "", organisation, "")
            yield from (_row(library, entry) for entry in reversed(entries))
        case Representative():
            organisation = organisation_name(library, named.holdings[0].body)
            yield (str(named.person), named.address, "Förtroendevald", "", "", organisation, "")


def _row(library: Library, entry: Entry) -> Row:
    told = facets(library, entry, kind_of(entry.record))
    body = library.body_record(entry)
    short = str(body.short_name) if body else ""
    organ, organisation = told.get("organ", ""), told.get("organisation", "")
    return (title_of(library, entry), entry.address, told["slag"], organ, short, organisation, told.get("datum", ""))
