"""Small lists that many sheets write: references, lines of text, a table without its empty columns."""

from collections.abc import Iterable, Sequence

from generator.sheets.composer import Composer
from generator.tree.blocks import Blocks, Column, List, ListItem, Paragraph, Row, Table
from generator.tree.inline import Inlines, Text

NUMBERS = ("Belopp", "Sida")
"""Headings of columns that stand to the right."""


def bullets(lines: Iterable[Inlines]) -> Blocks:
    """Return a bullet list, or nothing when there are no lines."""
    items = tuple(ListItem(None, (Paragraph(line),)) for line in lines)
    return (List(False, items),) if items else ()


def reference_list(composer: Composer, refs: Iterable[str]) -> Blocks:
    return bullets((composer.reference(ref),) for ref in refs)


def line_list(composer: Composer, lines: Iterable[str]) -> Blocks:
    return bullets(composer.line(line) for line in lines)


def plain(text: str) -> Inlines:
    return (Text(text),) if text else ()


def full_columns(
    caption: str, headers: tuple[str, ...], rows: Sequence[tuple[Inlines, ...]], *, row_headers: bool = False
) -> Blocks:
    """Return a table without the columns that no row fills; nothing when there are no rows."""
    if not rows:
        return ()
    kept = [index for index in range(len(headers)) if index == 0 or any(row[index] for row in rows)]
    columns = tuple(Column(headers[index], "right" if headers[index] in NUMBERS else "left") for index in kept)
    body = tuple(Row(tuple(row[index] for index in kept)) for row in rows)
    return (Table(caption, columns, body, row_headers=row_headers),)
