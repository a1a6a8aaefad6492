"""One walk over every record for the rules that look at all texts or all dates.

Nearly every text lacks everything that these rules look for, so a record's texts are asked as one first. What
was found is remembered by the digest of the file, for it depends on nothing else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path as File
from typing import Any

import pydantic

from generator import model, scanning, vocabulary
from generator.findings.finding import Path
from generator.library import leaves, reviewed
from generator.library.leaves import visit_leaves
from generator.library.library import Library
from generator.library.reviewed import settled
from generator.loading.entry import Entry
from generator.loading.remembered import Remembered, code_digest
from generator.model.base import Record
from generator.model.types import Line, Person, Text
from generator.rules.once import once
from generator.scanning.characters import looks_odd
from generator.scanning.personal import personal_data
from generator.vocabulary import PersonalKind

FIRST_YEAR = 1950
LAST_YEAR = 2100
REVIEWED = "granskat"
# HTML, autolinks, images, links, footnotes; and headings: the marks that rules on running text look for.
_INLINE = re.compile(r"<[A-Za-z/!?]|!\[|\]\(|\]:|\[\^|\]\[")
_HEADED = re.compile(r"^ {0,3}(?:#|=+\s*$|-+\s*$)", re.MULTILINE)


def is_likely(day: date | None) -> bool:
    """Return False for a day no minutes are about; rules that count days leave such a day to its own rule."""
    return day is None or FIRST_YEAR <= day.year <= LAST_YEAR


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text in a record. `block` is True for running text, False for a single line, None for a name or a word."""

    entry: Entry
    path: Path
    text: str
    block: bool | None


@dataclass(frozen=True, slots=True)
class Personal:
    """Personal data in a record that nobody has reviewed."""

    entry: Entry
    path: Path
    kind: PersonalKind
    piece: str


@dataclass(slots=True)
class Facts:
    """What the walk found: texts with marks, odd characters or personal data, and days outside all likely years."""

    marked: list[Spoken] = field(default_factory=list)
    odd: list[Spoken] = field(default_factory=list)
    personal: list[Personal] = field(default_factory=list)
    unlikely_days: list[tuple[Entry, Path, date]] = field(default_factory=list)


# A text or a name: where, what, and whether it is running text (True), a line (False) or a word (None).
Leaf = tuple[Path, str, bool | None]
# What is found in one record, as plain values that can be remembered: lists by what they are.
Found = dict[str, list[list[Any]]]


@once
def facts(library: Library) -> Facts:
    """Return the facts of a library."""
    remembered = Remembered(library.cache / "iakttagelser.json", _made_by()) if library.cache else None
    facts = Facts()
    for entry in library.entries:
        found = remembered.get(entry.digest) if remembered else None
        if found is None:
            found = _of_record(entry.record)
            if remembered:
                remembered.keep(entry.digest, found)
        if found:
            _take(facts, entry, found)
    if remembered:
        remembered.save()
    return facts


def _take(facts: Facts, entry: Entry, found: Found) -> None:
    for path, text, block in found.get("marked", ()):
        facts.marked.append(Spoken(entry, tuple(path), text, block))
    for path, text, block in found.get("odd", ()):
        facts.odd.append(Spoken(entry, tuple(path), text, block))
    for path, kind, piece in found.get("personal", ()):
        facts.personal.append(Personal(entry, tuple(path), PersonalKind(kind), piece))
    for path, day in found.get("days", ()):
        facts.unlikely_days.append((entry, tuple(path), date.fromisoformat(day)))


def _of_record(record: Record) -> Found:
    """Return what is found in a record; what is not there has no key."""
    texts: list[Leaf] = []
    days: list[list[Any]] = []

    def visit(value: object, path: Path, step: str | int) -> None:
        if isinstance(value, str):
            block = True if isinstance(value, Text) else False if isinstance(value, Line) else None
            texts.append(((*path, step), value, block))
        elif isinstance(value, Person):
            texts.append(((*path, step), str(value), None))
        elif isinstance(value, date) and not is_likely(value):
            days.append([(*path, step), value.isoformat()])

    visit_leaves(record, visit)
    together = "\n".join(text for _, text, _ in texts)
    found: Found = {
        "marked": [list(leaf) for leaf in texts if _is_marked(leaf)] if _may_be_marked(together) else [],
        "odd": [list(leaf) for leaf in texts if looks_odd(leaf[1])] if looks_odd(together) else [],
        "personal": list(_personal(record, texts)) if any(personal_data(together)) else [],
        "days": days,
    }
    return {key: listed for key, listed in found.items() if listed}


def _may_be_marked(text: str) -> bool:
    return any(sign in text for sign in "[<#=") or _HEADED.search(text) is not None


def _is_marked(leaf: Leaf) -> bool:
    _, text, block = leaf
    if block is None:
        return False
    return _INLINE.search(text) is not None or (block and _HEADED.search(text) is not None)


def _personal(record: Record, texts: list[Leaf]) -> Iterator[list[Any]]:
    """Yield the personal data that nobody has reviewed."""
    for path, text, _ in texts:
        if path[0] == REVIEWED:
            continue
        for hit in personal_data(text):
            if not settled(text, record.reviewed, hit.kind, hit.start, hit.piece):
                yield [path, hit.kind.value, hit.piece]


def _made_by() -> str:
    """Return the digest of what decides which facts a file holds: the model, the walk, and what is looked for."""
    folders = [File(str(package.__file__)).parent for package in (model, scanning)]
    files = [File(str(module.__file__)) for module in (leaves, reviewed, vocabulary)]
    files += [file for folder in folders for file in sorted(folder.glob("*.py"))]
    return code_digest([File(__file__), *files], pydantic.VERSION)


def snippet(text: str, length: int = 40) -> str:
    """Return the text on one line, cut so that a message stays readable."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1]}…"
