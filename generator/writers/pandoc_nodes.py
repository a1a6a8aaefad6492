"""The few shapes of pandoc's document format that the Word writer uses, as plain JSON values."""

from base64 import b64encode
from typing import Any

from generator.writers.raster import inches

Node = dict[str, Any]
Nodes = list[Node]

TAB = {"t": "RawInline", "c": ["openxml", "<w:r><w:tab/></w:r>"]}
BREAK: Node = {"t": "LineBreak"}
PAGE_BREAK: Node = {"t": "RawBlock", "c": ["openxml", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>']}
WIDEST = 6.2
"""Inches between the margins of an upright page."""
NO_ATTRIBUTES: list[Any] = ["", [], []]


def string(text: str) -> Node:
    return {"t": "Str", "c": text}


def para(content: Nodes) -> Node:
    return {"t": "Para", "c": content}


def plain_block(content: Nodes) -> Node:
    return {"t": "Plain", "c": content}


def styled(style: str, content: Nodes) -> Node:
    """Return a paragraph in the Word style called `style`."""
    return {"t": "Div", "c": [["", [], [["custom-style", style]]], [para(content)]]}


def run(style: str, content: Nodes) -> Node:
    """Return inline content in the Word character style called `style`."""
    return {"t": "Span", "c": [["", [], [["custom-style", style]]], content]}


def place(name: str) -> Node:
    """Return a bookmark without words of its own."""
    return {"t": "Span", "c": [[name, [], []], []]}


def empty(style_id: str) -> Node:
    """Return a paragraph without text in the style with this id; pandoc itself would drop it."""
    xml = f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr></w:p>'
    return {"t": "RawBlock", "c": ["openxml", xml]}


def header(level: int, anchor: str, content: Nodes) -> Node:
    """Return a heading; `anchor` is the name of its bookmark."""
    return {"t": "Header", "c": [level, [anchor, [], []], content]}


def bullets(items: list[Nodes]) -> Node:
    return {"t": "BulletList", "c": items}


def numbered(start: int, numerals: str, delimiter: str, items: list[Nodes]) -> Node:
    return {"t": "OrderedList", "c": [[start, {"t": numerals}, {"t": delimiter}], items]}


def link(href: str, content: Nodes) -> Node:
    return {"t": "Link", "c": [NO_ATTRIBUTES, content, [href, ""]]}


def image(path: str, alt: str) -> Node:
    return {"t": "Image", "c": [NO_ATTRIBUTES, [string(alt)], [path, ""]]}


def drawn(png: bytes, alt: str) -> Node:
    """Return an image that carries its own bytes, in its natural size but no wider than the page."""
    attributes = ["", [], [["width", f"{min(inches(png), WIDEST):.3f}in"]]]
    address = "data:image/png;base64," + b64encode(png).decode("ascii")
    return {"t": "Image", "c": [attributes, [string(alt)], [address, ""]]}


def cell(blocks: Nodes, align: str = "left", span: int = 1) -> list[Any]:
    return [NO_ATTRIBUTES, {"t": "Align" + align.capitalize()}, 1, span, blocks]


def table(shares: list[float], aligns: list[str], head: list[list[Any]], body: list[list[Any]]) -> Node:
    """Return a table: `head` and `body` are rows of cells, `shares` the columns' parts of its width."""
    columns = [
        [{"t": "Align" + align.capitalize()}, {"t": "ColWidth", "c": share}]
        for align, share in zip(aligns, shares, strict=True)
    ]
    rows = [[NO_ATTRIBUTES, cells] for cells in body]
    return {
        "t": "Table",
        "c": [
            NO_ATTRIBUTES,
            [None, []],
            columns,
            [NO_ATTRIBUTES, [[NO_ATTRIBUTES, cells] for cells in head]],
            [[NO_ATTRIBUTES, 0, [], rows]],
            [NO_ATTRIBUTES, []],
        ],
    }
