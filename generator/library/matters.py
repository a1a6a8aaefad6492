"""Matters: the way of a case number, or of a shared name, through bodies and organisations."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.model.paragraph import Paragraph

if TYPE_CHECKING:
    from generator.library.library import Library


@dataclass(frozen=True, slots=True)
class Matter:
    """`name` is the case number or the shared name; `entries` are in order of time.

    `organisation` is empty for a matter that organisations share.
    """

    address: str
    name: str
    title: str
    organisation: str
    entries: tuple[Entry, ...]


def collect_matters(library: Library) -> dict[str, Matter]:
    """Group every record that has a case number or a shared name."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    names: dict[str, tuple[str, str]] = {}
    for entry in library.by_id.values():
        for number in getattr(entry.record, "case_numbers", ()):
            address = f"{entry.place.organisation}/arenden/{slug(number)}/"
            groups[address].append(entry)
            names.setdefault(address, (str(number), entry.place.organisation))
        if entry.record.shared_matter:
            address = f"arenden/{slug(entry.record.shared_matter)}/"
            groups[address].append(entry)
            names.setdefault(address, (str(entry.record.shared_matter), ""))
    return {address: _matter(library, address, *names[address], groups[address]) for address in sorted(groups)}


def _matter(library: Library, address: str, name: str, organisation: str, entries: list[Entry]) -> Matter:
    ordered = tuple(sorted(entries, key=lambda entry: _order(library, entry)))
    titles = [str(getattr(entry.record, "title", "")) for entry in ordered]
    title = name if not organisation else next((text for text in titles if text), name)
    return Matter(address, name, title, organisation, ordered)


def _order(library: Library, entry: Entry) -> tuple[str, int, str]:
    day = library.day_of(entry)
    number = entry.record.number if isinstance(entry.record, Paragraph) else 0
    return (day.isoformat() if day else "9999", number, entry.id)
