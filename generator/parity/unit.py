"""What a reader finds in a document: units of text in reading order, each with its kind and place."""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "text", "label", "cell", "picture"]

WRAP = "\x00"
"""Where a line of the PDF ended: there is either a space or nothing between the words on both sides."""
SPACES = re.compile(r"[^\S\u00a0\u202f]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """A heading, a paragraph, a list label, a table cell or a picture's alternative text.

    `place` says where in a table it stands. `level` is a heading's, the title's is 1. `apart` is the code of
    a declared difference when the unit stands in this format alone.
    """

    kind: Kind
    text: str
    place: str = ""
    level: int = 0
    apart: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as read from one of its files. `head` is what stands at the top of its first page."""

    units: tuple[Unit, ...]
    head: str = ""
    facts: tuple[str, ...] = ()


def tidy(text: str) -> str:
    """Return `text` with each run of white space as one space; spaces that hold words together stay."""
    return SPACES.sub(" ", text).strip(" ")


def cell_place(table: int, row: int, column: int) -> str:
    return f"tabell {table}, rad {row}, kolumn {column}"
