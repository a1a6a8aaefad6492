"""Matters: the way of a case number, or of a shared name, through bodies and organisations."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.model.paragraph import Paragraph

DayOf = Callable[[Entry], date | None]


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


def collect_matters(entries: Iterable[Entry], day_of: DayOf) -> dict[str, Matter]:
    """Group every record that has a case number or a shared name; `day_of` says when a record is from."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    names: dict[str, tuple[str, str]] = {}
    for entry in entries:
        for number in getattr(entry.record, "case_numbers", ()):
            address = matter_address(entry.place.organisation, str(number))
            groups[address].append(entry)
            names.setdefault(address, (str(number), entry.place.organisation))
        if entry.record.shared_matter:
            address = f"arenden/{slug(entry.record.shared_matter)}/"
            groups[address].append(entry)
            names.setdefault(address, (str(entry.record.shared_matter), ""))
    return {address: _matter(day_of, address, *names[address], groups[address]) for address in sorted(groups)}


def matter_address(organisation: str, case_number: str) -> str:
    """Return the address of a case number's page."""
    return f"{organisation}/arenden/{slug(case_number)}/"


def _matter(day_of: DayOf, address: str, name: str, organisation: str, entries: list[Entry]) -> Matter:
    ordered = tuple(sorted(entries, key=lambda entry: _order(day_of, entry)))
    titles = [str(getattr(entry.record, "title", "")) for entry in ordered]
    title = name if not organisation else next((text for text in titles if text), name)
    return Matter(address, name, title, organisation, ordered)


def _order(day_of: DayOf, entry: Entry) -> tuple[str, int, str]:
    day = day_of(entry)
    number = entry.record.number if isinstance(entry.record, Paragraph) else 0
    return (day.isoformat() if day else "9999", number, entry.id)
