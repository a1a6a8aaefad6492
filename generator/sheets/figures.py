"""Figures as they are read and printed: cells of number columns, and numbers inside words ("högst 6,0 %")."""

import re
from dataclasses import dataclass
from decimal import Decimal

from pydantic_core import PydanticCustomError

from generator.model.types import read_number
from generator.swedish import NBSP, number
from generator.vocabulary import ColumnKind

NUMERIC = (ColumnKind.NUMBER, ColumnKind.PERCENT)
PERCENT = re.compile(r"(?<=\d) %")
LONGEST = 200  # a figure with its words; the pattern is slow to try on a long text
SPOKEN = re.compile(r"(?P<before>\D*?)(?P<number>[-+−]?\d[\d \u00a0]*(?:[.,]\d+)?)[ \u00a0]*(?P<unit>[^\d]*)")


@dataclass(frozen=True, slots=True)
class Measured:
    """A number found in words: its size, its unit, and the words as they are printed."""

    amount: Decimal
    unit: str
    said: str


def cell_amount(cell: str) -> Decimal | None:
    """Return the number in a cell, None when there is none."""
    try:
        value = read_number(cell)
    except PydanticCustomError:
        return None
    assert isinstance(value, Decimal)
    return value


def printed_number(cell: str, *, percent: bool = False) -> str:
    """Return the number as printed in Swedish; what is not a number stays as typed."""
    value = cell_amount(cell)
    if value is None:
        return cell
    sign = "+" if cell.strip().startswith("+") else ""
    return f"{sign}{number(value)}{NBSP}%" if percent else f"{sign}{number(value)}"


def signed(words: str) -> str:
    """Return an outcome or a target as printed: a true minus, and a per cent sign that keeps to its number."""
    kept = PERCENT.sub(f"{NBSP}%", words)
    return f"−{kept[1:]}" if kept[:1] == "-" and kept[1:2].isdigit() else kept


def unit_of(*texts: str) -> str:
    """Return the unit of the first text that is one number with a unit."""
    return next((found.unit for text in texts if (found := measured(text)) and found.unit), "")


def measured(words: str) -> Measured | None:
    """Return the number in a measure's outcome or target; None when there is not exactly one."""
    found = SPOKEN.fullmatch(words.strip()) if len(words) <= LONGEST else None
    amount = cell_amount(found["number"]) if found else None
    if found is None or amount is None:
        return None
    unit = found["unit"].strip()
    said = f"{found['before']}{number(amount)}{NBSP if unit else ''}{unit}"
    return Measured(amount, unit, said)
