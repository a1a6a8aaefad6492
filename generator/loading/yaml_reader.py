"""Strict YAML: every value stays the text that was typed, and nothing in a file can grow or run.

Read event by event without recursion, so that depth and size are bounded before anything is built.
Tags, anchors, several documents and duplicate keys are refused by name and line.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.findings.finding import Code, Path
from generator.loading import codes

if yaml.__with_libyaml__:
    from yaml._yaml import CParser as Parser
else:  # PyYAML without libyaml: slower, same events
    from generator.loading.pure_parser import PureParser as Parser  # type: ignore[assignment]

MAX_BYTES = 2_000_000
MAX_DEPTH = 40
MAX_ITEMS = 5_000

Value = str | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node stands: of its key when it has one, and of its value. Lines and columns from 1."""

    key_line: int
    key_column: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something wrong found while reading."""

    code: Code
    message: str
    line: int
    column: int
    remedy: str = ""


@dataclass(slots=True)
class Reading:
    """What a file holds: its data (None when it could not be read), troubles, and where each node stands."""

    data: Value | None = None
    troubles: list[Trouble] = field(default_factory=list)
    spots: dict[Path, Spot] = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being filled."""

    value: list[Value] | dict[str, Value]
    path: Path
    key: str | None = None
    key_at: tuple[int, int] = (0, 0)


def read(content: bytes, *, positions: bool = False) -> Reading:
    """Read one file. `positions` asks for `spots`, which costs time and is wanted only for findings."""
    reading = Reading()
    if len(content) > MAX_BYTES:
        reading.troubles.append(Trouble(codes.TOO_LARGE, f"filen är större än {MAX_BYTES // 1_000_000} MB", 1, 1))
        return reading
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        reading.troubles.append(Trouble(codes.NOT_UTF8, "filen är inte sparad som UTF-8", line, 1))
        return reading
    try:
        _build(_events(text), reading, positions)
    except yaml.MarkedYAMLError as error:
        reading.data = None
        reading.troubles.append(_syntax(error, text))
    except yaml.reader.ReaderError as error:
        reading.data = None
        line = text.count("\n", 0, error.position) + 1
        reading.troubles.append(Trouble(codes.SYNTAX, "filen har ett tecken som inte får förekomma", line, 1))
    return reading


def _events(text: str) -> Iterator[Event]:
    parser = Parser(text)
    try:
        while parser.check_event():
            yield parser.get_event()  # type: ignore[misc]  # check_event says that there is one
    finally:
        parser.dispose()


def _build(events: Iterator[Event], reading: Reading, positions: bool) -> None:
    stack: list[_Open] = []
    documents = 0
    for event in events:
        mark = event.start_mark
        at = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if isinstance(event, DocumentStartEvent):
            documents += 1
            if documents > 1:
                reading.troubles.append(Trouble(codes.SEVERAL, "filen har flera dokument, skilda av ---", *at))
                return
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            stack.pop()
        elif isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent | AliasEvent):
            if not _allowed(event, reading, at):
                return
            value: Value = (
                event.value if isinstance(event, ScalarEvent) else {} if isinstance(event, MappingStartEvent) else []
            )
            is_key = bool(stack) and isinstance(stack[-1].value, dict) and stack[-1].key is None
            if is_key:
                _take_key(stack[-1], event, reading, at)
                if reading.data is None:
                    return
                continue
            if stack and len(stack[-1].value) >= MAX_ITEMS:
                reading.data = None
                reading.troubles.append(Trouble(codes.TOO_LARGE, f"listan har fler än {MAX_ITEMS} delar", *at))
                return
            path = _place(stack, value, reading, at, positions)
            if not isinstance(value, str):
                if len(stack) >= MAX_DEPTH:
                    reading.data = None
                    reading.troubles.append(Trouble(codes.TOO_DEEP, f"fler än {MAX_DEPTH} nivåer i varandra", *at))
                    return
                stack.append(_Open(value, path))


