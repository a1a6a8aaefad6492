"""What a reader finds in a document: units of text in reading order, each with its kind and place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "text", "label", "cell", "picture"]

WRAP = "\x00"
"""Where a line of the PDF ended: there is either a space or nothing between the words on both sides."""
CASE = re.compile(r"^Dnr\s")
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
    """A document as read from one of its files. `heads` are what stands at the top of its pages, part by part.

    A Word file has one head for the first page and one for the others.
    """

    units: tuple[Unit, ...]
    heads: tuple[tuple[str, ...], ...] = ()


def head_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the parts of a head. On one line they are set apart by a dot, and case numbers may be called so."""
    parts = (part.strip() for text in texts for part in text.split(" · "))
    return tuple(CASE.sub("", part) for part in parts if part)


def tidy(text: str) -> str:
    """Return `text` with each run of white space as one space; spaces that hold words together stay."""
    return SPACES.sub(" ", text).strip(" ")


def cell_place(table: int, row: int, column: int) -> str:
    return f"tabell {table}, rad {row}, kolumn {column}"
