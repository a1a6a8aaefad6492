"""One walk over every record for the rules that look at all texts or all dates.

Most texts hold no marks at all, so only those that may matter to some rule are kept.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from weakref import WeakKeyDictionary

from pydantic import BaseModel

from generator.findings.finding import Path
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.types import Line, Text

FIRST_YEAR = 1950
LAST_YEAR = 2100
# HTML, autolinks, headings, images, links, footnotes: the marks that rules on running text look for.
_MARKED = re.compile(r"<[A-Za-z/!?]|^ {0,3}(?:#|=+\s*$|-+\s*$)|!\[|\]\(|\]:|\[\^|\]\[", re.MULTILINE)
_NUMBERED = re.compile(r"\d{6}[-+ ]?\d{4}")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text in a record. `block` is True for running text, False for a single line."""

    entry: Entry
    path: Path
    text: str
    block: bool


@dataclass(slots=True)
class Facts:
    """What the walk found: texts with marks, texts with long numbers, and days outside all likely years."""

    marked: list[Spoken] = field(default_factory=list)
    numbered: list[Spoken] = field(default_factory=list)
    unlikely_days: list[tuple[Entry, Path, date]] = field(default_factory=list)


_KEPT: WeakKeyDictionary[Library, Facts] = WeakKeyDictionary()


def facts(library: Library) -> Facts:
    """Return the facts of a library; the walk is made once."""
    found = _KEPT.get(library)
    if found is None:
        found = Facts()
        for entry in library.entries:
            _walk(entry.record, (), entry, found)
        _KEPT[library] = found
    return found


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    return tuple((name, info.alias or name) for name, info in model.model_fields.items())


def _walk(value: object, path: Path, entry: Entry, into: Facts) -> None:
    if isinstance(value, BaseModel):
        values = value.__dict__
        for name, alias in _fields(type(value)):
            inner = values[name]
            if inner:
                _look(inner, path, alias, entry, into)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _look(item, path, index, entry, into)
    elif isinstance(value, dict):
        for key, item in value.items():
            _look(item, path, key, entry, into)


def _look(value: object, path: Path, step: str | int, entry: Entry, into: Facts) -> None:
    """Take in a leaf, or walk on. Paths are built only where they are needed: this runs for every value."""
    if isinstance(value, str):
        if len(value) > 3:
            _take(value, path, step, entry, into)
    elif isinstance(value, date):
        if not FIRST_YEAR <= value.year <= LAST_YEAR:
            into.unlikely_days.append((entry, (*path, step), value))
    elif isinstance(value, BaseModel | tuple | dict):
        _walk(value, (*path, step), entry, into)


def _take(value: str, path: Path, step: str | int, entry: Entry, into: Facts) -> None:
    block = isinstance(value, Text)
    if (block or isinstance(value, Line)) and _MARKED.search(value):
        into.marked.append(Spoken(entry, (*path, step), value, block))
    if _NUMBERED.search(value):
        into.numbered.append(Spoken(entry, (*path, step), value, block))


def snippet(text: str, length: int = 40) -> str:
    """Return the text on one line, cut so that a message stays readable."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1]}…"
