"""What a table of open data is: a name, columns that say what they hold, and rows made from the public library."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time

from generator.library.library import Library

Cell = str | int | None
Rows = Iterator[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Column:
    """`refers` names the table whose first column the values are found in."""

    name: str
    help: str
    number: bool = False
    refers: str = ""


@dataclass(frozen=True, slots=True)
class DataTable:
    """`name` is the table's in the database and its file's. `keyed` says that the first column tells rows apart."""

    name: str
    title: str
    help: str
    columns: tuple[Column, ...]
    rows: Callable[[Library], Rows]
    keyed: bool = True


def day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def hour(value: time | None) -> str | None:
    return f"{value:%H:%M}" if value else None


def yes(value: bool) -> str:
    return "ja" if value else "nej"


def joined(values: object) -> str:
    """Return several values in one cell."""
    return "; ".join(str(value) for value in values) if isinstance(values, tuple | list) else str(values)


def or_none(text: str) -> str | None:
    """Return the text, or an empty cell when there is none."""
    return str(text) or None
