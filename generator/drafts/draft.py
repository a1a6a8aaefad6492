"""A new record as text: the keys that are filled in come first, then the rest as comments with an example each.

Help comes from the model and examples from the manual, so a draft never says something else than they do.
"""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.loading.names import slug
from generator.manual.examples import kind_example
from generator.model.base import Record
from generator.model.kinds import BY_NAME

_KEY = re.compile(r"^([^\s#:][^:]*):")
_NOT_SHOWN = frozenset({"format", "typ", "fiktiv"})
_HOW = (
    "## Rader som börjar med # läses inte. Ta bort ”# ” framför de rader du vill använda\n"
    "## och resten av dem när du är klar. Kontrollera med: kansli check"
)


class DraftError(Exception):
    """The draft cannot be made; the message says why, in the clerk's words."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`path` is below records/."""

    path: PurePosixPath
    text: str


def draft_text(kind: str, filled: dict[str, str], more: dict[str, str] | None = None) -> str:
    """Return the file's text.

    `filled` are keys with their YAML; a value that starts on a new line holds its own indent.
    `more` are examples that belong to this record, shown before those of its kind.
    """
    model = BY_NAME[kind]
    head = [f"## {model.__doc__}", _HOW, "format: 1", f"typ: {kind}"]
    written = [f"{_help(model, key)}\n{key}:{_spaced(value)}" for key, value in filled.items()]
    examples = {**(more or {}), **blocks(kind_example(slug(kind)))}
    rest = [
        f"{_help(model, key)}\n{_commented(example)}"
        for key, example in examples.items()
        if key not in filled and key not in _NOT_SHOWN
    ]
    return "\n".join(head) + "\n\n" + "\n\n".join([*written, *rest]) + "\n"


def blocks(example: str) -> dict[str, str]:
    """Take an example apart: each key at the outermost level with the lines that belong to it."""
    found: dict[str, list[str]] = {}
    key = ""
    for line in example.splitlines():
        match = _KEY.match(line)
        if match:
            key = match[1]
            found[key] = []
        if key and not line.startswith("#"):
            found[key].append(line)
    return {name: "\n".join(lines).rstrip() for name, lines in found.items()}


def _spaced(value: str) -> str:
    return value if value.startswith("\n") else f" {value}"


def _commented(example: str) -> str:
    return "\n".join(f"# {line}" if line else "#" for line in example.splitlines())


def _help(model: type[Record], key: str) -> str:
    field = next(field for field in model.model_fields.values() if field.alias == key)
    return f"## {field.description}"
