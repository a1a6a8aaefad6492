"""Finishing of the tables in a Word file: style, widths, header rows, rows that hold together."""

from copy import deepcopy
from typing import Any

from generator.tree.blocks import Align, RowKind
from generator.writers.docx_lists import HANGING
from generator.writers.docx_pages import turn_page
from generator.writers.docx_xml import element, properties, set_style, w
from generator.writers.pandoc_tables import TableLook

LABELS = HANGING["Uppgift"]
FRAME_MARGINS = 454
"""Twentieths of a point between a frame and what stands in it."""
FRAMES = ("Rambeslut", "Ramforslag", "Ramupplysning", "Ramvarning", "Ramsekretess")
SHORT = 12
"""A table of no more rows is kept on one page."""
RULE = {"sum": ("single", 8), "subtotal": ("single", 6)}


def finish_tables(body: Any, looks: list[TableLook]) -> None:
    """Give each table below `body` its look. Both are in the order in which the tables begin."""
    upright, turned = _rooms(body.find(w("sectPr")))
    for table, look in zip(list(body.iter(w("tbl"))), looks, strict=True):
        _shape(table, look, turned if look.turned else upright)
        if look.style == "Table":
            _rows(table, look)
        elif look.whole:
            for row in table.findall(w("tr")):
                properties(row, "trPr").append(element("cantSplit"))
        elif look.style in FRAMES:
            _part_by_part(table)
        if look.turned:
            turn_page(body, table)
    for holder in body.iter(w("tc")):
        # A cell must end with a paragraph.
        if holder[-1].tag != w("p"):
            last = element("p")
            set_style(last, "Eftertabell")
            holder.append(last)


def _rooms(section: Any) -> tuple[int, int]:
    """Return the room between the margins of the template's page, upright and turned."""
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    beside = int(margins.get(w("left"))) + int(margins.get(w("right")))
    return int(size.get(w("w"))) - beside, int(size.get(w("h"))) - beside


def _part_by_part(frame: Any) -> None:
    """Give each paragraph of a long frame a row of its own: a single row is moved whole to the next page by some."""
    row = frame.find(w("tr"))
    inside = row.find(w("tc"))
    parts = [part for part in inside if part.tag != w("tcPr")]
    for at, part in enumerate(parts[:-1]):
        fresh, last = deepcopy(inside), parts[at + 1]
        for old in [one for one in fresh if one.tag != w("tcPr")]:
            fresh.remove(old)
        fresh.append(part)
        _tighten(fresh, top=at == 0, bottom=False)
        line = element("tr")
        line.append(fresh)
        row.addprevious(line)
        if last is parts[-1]:
            _tighten(inside, top=False, bottom=True)


def _tighten(cell: Any, *, top: bool, bottom: bool) -> None:
    """Take away the frame's own margins between its rows."""
    margins = element("tcMar")
    for side, kept in (("top", top), ("bottom", bottom)):
        if not kept:
            margins.append(element(side, w=0, type="dxa"))
    properties(cell, "tcPr").append(margins)


def _shape(table: Any, look: TableLook, room: int) -> None:
    """Set style, width and columns, in place of what pandoc reckoned."""
    inside = any(parent.tag == w("tc") for parent in table.iterancestors())
    room -= FRAME_MARGINS * inside
    left = LABELS if look.labelled else 0
    widths = [left] * bool(left) + [round((room - left) * share) for share in look.shares]
    old = table.find(w("tblPr"))
    fresh = element("tblPr")
    fresh.append(element("tblStyle", val=look.style))
    fresh.append(element("tblW", w=5000, type="pct"))
    fresh.append(element("tblLayout", type="fixed"))
    fresh.append(
        element(
            "tblLook",
            val="06A0" if look.row_headers else "0620",
            firstRow=int(look.heads > 0),
            lastRow=0,
            firstColumn=int(look.row_headers),
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        )
    )
    table.replace(old, fresh)
    grid = table.find(w("tblGrid"))
    grid[:] = [element("gridCol", w=width) for width in widths]
    for row in table.findall(w("tr")):
        at = 0
        for cell in row.findall(w("tc")):
            own = properties(cell, "tcPr")
            span = own.find(w("gridSpan"))
            count = int(span.get(w("val"))) if span is not None else 1
            for stale in own.findall(w("tcW")):
                own.remove(stale)
            own.insert(0, element("tcW", w=sum(widths[at : at + count]), type="dxa"))
            at += count


def _rows(table: Any, look: TableLook) -> None:
    rows = table.findall(w("tr"))
    for at, row in enumerate(rows):
        head = at < look.heads
        kind: RowKind = "plain" if head else look.rows[at - look.heads]
        own = row.find(w("trPr"))
        if own is not None:
            row.remove(own)
        fresh = element("trPr")
        fresh.append(element("cantSplit"))
        if head:
            fresh.append(element("tblHeader"))
        row.insert(0, fresh)
        # A heading goes with what it heads; a short table stays whole.
        together = at + 1 < len(rows) and (head or kind == "heading" or len(rows) <= SHORT)
        grouping = head and at < look.heads - 1
        for number, cell in enumerate(row.findall(w("tc"))):
            align: Align = "center" if grouping else "left" if kind == "heading" else look.aligns[number]
            inside = _paragraph_properties(look.text_style, together, kind == "detail" and number == 0, align)
            _cell(cell, kind, inside)
        if grouping:
            _group_lines(row)


def _cell(cell: Any, kind: RowKind, fresh: Any) -> None:
    """Give the cell's paragraphs the properties `fresh`, and what shows the kind of its row."""
    for paragraph in cell.findall(w("p")):
        old = paragraph.find(w("pPr"))
        if old is not None:
            paragraph.remove(old)
        paragraph.insert(0, deepcopy(fresh))
        if kind in ("heading", "sum", "subtotal"):
            _embolden(paragraph)
    if kind in RULE:
        value, size = RULE[kind]
        borders = element("tcBorders")
        for side in ("top", "bottom") if kind == "sum" else ("top",):
            borders.append(element(side, val=value, sz=size, space=0, color="1A1C1F"))
        own = properties(cell, "tcPr")
        last = own.find(w("gridSpan")) if own.find(w("gridSpan")) is not None else own.find(w("tcW"))
        last.addnext(borders)


def _group_lines(row: Any) -> None:
    """Draw a line below the headings that columns share, and none below the empty cells beside them."""
    for cell in row.findall(w("tc")):
        own = properties(cell, "tcPr")
        filled = any(text.text for text in cell.iter(w("t")))
        borders = element("tcBorders")
        line = {"val": "single", "sz": 4, "space": 0, "color": "B9BFC6"} if filled else {"val": "nil"}
        borders.append(element("bottom", **line))
        last = own.find(w("gridSpan")) if own.find(w("gridSpan")) is not None else own.find(w("tcW"))
        last.addnext(borders)


def _paragraph_properties(style: str, together: bool, indented: bool, align: Align) -> Any:
    """Return the properties of a cell's paragraph, in the order that Word's format asks for."""
    own = element("pPr")
    own.append(element("pStyle", val=style))
    if together:
        own.append(element("keepNext"))
    if indented:
        own.append(element("ind", left=170))
    own.append(element("jc", val=align))
    return own


def _embolden(paragraph: Any) -> None:
    for run in paragraph.iter(w("r")):
        own = properties(run, "rPr")
        at = sum(own.find(w(name)) is not None for name in ("rStyle", "rFonts"))
        if own.find(w("b")) is None:
            own.insert(at, element("b"))
            own.insert(at + 1, element("bCs"))
