"""Tables as pandoc tables, each with a note to the finishing pass on how it should look in Word.

Pandoc loses what a row means and how wide a frame is; `TableLook` carries that past it. Looks are
kept in the order in which the tables begin, which is the order of the tables in the Word file.
"""

from dataclasses import dataclass

from generator.tree.blocks import Align, Column, Row, RowKind, Table, Vote
from generator.tree.inline import Inlines, text
from generator.writers.pandoc_inline import InlineWriter
from generator.writers.pandoc_nodes import Node, Nodes, cell, plain_block, string, table
from generator.writers.widths import TURNED_FROM, column_shares


@dataclass(frozen=True, slots=True)
class TableLook:
    """`style` is the id of the Word table style; `rows` the kinds of the rows below the head.

    `whole` is for a frame that must not be split between pages; `labelled` for a table that has its labels in
    the left margin, in a column before those of `shares`.
    """

    style: str
    shares: tuple[float, ...] = (1.0,)
    heads: int = 0
    rows: tuple[RowKind, ...] = ("plain",)
    text_style: str = ""
    row_headers: bool = False
    turned: bool = False
    aligns: tuple[Align, ...] = ("left",)
    whole: bool = False
    labelled: bool = False


def text_style(columns: int) -> str:
    """Return the id of the paragraph style for the cells of a table with so many columns."""
    if columns > 12:
        return "Tabelltextminst"
    return "Tabelltextliten" if columns > 7 else "Tabelltext"


def record_table(node: Table, inlines: InlineWriter, alone: bool) -> tuple[Node, TableLook]:
    """Return the table and its look. `alone` is true when it may have a turned page of its own."""
    aligns = tuple(column.align for column in node.columns)
    grouped = any(column.group for column in node.columns)
    heads = [_group_row(node.columns)] if grouped else []
    heads.append([cell([plain_block([string(column.header)])], column.align) for column in node.columns])
    shares = column_shares(node)
    look = TableLook(
        style="Table",
        shares=tuple(shares),
        heads=len(heads),
        rows=tuple(row.kind for row in node.rows),
        text_style=text_style(len(aligns)),
        row_headers=node.row_headers,
        turned=alone and len(aligns) >= TURNED_FROM,
        aligns=aligns,
    )
    body = [_row(row, aligns, inlines) for row in node.rows]
    return table(shares, list(aligns), heads, body), look


def _group_row(columns: tuple[Column, ...]) -> list[object]:
    """Return the row above the headings: one cell for each run of columns that share a group."""
    cells: list[object] = []
    at = 0
    while at < len(columns):
        name, span = columns[at].group, 1
        while name and at + span < len(columns) and columns[at + span].group == name:
            span += 1
        cells.append(cell([plain_block([string(name)])] if name else [], "center", span))
        at += span
    return cells


def _row(row: Row, aligns: tuple[Align, ...], inlines: InlineWriter) -> list[object]:
    if row.kind == "heading":
        return [cell(_cell_text(row.cells[0], inlines), "left", len(aligns))]
    pairs = zip(row.cells, aligns, strict=True)
    return [cell(_cell_text(content, inlines), align) for content, align in pairs]


def _cell_text(content: Inlines, inlines: InlineWriter) -> Nodes:
    return [plain_block(inlines.write(content))] if content else []


def vote_table(node: Vote, inlines: InlineWriter) -> tuple[Node, TableLook]:
    """Return the table of a vote's answers, as a record table of two or three columns."""
    meant = any(side.meaning for side in node.sides)
    columns = (Column("Svar"), *((Column("Innebörd"),) if meant else ()), Column("Antal", "right"))
    rows = tuple(
        Row((text(side.answer), *((text(side.meaning),) if meant else ()), text(str(side.count))))
        for side in node.sides
    )
    return record_table(Table("", columns, rows), inlines, alone=False)
