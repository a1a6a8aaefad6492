"""The page writer: a document as the HTML of a web page's main column.

Block types are Jinja2 macros in `theme/macros/blocks.html`, one a type and of the same name, so that a
designer can change the markup without touching the program. `page.html` sets the furniture around them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Macro
from markupsafe import Markup, escape

from generator.loading.names import slug
from generator.site.page import Page
from generator.swedish import long_date
from generator.tree.blocks import BLOCK_TYPES, Blocks, Callout, Column, Heading, Table
from generator.tree.chart import Chart
from generator.tree.inline import Inlines, Text, plain
from generator.writers.html_inline import InlineWriter
from generator.writers.html_lean import lean_page

# Folders of the site that hold copies of the files below `records/`: the YAML itself, and pictures.
SOURCE_FOLDER = "kalla/"
MEDIA_FOLDER = "media/"

_CALLOUT_ANCHORS = {
    "decision": "ruta-beslut",
    "proposal": "ruta-forslag",
    "note": "ruta-notis",
    "warning": "ruta-varning",
    "secret": "ruta-sekretess",
}
_CALLOUTS_IN_TOC = frozenset({"decision", "proposal"})
_DEEPEST_TOC = 2
_LONGEST_NAME = 60
_DEEPEST_HEADING = 6


class UnknownBlockError(TypeError):
    """A block without a macro: the theme is older than the document tree."""


@dataclass(frozen=True, slots=True)
class TocEntry:
    """A line in the side column: its words, the anchor it leads to, and the lines below it."""

    title: str
    anchor: str
    children: tuple["TocEntry", ...] = ()


@dataclass(slots=True)
class _Numbers:
    """Gives every frame and table of a page an id of its own, the same in every build."""

    used: dict[str, int] = field(default_factory=dict)

    def next(self, name: str) -> str:
        count = self.used[name] = self.used.get(name, 0) + 1
        return name if count == 1 else f"{name}-{count}"


class _PageState:
    """What the macros may ask for while one page is written; `w` in the templates."""

    def __init__(
        self, macros: dict[type, Macro], root: str, offered: dict[str, Table] | None = None, *, past: bool = False
    ) -> None:
        self.root = root
        self.past = past
        self._offered = offered
        self._macros = macros
        self._inlines = InlineWriter(root)
        self._numbers = _Numbers()
        self._level = 0

    def inline(self, content: Inlines) -> Markup:
        return Markup(self._inlines.write(content))  # noqa: S704 - InlineWriter escapes

    def blocks(self, blocks: Blocks) -> Markup:
        parts: list[str] = []
        for block in blocks:
            macro = self._macros.get(type(block))
            if macro is None:
                raise UnknownBlockError(f"no macro for {type(block).__name__}")
            parts.append(macro(block, self))
        return Markup("".join(parts))  # noqa: S704 - macros autoescape

    def heading(self, block: Heading) -> int:
        """Return the HTML level of a heading (the title is h1) and remember it."""
        self._level = block.level
        return min(block.level + 1, _DEEPEST_HEADING)

    def inner_heading(self) -> int:
        """Return the HTML level for a heading that belongs to a block, one below the section's own."""
        return min(self._level + 2, _DEEPEST_HEADING)

    def anchor(self, name: str) -> str:
        return self._numbers.next(name)

    def callout_anchor(self, block: Callout) -> str:
        return self._numbers.next(_CALLOUT_ANCHORS[block.kind])

    def drawn(self, chart: Chart) -> dict[str, Markup]:
        """Return the frame and the shapes of a chart, for an SVG element in the page."""
        from generator.charts.draw import drawn  # noqa: PLC0415 - few pages have charts

        drawing = drawn(chart)
        return {"box": Markup(drawing.box()), "shapes": Markup(drawing.shapes())}  # noqa: S704 - drawings escape

    def csv(self, block: Table) -> str:
        """Return the name of the file that a table of figures is offered as, if it is; and remember to offer it."""
        if self._offered is None or not block.figures:
            return ""
        name = self._numbers.next(slug(block.caption.replace("–", "-"))[:_LONGEST_NAME].strip("-") or "tabell") + ".csv"
        self._offered[name] = block
        return name

    def media(self, source: str) -> str:
        return self.root + MEDIA_FOLDER + quote(source)

    def source(self, source: str) -> str:
        return self.root + SOURCE_FOLDER + quote(source)

    def link(self, address: str) -> str:
        return self.root + address or "./"


