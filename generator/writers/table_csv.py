"""A table of figures as CSV: to be opened in Swedish Excel by a double click, and read by programs.

Semicolons and decimal commas, UTF-8 with a mark that Excel knows it by, lines ended as RFC 4180 says. Numbers are
plain digits; what stood beside them (unit, per cent) stands in the heading instead.
"""

import csv
import io
import re

from generator.swedish import NBSP
from generator.tree.blocks import Column, RowKind, Table
from generator.tree.inline import plain
from generator.writers.csv_cell import inert

NUMBER = re.compile(rf"([+−-]?)(\d{{1,3}}(?:{NBSP}\d{{3}})+|\d+)(,\d+)?(?:{NBSP}(%))?")
DASHES = frozenset({"", "–", "—", "-"})
ROW_KIND = "Slag av rad"
ROW_KINDS: dict[RowKind, str] = {
    "plain": "vanlig",
    "detail": "varav",
    "subtotal": "delsumma",
    "sum": "summa",
    "heading": "rubrik",
}


def table_csv(table: Table) -> bytes:
    """Return the table as the bytes of a CSV file. A last column tells sums from what they sum, where there are any."""
    columns = [_column(table, at) for at in range(len(table.columns))]
    if any(row.kind != "plain" for row in table.rows):
        columns.append([ROW_KIND, *(ROW_KINDS[row.kind] for row in table.rows)])
    written = io.StringIO()
    csv.writer(written, delimiter=";", lineterminator="\r\n").writerows(zip(*columns, strict=True))
    return written.getvalue().encode("utf-8-sig")


def _column(table: Table, at: int) -> list[str]:
    """Return a column's heading and cells, as numbers if they all are."""
    column = table.columns[at]
    cells = [" ".join(plain(row.cells[at]).split("\n")) for row in table.rows]
    figures = [_figure(cell) for cell in cells]
    known = [figure for figure in figures if figure is not None]
    if column.align != "right" or len(known) < len(cells) or not any(known):
        return [_heading(column, ""), *(inert(cell) for cell in cells)]
    percent = any(cell.endswith("%") for cell in cells)
    return [_heading(column, "%" if percent else table.unit), *known]


def _figure(cell: str) -> str | None:
    """Return a printed number in plain digits, nothing for an empty cell, None for what is no number."""
    if cell in DASHES:
        return ""
    found = NUMBER.fullmatch(cell)
    if found is None:
        return None
    sign, whole, decimals, _ = found.groups()
    return ("" if sign in ("", "+") else "-") + whole.replace(NBSP, "") + (decimals or "")


def _heading(column: Column, unit: str) -> str:
    named = ": ".join(part for part in (column.group, column.header) if part)
    return inert(f"{named} ({unit})" if unit and unit not in named else named)
