"""PDF: the document tree is handed to a Typst template as data, and comes back as PDF/A-2a (or 3a) and PDF/UA-1.

Record text never becomes markup: the template receives JSON and sets strings as text. Together with
`raster` the only module that imports typst.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.charts.draw import svg_file
from generator.signs import UNPRINTABLE, spelled
from generator.tree.blocks import Callout, Figure, Footnotes, Table, Vote
from generator.tree.chart import Chart
from generator.tree.data import as_data
from generator.tree.document import Document
from generator.tree.walk import nodes
from generator.writers.checksums import with_checksums
from generator.writers.clean import cleaned
from generator.writers.clock import written_at
from generator.writers.design import design_of
from generator.writers.failure import WriteError
from generator.writers.fonts import font_folders
from generator.writers.pdf_mends import mended
from generator.writers.pictures import picture_path
from generator.writers.wide_tables import parted
from generator.writers.widths import TURNED_FROM, column_shares, fits_whole

if TYPE_CHECKING:
    import typst

MAIN = "dokument.typ"
PREPARED = (Callout, Chart, Figure, Table)
"""Nodes that the template is told more of than stands in the tree."""
PREPARED_NAMES = frozenset(kind.__name__ for kind in PREPARED)
MISSING = re.compile(r'(?:the text|contains the codepoint) `"(.+?)"`(?: could not be displayed|$|\s)', re.DOTALL)
"""What typst says of a sign that it has no shape for; the sign is written as in Rust."""
UNPRINTED = ("source", "href", "address", "anchor", "svg", "attached")
"""What is not text to be read: it leads somewhere, or is a drawing or a file."""
ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
SHORT_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}


class PdfWriter:
    """Writes documents as PDF. Make one and keep it: faces and template are read once."""

    def __init__(self, theme_dir: Path, records_dir: Path, site_url: str = "") -> None:
        """`site_url` is the archive's address, for links between records; without it they are plain text."""
        self._theme_dir = theme_dir / "typst"
        self._records_dir = records_dir
        self._site_url = site_url
        self._compiler: typst.Compiler | None = None
        self._sources: dict[str, bytes] = {}
        self._designs: dict[str, str] = {}

    def write(self, document: Document) -> bytes:
        """Return the PDF's bytes. Raises `WriteError` when the document cannot be set."""
        import typst  # noqa: PLC0415  (slow to load, and most commands write no PDF)

        document = parted(with_checksums(cleaned(document), self._records_dir))
        payload = self._payload(document)
        while True:
            try:
                return self._compile(payload, document)
            except typst.TypstError as error:
                known = _spelled_out(payload, error.message)
                if known == payload:
                    reason = f"PDF-filen kunde inte skrivas: {error.message}"
                    raise WriteError(document.name, reason) from error
                payload = known

    def template_files(self, theme: str) -> list[Path]:
        """Return the files of the theme that decide how documents of an organisation with it look."""
        return [*sorted(self._theme_dir.glob("*.typ")), *design_of(self._theme_dir, theme).files]

    def _compile(self, payload: dict[str, Any], document: Document) -> bytes:
        compiler = self._ready()
        pdf = compiler.compile(
            input=self._sources,  # type: ignore[type-var]  # the stubs omit several files by name
            format="pdf",
            sys_inputs={
                "document": json.dumps(payload, ensure_ascii=False),
                "design": self._design(document.head.theme),
            },
            pdf_standards=["a-3a" if document.attached else "a-2a", "ua-1"],
            timestamp=written_at(document.head),
        )
        # Typst remembers what the last ten compilations used. An empty one after each makes that the last five
        # documents, which is 20 MB less in a process that writes many, for two milliseconds each.
        compiler.compile(input=b"", format="pdf", sys_inputs={})
        assert isinstance(pdf, bytes)
        return mended(pdf, _row_headers(document))

    def _design(self, theme: str) -> str:
        if theme not in self._designs:
            self._designs[theme] = design_of(self._theme_dir, theme).as_input()
        return self._designs[theme]

    def _ready(self) -> "typst.Compiler":
        """Return the compiler, made on first use. It can read the records folder and nothing else."""
        if self._compiler is None:
            import typst  # noqa: PLC0415  (as above)

            files = sorted(self._theme_dir.glob("*.typ"))
            self._sources = {file.name: file.read_bytes() for file in files if file.name != MAIN}
            self._sources["main"] = (self._theme_dir / MAIN).read_bytes()
            fonts = typst.Fonts(include_system_fonts=False, font_paths=font_folders())
            self._compiler = typst.Compiler(root=self._records_dir, font_paths=fonts, ignore_system_fonts=True)
        return self._compiler

    def _payload(self, document: Document) -> dict[str, Any]:
        """Return what the template reads: the tree, and what is easier to reckon here than there."""
        try:
            return self._data(document)
        except ValueError as error:
            raise WriteError(document.name, str(error)) from error

    def _data(self, document: Document) -> dict[str, Any]:
        data = as_data(document)
        prepared = [node for node in nodes(document.blocks) if type(node) in PREPARED]
        for node, printed in zip(prepared, _printed(data), strict=True):
            match node:
                case Figure():
                    picture_path(self._records_dir, node.source)
                case Table():
                    # Only a table that stands by itself can have a page of its own.
                    turned = len(node.columns) >= TURNED_FROM and node in document.blocks
                    printed.update(widths=column_shares(node), turned=turned)
                case Chart():
                    printed.update(svg=svg_file(node).decode(), text=node.text)
                case Callout():
                    printed.update(whole=fits_whole(node))
        head = document.head
        ends = [block for block in document.blocks if isinstance(block, Footnotes)]
        notes = [note.number for end in ends for note in end.notes]
        words = (head.kind, head.organisation, head.body, *head.case_numbers)
        return {
            "document": data,
            "date": head.issued.isoformat() if head.issued else "",
            "cases": "Dnr " + ", ".join(head.case_numbers) if head.case_numbers else "",
            "keywords": [word for word in words if word],
            "notes": notes,
            "site": self._site_url,
        }


