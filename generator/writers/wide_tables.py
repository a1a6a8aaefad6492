"""Tables too wide for any page: on paper each becomes several, all with the first column.

Word and PDF share the answer. The page on the web shows the table whole, and lets the reader roll it sideways.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import groupby
from typing import Any

from generator.tree.blocks import Column, Row, Table
from generator.tree.document import Document
from generator.tree.inline import FootnoteMark, Inlines
from generator.tree.walk import nodes
from generator.writers.widths import UPRIGHT, fits

Span = tuple[int, ...]
"""The columns of a part, or of a group that should stay whole, by number."""


def parted(document: Document) -> Document:
    """Return the document with every table that fits no page in parts; the same object if it has none."""
    wide = [node for node in nodes(document.blocks) if isinstance(node, Table) and not fits(node, UPRIGHT)]
    return replace(document, blocks=tuple(_blocks(document.blocks, alone=True))) if wide else document


def _blocks(blocks: tuple[Any, ...], alone: bool) -> Iterator[Any]:
    for block in blocks:
        if isinstance(block, Table):
            yield from parts(block, alone)
        else:
            yield _inside(block)


def _inside(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_blocks(value, alone=False))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **{field.name: _inside(getattr(value, field.name)) for field in fields(value)})


def parts(table: Table, alone: bool) -> tuple[Table, ...]:
    """Return the table, or what it becomes on paper. `alone` is true when it may have a turned page of its own."""
    if fits(table, alone):
        return (table,)
    spans = _even(table, alone)
    return tuple(_part(table, span, number, len(spans)) for number, span in enumerate(spans, start=1))


def _even(table: Table, alone: bool) -> list[Span]:
    """Return the columns of each part: as few parts as can be, and about as many columns in each."""
    spans = _filled(table, alone, len(table.columns))
    return _filled(table, alone, -(-(len(table.columns) - 1) // len(spans)))


def _filled(table: Table, alone: bool, most: int) -> list[Span]:
    spans: list[Span] = []
    for group in _groups(table, alone):
        grown = (*(spans[-1] if spans else ()), *group)
        if spans and len(grown) <= most and _fits(table, grown, alone):
            spans[-1] = grown
        else:
            spans.append(group)
    return spans


def _groups(table: Table, alone: bool) -> Iterator[Span]:
    """Yield the columns after the first that should stay together: those below one heading, if there is room."""
    numbered = list(enumerate(table.columns))[1:]
    for name, members in groupby(numbered, key=lambda column: column[1].group):
        span = tuple(at for at, _ in members)
        if name and _fits(table, span, alone):
            yield span
        else:
            yield from ((at,) for at in span)


def _fits(table: Table, span: Span, alone: bool) -> bool:
    return fits(_cut(table, span, marks=True), alone)


def _part(table: Table, span: Span, number: int, count: int) -> Table:
    last = number == count
    cut = _cut(table, span, marks=number == 1)
    return replace(cut, caption=f"{table.caption} (del {number} av {count})".strip(), note=table.note if last else "")


def _cut(table: Table, span: Span, marks: bool) -> Table:
    """Return the table with the first column and those of `span`; footnotes are marked in the first part alone."""
    columns: tuple[Column, ...] = (table.columns[0], *(table.columns[at] for at in span))
    return replace(table, columns=columns, rows=tuple(_row(row, span, marks) for row in table.rows))


def _row(row: Row, span: Span, marks: bool) -> Row:
    first = row.cells[0] if marks else _unmarked(row.cells[0])
    return replace(row, cells=(first, *(row.cells[at] for at in span)))


def _unmarked(content: Inlines) -> Inlines:
    return tuple(part for part in content if not isinstance(part, FootnoteMark))