class HtmlWriter:
    """Writes documents as HTML with the macros of one theme. Safe to reuse for any number of pages.

    `past` says that the site shows an earlier day, which its frame tells of: no page says that it was built then.
    """

    def __init__(self, theme_dir: Path, *, past: bool = False) -> None:
        self._past = past
        self._environment = Environment(
            loader=FileSystemLoader(theme_dir / "macros", encoding="utf-8"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(column_groups=_column_groups, short_value=_short_value, swedish_date=long_date)
        module = self._environment.get_template("blocks.html").module
        # Block types are looked up once: one Jinja2 attribute search a block would be felt.
        self._macros: dict[type, Macro] = {
            kind: getattr(module, kind.__name__) for kind in BLOCK_TYPES if hasattr(module, kind.__name__)
        }
        self._page = self._environment.get_template("page.html")

    def blocks(self, blocks: Blocks, root: str) -> str:
        """Return `blocks` as HTML; `root` leads from the page to the site's root ("../../", or "")."""
        return str(_PageState(self._macros, root).blocks(blocks))

    def page(self, page: Page, root: str, offered: dict[str, Table] | None = None) -> str:
        """Return everything that stands in the main column of `page`.

        `offered` is filled with the tables that the page offers as files in its folder, by the files' names.
        """
        state = _PageState(self._macros, root, offered, past=self._past)
        return self._page.render(page=page, head=page.document.head, w=state)

    def lean(self, page: Page, attached: Iterable[str] = ()) -> str:
        """Return the bare HTML that the search index is built from; `attached` is the text of the page's files."""
        return lean_page(page, attached)

    def toc(self, blocks: Blocks) -> tuple[TocEntry, ...]:
        """Return the headings (two levels) and decisions of a page, as the side column lists them."""
        return _nested(_toc_lines(blocks, _Numbers(), [0]))

    def toc_html(self, entries: tuple[TocEntry, ...]) -> str:
        """Return the side column's list; nothing when there is too little to list."""
        if len(entries) + sum(len(entry.children) for entry in entries) < 2:
            return ""
        return _toc_list(entries)


def _column_groups(columns: tuple[Column, ...]) -> list[dict[str, str | int]]:
    """Return the row above the column headers: each run of columns under the same heading."""
    return [{"title": title, "width": len(tuple(run))} for title, run in groupby(columns, key=lambda c: c.group)]


def _short_value(cell: Inlines) -> bool:
    """Tell whether a cell holds a date or a number, which no line shall break."""
    if len(cell) != 1 or not isinstance(cell[0], Text):
        return False
    words = cell[0].text
    return len(words) < 12 and words[:1].isdigit()


def _toc_lines(blocks: Blocks, numbers: _Numbers, level: list[int]) -> list[tuple[int, TocEntry]]:
    """Return (level, entry) in order. `level[0]` is the last heading's, as in `_PageState`."""
    lines: list[tuple[int, TocEntry]] = []
    for block in blocks:
        if isinstance(block, Heading):
            level[0] = block.level
            lines.append((block.level, TocEntry(plain(block.content), block.anchor)))
        elif isinstance(block, Callout):
            anchor = numbers.next(_CALLOUT_ANCHORS[block.kind])
            if block.kind in _CALLOUTS_IN_TOC:
                lines.append((level[0] + 1, TocEntry(block.title, anchor)))
            lines.extend(_toc_lines(block.blocks, numbers, level))
        else:
            for inner in _inner_blocks(block):
                lines.extend(_toc_lines(inner, numbers, level))
    return lines


def _inner_blocks(block: Any) -> list[Blocks]:
    """Return the blocks inside a list, quote or footnotes, in the order they are written."""
    if hasattr(block, "blocks"):
        return [block.blocks]
    items = getattr(block, "items", None) or getattr(block, "notes", None) or ()
    return [item.blocks for item in items if hasattr(item, "blocks")]


def _nested(lines: list[tuple[int, TocEntry]]) -> tuple[TocEntry, ...]:
    tree: list[tuple[TocEntry, list[TocEntry]]] = []
    for level, entry in lines:
        if level == 1 or not tree:
            tree.append((entry, []))
        elif level <= _DEEPEST_TOC:
            tree[-1][1].append(entry)
    return tuple(TocEntry(top.title, top.anchor, tuple(below)) for top, below in tree)


def _toc_list(entries: tuple[TocEntry, ...]) -> str:
    lines = (
        f'<li><a href="#{escape(entry.anchor)}">{escape(entry.title)}</a>'
        f"{_toc_list(entry.children) if entry.children else ''}</li>"
        for entry in entries
    )
    return f"<ul>{''.join(lines)}</ul>"