def _printed(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the prepared nodes in a tree as data, in the order in which `nodes` yields the tree's own."""
    waiting = [data]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            if item.get("node") in PREPARED_NAMES:
                yield item
            waiting.extend(reversed([value for value in item.values() if isinstance(value, list | dict)]))


def _row_headers(document: Document) -> list[list[bool]]:
    """Return, for each printed table in order, which of its rows are named by their first cell."""
    wanted: list[list[bool]] = []
    for node in nodes(document.blocks):
        if isinstance(node, Table):
            wanted.append([node.row_headers and row.kind != "heading" for row in node.rows])
        elif isinstance(node, Vote):
            wanted.append([True] * len(node.sides))
    return wanted


def _spelled_out(payload: dict[str, Any], message: str) -> dict[str, Any]:
    """Return `payload` with the signs that no face holds written as their Unicode numbers ("[U+1F389]").

    PDF/A forbids a sign without a shape; one odd sign should not keep a record from being printed. Typst names
    one of them; the others are known.
    """
    missing = MISSING.search(message)
    if missing is None:
        return payload
    signs = ESCAPE.sub(_unescaped, missing[1])
    found = re.compile(f"{re.escape(signs)}|{UNPRINTABLE.pattern}")
    known: dict[str, Any] = _replaced(payload, found)
    return known


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else SHORT_ESCAPES.get(found[2], found[2])


def _replaced(data: Any, odd: re.Pattern[str]) -> Any:
    if isinstance(data, str):
        return odd.sub(lambda found: spelled(found[0]), data)
    if isinstance(data, list):
        return [_replaced(item, odd) for item in data]
    if isinstance(data, dict):
        return {key: value if key in UNPRINTED else _replaced(value, odd) for key, value in data.items()}
    return data
