"""Matters: the way of a case number, of a shared name, or of paragraphs that point back at each other.

The records of a case number are its own; paragraphs that come before or after them by `tidigare` are linked, whatever
their number and organisation. Paragraphs that only such links hold together are a chain, with a page of its own.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.model.paragraph import Paragraph
from generator.vocabulary import ROUTINE, ParagraphKind, Verb

DayOf = Callable[[Entry], date | None]
Links = Mapping[str, tuple[Entry, ...]]
# The kinds whose titles tell of the meeting or of something else than the matter.
TITLED_OTHERWISE = ROUTINE | {ParagraphKind.REPORT_BACK}
FINAL = frozenset({Verb.DECIDES, Verb.APPROVES, Verb.REJECTS})


@dataclass(frozen=True, slots=True)
class Matter:
    """`name` is the case number or the shared name, empty for a chain; `entries` and `linked` are in order of time.

    `organisation` is empty for a matter that organisations share.
    """

    address: str
    name: str
    title: str
    organisation: str
    entries: tuple[Entry, ...]
    linked: tuple[Entry, ...] = ()

    @property
    def is_chain(self) -> bool:
        return not self.name


def collect_matters(by_id: Mapping[str, Entry], day_of: DayOf, earlier: Links) -> dict[str, Matter]:
    """Group records by case number, by shared name, and by links; `day_of` says when a record is from.

    `earlier` holds the paragraphs that each paragraph names as its earlier treatment.
    """
    groups: dict[str, list[Entry]] = defaultdict(list)
    names: dict[str, tuple[str, str]] = {}
    for entry in by_id.values():
        for number in getattr(entry.record, "case_numbers", ()):
            address = matter_address(entry.place.organisation, str(number))
            groups[address].append(entry)
            names.setdefault(address, (str(number), entry.place.organisation))
        if entry.record.shared_matter:
            address = f"arenden/{slug(entry.record.shared_matter)}/"
            groups[address].append(entry)
            names.setdefault(address, (str(entry.record.shared_matter), ""))
    ways = _Ways(by_id, earlier)
    taken = {entry.id for group in groups.values() for entry in group}
    found: dict[str, Matter] = {}
    for address in sorted(groups):
        linked = ways.beyond(groups[address])
        taken.update(entry.id for entry in linked)
        found[address] = _matter(day_of, address, *names[address], groups[address], linked)
    for chain in ways.chains(taken):
        first = _sorted(day_of, chain)[0]
        address = f"{first.place.organisation}/arenden/{slug(first.id.partition('/')[2])}/"
        found.setdefault(address, _matter(day_of, address, "", first.place.organisation, chain, []))
    return dict(sorted(found.items()))


def matter_address(organisation: str, case_number: str) -> str:
    """Return the address of a case number's page."""
    return f"{organisation}/arenden/{slug(case_number)}/"


class _Ways:
    """The links between paragraphs, both ways."""

    def __init__(self, by_id: Mapping[str, Entry], earlier: Links) -> None:
        self._by_id = by_id
        self._earlier = earlier
        self._later: dict[str, list[Entry]] = defaultdict(list)
        for identifier, those in earlier.items():
            for entry in those:
                self._later[entry.id].append(by_id[identifier])

    def beyond(self, group: list[Entry]) -> list[Entry]:
        """Return the paragraphs before and after a group's that are not of the group themselves.

        What a paragraph with several case numbers points back at can belong to any of them, and is not followed.
        """
        found = {entry.id: entry for entry in group}
        own = len(found)
        if not self._leads_out(found):
            return []
        for step in (self._before, self._after):
            waiting = list(group)
            while waiting:
                for entry in step(waiting.pop()):
                    if entry.id not in found:
                        found[entry.id] = entry
                        waiting.append(entry)
        return list(found.values())[own:]

    def _leads_out(self, group: Mapping[str, Entry]) -> bool:
        """Tell whether a link of the group goes to a paragraph outside it: in most matters none does."""
        for identifier in group:
            for links in (self._earlier.get(identifier), self._later.get(identifier)):
                if links and any(entry.id not in group for entry in links):
                    return True
        return False

    def chains(self, taken: set[str]) -> list[list[Entry]]:
        """Return the groups of paragraphs that only links hold together."""
        found: list[list[Entry]] = []
        seen = set(taken)
        for identifier in sorted(self._earlier):
            if identifier not in seen:
                first = self._by_id[identifier]
                chain = [first, *(entry for entry in self.beyond([first]) if entry.id not in seen)]
                chain += [entry for entry in self.beyond(chain) if entry.id not in seen]
                seen.update(entry.id for entry in chain)
                if len(chain) > 1:
                    found.append(chain)
        return found

    def _before(self, entry: Entry) -> Iterable[Entry]:
        return () if _is_of_many(entry) else self._earlier.get(entry.id, ())

    def _after(self, entry: Entry) -> Iterable[Entry]:
        return (later for later in self._later.get(entry.id, ()) if not _is_of_many(later))


def _is_of_many(entry: Entry) -> bool:
    return len(getattr(entry.record, "case_numbers", ())) > 1


def _matter(
    day_of: DayOf, address: str, name: str, organisation: str, entries: list[Entry], linked: list[Entry]
) -> Matter:
    own = _sorted(day_of, entries)
    title = name if not organisation else _title(own) or name
    return Matter(address, name, title, organisation, own, _sorted(day_of, linked))


def _title(entries: tuple[Entry, ...]) -> str:
    """Return what a matter is best called: its name in the register, else the title of its latest decision."""
    if len(entries) == 1:
        return str(getattr(entries[0].record, "matter_title", "") or getattr(entries[0].record, "title", ""))
    paragraphs = [entry.record for entry in reversed(entries) if isinstance(entry.record, Paragraph)]
    matters = [record for record in paragraphs if record.kind not in TITLED_OTHERWISE]
    decided = (record for record in matters if any(block.verb in FINAL for block in record.decisions))
    named = next((record.matter_title for record in paragraphs if record.matter_title), "")
    best = next(decided, matters[0] if matters else None)
    first = next((text for entry in entries if (text := str(getattr(entry.record, "title", "")))), "")
    return str(named or (best.title if best else first))


def _sorted(day_of: DayOf, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: order_of(day_of, entry)))


def order_of(day_of: DayOf, entry: Entry) -> tuple[str, int, str]:
    """Return where a record stands on its matter's way."""
    day = day_of(entry)
    number = entry.record.number if isinstance(entry.record, Paragraph) else 0
    return (day.isoformat() if day else "9999", number, entry.id)
