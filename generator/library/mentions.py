"""Every reference in a record, from fields and from running text; remembered from the last time."""

import re
from collections.abc import Iterator
from pathlib import Path as File
from typing import NamedTuple

import pydantic

from generator import model
from generator.findings.finding import Path
from generator.library import leaves
from generator.library.leaves import visit_leaves
from generator.loading.entry import Entry
from generator.loading.remembered import Remembered, code_digest
from generator.model.types import Line, Ref, Text

IN_TEXT = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\]")
RUNNING = (Text, Line)


class Mention(NamedTuple):
    """A reference in a record: where, which words, and the clerk's own link text if any."""

    path: Path
    text: str
    in_text: bool = False

    @property
    def near(self) -> str:
        """The words to look for in the file: a reference in running text stands in double brackets."""
        return f"[[{self.text}" if self.in_text else self.text


class Noted:
    """The mentions in records, in the project's cache. Only for records as their files have them."""

    def __init__(self, cache: File) -> None:
        self._remembered = Remembered(cache / "hanvisningar.json", _made_by())

    def of(self, entry: Entry) -> tuple[Mention, ...]:
        """Return the references in the entry's record."""
        data = self._remembered.get(entry.digest)
        if data is not None:
            return tuple(Mention(tuple(path), text, in_text) for path, text, in_text in data)
        found = tuple(mentions(entry))
        self._remembered.keep(entry.digest, [(each.path, each.text, each.in_text) for each in found])
        return found

    def save(self) -> None:
        self._remembered.save()


def mentions(entry: Entry) -> Iterator[Mention]:
    """Yield every reference in the record, from fields and from running text."""
    found: list[Mention] = []

    def visit(value: object, path: Path, step: str | int) -> None:
        if isinstance(value, Ref):
            found.append(Mention((*path, step), value))
        elif isinstance(value, RUNNING) and "[[" in value:
            found.extend(Mention((*path, step), match[1], in_text=True) for match in IN_TEXT.finditer(value))

    visit_leaves(entry.record, visit)
    yield from found


def _made_by() -> str:
    """Return the digest of what decides which references a file holds: the model, and how it is walked."""
    here = [File(__file__), File(leaves.__file__)]
    return code_digest([*here, *sorted(File(str(model.__file__)).parent.glob("*.py"))], pydantic.VERSION)
