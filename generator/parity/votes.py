"""The parts of a vote that paper needs and the page does not: found in what was read from Word and PDF."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.parity.unit import WRAP, Unit

HEADS = (["Svar", "Antal"], ["Svar", "Innebörd", "Antal"])
TABLE = re.compile(r"tabell (\d+), rad (\d+)")
NAMED = re.compile(r"(?P<answer>.+) \(\d+\)")


def mark_votes(units: Iterable[Unit]) -> Iterator[Unit]:
    """Yield the units with the headings, empty cells and labels of votes marked as declared differences."""
    read = list(units)
    votes = set(_vote_tables(read))
    answers: set[str] = set()
    for unit in read:
        table, row = _position(unit)
        if table in votes and row == 1:
            answers.clear()
            yield replace(unit, apart="röster-rubriker")
        elif table in votes:
            answers.add(unit.text)
            yield unit if unit.text else replace(unit, apart="röster-tomt")
        else:
            named = NAMED.fullmatch(unit.text.replace(WRAP, " ")) if unit.kind == "label" else None
            yield replace(unit, apart="röster-ledtext") if named and named["answer"] in answers else unit


def _vote_tables(units: list[Unit]) -> Iterator[int]:
    heads: dict[int, list[str]] = {}
    for unit in units:
        table, row = _position(unit)
        if row == 1:
            heads.setdefault(table, []).append(unit.text)
    yield from (table for table, said in heads.items() if said in HEADS)


def _position(unit: Unit) -> tuple[int, int]:
    found = TABLE.match(unit.place)
    return (int(found[1]), int(found[2])) if found else (0, 0)
