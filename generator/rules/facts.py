"""One walk over every record for the rules that look at all texts or all dates.

Most texts hold no marks at all, so only those that may matter to some rule are kept.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from weakref import WeakKeyDictionary

from generator.findings.finding import Path
from generator.library.leaves import visit_leaves
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.types import Line, Person, Text
from generator.signs import is_odd

FIRST_YEAR = 1950
LAST_YEAR = 2100
SHORTEST = 4
# HTML, autolinks, images, links, footnotes; and headings: the marks that rules on running text look for.
_INLINE = re.compile(r"<[A-Za-z/!?]|!\[|\]\(|\]:|\[\^|\]\[")
_HEADED = re.compile(r"^ {0,3}(?:#|=+\s*$|-+\s*$)", re.MULTILINE)
_NUMBERED = re.compile(r"\d{6}[-+ ]?\d{4}")


def is_likely(day: date | None) -> bool:
    """Return False for a day no minutes are about; rules that count days leave such a day to its own rule."""
    return day is None or FIRST_YEAR <= day.year <= LAST_YEAR


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text in a record. `block` is True for running text, False for a single line."""

    entry: Entry
    path: Path
    text: str
    block: bool


@dataclass(slots=True)
class Facts:
    """What the walk found: texts with marks, texts with long numbers, days outside all likely years, odd signs."""

    marked: list[Spoken] = field(default_factory=list)
    numbered: list[Spoken] = field(default_factory=list)
    unlikely_days: list[tuple[Entry, Path, date]] = field(default_factory=list)
    odd: list[Spoken] = field(default_factory=list)


_KEPT: WeakKeyDictionary[Library, Facts] = WeakKeyDictionary()


def facts(library: Library) -> Facts:
    """Return the facts of a library; the walk is made once."""
    found = _KEPT.get(library)
    if found is None:
        found = Facts()
        for entry in library.entries:
            visit_leaves(entry.record, partial(_take, found, entry))
        _KEPT[library] = found
    return found


def _take(found: Facts, entry: Entry, value: object, path: Path, step: str | int) -> None:
    """Keep a leaf that may matter. This runs for every value there is, so the cheap questions come first."""
    if isinstance(value, str):
        if is_odd(value):
            found.odd.append(Spoken(entry, (*path, step), value, isinstance(value, Text)))
        if len(value) < SHORTEST:
            return
        block = isinstance(value, Text)
        if (block or isinstance(value, Line)) and _is_marked(value, block):
            found.marked.append(Spoken(entry, (*path, step), value, block))
        if _NUMBERED.search(value):
            found.numbered.append(Spoken(entry, (*path, step), value, block))
    elif isinstance(value, Person):
        if is_odd(value.name):
            found.odd.append(Spoken(entry, (*path, step), value.name, block=False))
    elif isinstance(value, date) and not is_likely(value):
        found.unlikely_days.append((entry, (*path, step), value))


def _is_marked(text: str, block: bool) -> bool:
    if "[" in text or "<" in text:
        return _INLINE.search(text) is not None or (block and _HEADED.search(text) is not None)
    return block and ("#" in text or "\n" in text) and _HEADED.search(text) is not None


def snippet(text: str, length: int = 40) -> str:
    """Return the text on one line, cut so that a message stays readable."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1]}…"