def _allowed(event: Event, reading: Reading, at: tuple[int, int]) -> bool:
    """Refuse tags, anchors and aliases: the format has no use for them, and they can grow without bound."""
    if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
        reading.troubles.append(Trouble(codes.ANCHOR, "ankare (&) och alias (*) får inte användas", *at))
    elif getattr(event, "tag", None) not in (None, "!"):
        reading.troubles.append(Trouble(codes.TAG, "taggar (!) får inte användas", *at))
    else:
        return True
    reading.data = None
    return False


def _take_key(into: _Open, event: Event, reading: Reading, at: tuple[int, int]) -> None:
    if not isinstance(event, ScalarEvent):
        reading.data = None
        reading.troubles.append(Trouble(codes.BAD_KEY, "en nyckel ska vara ett ord, inte en lista", *at))
        return
    key = event.value
    if key in into.value:
        reading.troubles.append(Trouble(codes.DUPLICATE_KEY, f"nyckeln ”{key}” står två gånger", *at))
    into.key, into.key_at = key, at


def _place(stack: list[_Open], value: Value, reading: Reading, at: tuple[int, int], positions: bool) -> Path:
    """Put `value` where it belongs and return its path."""
    if not stack:
        reading.data = value
        path: Path = ()
        key_at = at
    else:
        parent = stack[-1]
        if isinstance(parent.value, dict):
            key = parent.key or ""
            parent.value[key] = value
            path, key_at = (*parent.path, key), parent.key_at
            parent.key = None
        else:
            path, key_at = (*parent.path, len(parent.value)), at
            parent.value.append(value)
    if positions:
        reading.spots[path] = Spot(*key_at, *at)
    return path


def _syntax(error: yaml.MarkedYAMLError, text: str) -> Trouble:
    """Say a YAML error in the clerk's words."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.split("\n")
    row = lines[line - 1] if line <= len(lines) else ""
    problem = str(error.problem or "")
    indent = row[: len(row) - len(row.lstrip())]
    if "\t" in indent or ("cannot start any token" in problem and "\t" in row):
        return Trouble(
            codes.SYNTAX,
            "raden är indragen med tabb",
            line,
            column,
            "Dra in med mellanslag, två för varje nivå.",
        )
    context = str(error.context or "")
    if "alias" in context or "anchor" in context:
        message = "texten börjar med * eller &, som YAML läser som alias och ankare"
        start = error.context_mark
        column = start.column + 1 if start else column
        return Trouble(codes.ANCHOR, message, start.line + 1 if start else line, column)
    if "expected ':'" in problem:
        start = error.context_mark
        return Trouble(
            codes.SYNTAX,
            "raden saknar kolon",
            start.line + 1 if start else line,
            start.column + 1 if start else column,
            "Skriv kolon och mellanslag efter nyckeln, eller dra in raden om den hör till texten ovanför.",
        )
    if "cannot start any token" in problem:
        return Trouble(
            codes.SYNTAX,
            "texten börjar med ett tecken som YAML läser på sitt eget sätt",
            line,
            column,
            "Sätt texten inom citattecken.",
        )
    if "mapping values are not allowed" in problem:
        return Trouble(
            codes.SYNTAX,
            "kolon och mellanslag mitt i en text",
            line,
            column,
            'Sätt hela texten inom citattecken: "text: med kolon".',
        )
    if "quoted scalar" in problem or "quoted scalar" in str(error.context or ""):
        start = error.context_mark
        return Trouble(
            codes.SYNTAX,
            "ett citattecken saknar sitt slut",
            start.line + 1 if start else line,
            start.column + 1 if start else column,
            "Avsluta texten med samma slags citattecken.",
        )
    if "flow" in str(error.context or "") or "flow" in problem:
        start = error.context_mark
        return Trouble(
            codes.SYNTAX,
            "en lista [ ] eller grupp { } är inte avslutad eller saknar komma",
            start.line + 1 if start else line,
            start.column + 1 if start else column,
            "Kontrollera komman och att varje [ har ett ] och varje { har ett }.",
        )
    if "parsing a block" in context or "block mapping" in problem:
        return Trouble(
            codes.SYNTAX,
            "raden hör inte ihop med raderna ovanför",
            line,
            column,
            "Kontrollera indraget, och att varje nyckel följs av kolon och mellanslag.",
        )
    return Trouble(codes.SYNTAX, "raden går inte att läsa som YAML", line, column)
