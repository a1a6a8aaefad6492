"""References as people write them: "rs/2025-09-30 § 147 punkt 4.ö". Parsed and resolved here, nowhere else.

The path before § is read from the writer's own organisation first, then from the whole archive.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.findings.suggest import nearest, nearest_spelling
from generator.loading.entry import Entry, Unread
from generator.loading.names import nfc, slug

OUTSIDE = "(utanför)"
NOT_SHOWN = "handling som inte publiceras"
"""What stands in the place of a reference to what the reader may not see."""
MAX_SUGGESTIONS = 25
LONGEST = 300  # nobody writes a longer reference, and the form is slow to try on a long text
_FORM = re.compile(r"^(?P<path>[^§]*?)\s*(?:§\s*(?P<number>\d+))?(?:[\s,]*(?:punkt|p\.)\s*(?P<point>[\w.]+))?$")


@dataclass(frozen=True, slots=True)
class Written:
    """A reference taken apart. `path` are slugs: organisation, body, meeting or name."""

    text: str
    path: tuple[str, ...]
    number: int | None
    point: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference points at. `entry` is None when it lies outside the archive, or was not found.

    `unread` says that it most likely stands in a file that could not be read, which has findings of its own.
    """

    written: Written
    entry: Entry | None
    unread: bool = False

    @property
    def found(self) -> bool:
        return self.entry is not None or self.written.outside or self.unread


@lru_cache(maxsize=20_000)
def parse(text: str) -> Written:
    """Take a reference apart. Anything can be written; what means nothing simply resolves to nothing."""
    cleaned = " ".join(nfc(text).split())
    outside = cleaned.endswith(OUTSIDE)
    shown = cleaned.removesuffix(OUTSIDE).strip()
    match = _FORM.match(shown) if len(shown) <= LONGEST else None
    if match is None:
        return Written(shown, (slug(shown),), None, "", outside)
    path = tuple(part for part in (slug(piece) for piece in match["path"].split("/")) if part)
    number = int(match["number"]) if match["number"] else None
    return Written(shown, path, number, match["point"] or "", outside)


class Resolver:
    """Find the record a reference means."""

    def __init__(
        self, by_id: Mapping[str, Entry], assignments: Mapping[str, Entry], unread: Mapping[str, Unread]
    ) -> None:
        self._by_id = by_id
        self._assignments = assignments
        self._unread = unread
        self._bodies: dict[str, list[str]] = {}
        self._suggested: dict[tuple[str, str], str | None] = {}
        for identifier in by_id:
            parts = identifier.split("/")
            if len(parts) == 2:
                self._bodies.setdefault(parts[1], []).append(identifier)

    def resolve(self, text: str, origin: Entry) -> Target:
        """Resolve `text` as written in the record `origin`."""
        written = parse(text)
        if written.outside:
            return Target(written, None)
        for candidate in self._candidates(written, origin):
            entry = self._by_id.get(candidate)
            if entry is not None:
                return Target(written, entry)
        assignment = len(written.path) == 1 and written.number is None
        entry = self._assignments.get(written.path[0]) if assignment else None
        if entry is None and self._unread:
            return Target(written, None, self._stands_unread(written, origin, assignment))
        return Target(written, entry)

    def _stands_unread(self, written: Written, origin: Entry, assignment: bool) -> bool:
        if any(candidate in self._unread for candidate in self._candidates(written, origin)):
            return True
        return assignment and any(written.path[0] in each.text for each in self._unread.values())

    def _candidates(self, written: Written, origin: Entry) -> Iterator[str]:
        here = origin.place
        end = f" § {written.number}" if written.number is not None else ""
        path = "/".join(written.path)
        if not path:
            yield f"{here.organisation}/{here.body}/{here.meeting}{end}"
            return
        yield f"{here.organisation}/{path}{end}"
        yield f"{path}{end}"
        yield f"{here.organisation}/{here.body}/{path}{end}"
        owners = self._bodies.get(written.path[0], [])
        if len(owners) == 1:  # a body's name that only one organisation has is enough
            yield "/".join((owners[0], *written.path[1:])) + end

    def anywhere(self, text: str) -> list[Entry]:
        """Return the records that `text` can mean when nobody says from where it is written."""
        written = parse(text)
        end = f" § {written.number}" if written.number is not None else ""
        asked = "/".join(written.path) + end
        exact = self._by_id.get(asked)
        if exact is not None:
            return [exact]
        return [entry for identifier, entry in self._by_id.items() if identifier.endswith(f"/{asked}")]

    def nearest_id(self, text: str) -> str | None:
        """Return the identity most like `text`, which need not name the organisation."""
        first = parse(text).path[:1]
        if first and first[0] in self._by_id:
            return nearest(text, self._by_id)
        short = {identifier.partition("/")[2]: identifier for identifier in self._by_id}
        return short.get(nearest(text, short) or "")

    def suggestion(self, text: str, origin: Entry) -> str | None:
        """Return the reference that was most likely meant, as it should be written in `origin`.

        Only what differs by a slip of the pen is near: the same § under a path spelled almost the same,
        else another § of the same meeting.
        """
        asked = (origin.place.organisation, text)
        if asked not in self._suggested:
            if len(self._suggested) >= MAX_SUGGESTIONS:
                return None  # hundreds of broken references have one cause, and each search takes its time
            self._suggested[asked] = self._suggest(parse(text), f"{origin.place.organisation}/")
        return self._suggested[asked]

    def _suggest(self, written: Written, own: str) -> str | None:
        path = "/".join(written.path)
        known = [identifier.removeprefix(own) for identifier in self._by_id]
        if written.number is None:
            return nearest_spelling(path, (*(each for each in known if "§" not in each), *self._assignments))
        numbers = [each.partition(" § ") for each in known if "§" in each]
        same_number = [where for where, _, number in numbers if number == str(written.number)]
        near = nearest_spelling(path, same_number)
        if near is not None:
            return f"{near} § {written.number}"
        number = nearest_spelling(str(written.number), [number for where, _, number in numbers if where == path])
        return f"{path} § {number}" if number else None
