"""Tables that are divided on paper, because no page is so wide, put together again as the page on the web has them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.parity.unit import Unit, cell_place

PART = re.compile(r"(?P<caption>.*?)[ \x00]*\(del[ \x00](?P<number>\d+)[ \x00]av[ \x00]\d+\)", re.DOTALL)
CELL = re.compile(r"tabell (?P<table>\d+), rad (?P<row>\d+)")
Rows = dict[int, list[Unit]]


def whole_tables(units: Iterable[Unit]) -> Iterator[Unit]:
    """Yield the units with the parts of each divided table joined, and the numbers of the parts taken away."""
    read = list(units)
    at = 0
    while at < len(read):
        end, parts = _parts(read, at)
        if parts:
            yield from _joined(read[at], parts)
        else:
            yield read[at]
        at = max(end, at + 1)


def _parts(units: list[Unit], at: int) -> tuple[int, list[Rows]]:
    """Return where the divided table that begins at `at` ends, and the rows of its parts; none if there is none."""
    parts: list[Rows] = []
    while at + 1 < len(units) and units[at + 1].kind == "cell":
        named = PART.fullmatch(units[at].text) if units[at].kind == "text" else None
        if named is None or int(named["number"]) != len(parts) + 1:
            break
        at, rows = _rows(units, at + 1)
        parts.append(rows)
    return at, parts


def _rows(units: list[Unit], at: int) -> tuple[int, Rows]:
    rows: Rows = defaultdict(list)
    table = ""
    while at < len(units) and (place := CELL.match(units[at].place)) and table in ("", place["table"]):
        table = place["table"]
        rows[int(place["row"])].append(units[at])
        at += 1
    return at, rows


def _joined(caption: Unit, parts: list[Rows]) -> Iterator[Unit]:
    named = PART.fullmatch(caption.text)
    if named and named["caption"]:
        yield replace(caption, text=named["caption"])
    place = CELL.match(parts[0][1][0].place)
    table = int(place["table"]) if place else 0
    for number in parts[0]:
        # Fewer cells than in the row below it: headings that several columns share.
        shared = number == 1 and any(len(rows[1]) < len(rows.get(2, ())) for rows in parts)
        cells: list[Unit] = []
        for rows in parts:
            fresh = rows.get(number, [])[1 if cells else 0 :]
            repeated = shared and cells and fresh and fresh[0].text and fresh[0].text == cells[-1].text
            cells += fresh[1 if repeated else 0 :]
        for column, cell in enumerate(cells, start=1):
            yield replace(cell, place=cell_place(table, number, column))
