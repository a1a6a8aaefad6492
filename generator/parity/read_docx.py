"""The reader of Word files: the parts of the package, with lxml. Counted labels are counted as Word does."""

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from lxml import etree

from generator.parity.unit import Kind, Reading, Unit, cell_place, head_of, tidy
from generator.parity.votes import mark_votes
from generator.parity.wide import whole_tables

SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PLACE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
BULLETS = frozenset("•–·")
HYPHENS = {f"{SPACE}softHyphen": "\u00ad", f"{SPACE}noBreakHyphen": "\u2011"}
READ = (*(f"{SPACE}{name}" for name in ("t", "tab", "br", "footnoteReference")), *HYPHENS)
RECORD_TABLE = "Table"
NOTES_HEADING = "Notrubrik"
COLUMN_LABEL = "Spaltrubrik"
DEEPEST = 6


def read_docx(data: bytes) -> Reading:
    """Return what a Word file says, its footnotes last."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name.endswith(".xml")}
    reader = _Reader(parts)
    heads = sorted(name for name in parts if name.startswith("word/header"))
    read = (head_of(tidy(_text(one)) for one in _xml(parts[name]).iter(f"{SPACE}p")) for name in heads)
    return Reading(tuple(whole_tables(mark_votes(reader.units))), tuple(head for head in read if head))


def _xml(data: bytes) -> Any:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _value(owner: Any, path: str) -> str:
    found = owner.find("/".join(SPACE + step for step in path.split("/")))
    return "" if found is None else str(found.get(f"{SPACE}val") or "")


class _Reader:
    def __init__(self, parts: dict[str, bytes]) -> None:
        self._levels = _heading_levels(_xml(parts["word/styles.xml"]))
        self._numbering = _Numbering(_xml(parts["word/numbering.xml"])) if "word/numbering.xml" in parts else None
        self._tables = 0
        self._notes: list[str] = []
        self.units: list[Unit] = []
        self._flow(_xml(parts["word/document.xml"]).find(f"{SPACE}body"))
        notes = _xml(parts["word/footnotes.xml"]) if "word/footnotes.xml" in parts else ()
        texts = {note.get(f"{SPACE}id"): note for note in notes}
        for number, name in enumerate(self._notes, start=1):
            self._add("label", str(number))
            self._flow(texts[name])

    def _flow(self, holder: Any) -> None:
        for part in holder:
            if part.tag == f"{SPACE}p":
                self._paragraph(part)
            elif part.tag == f"{SPACE}tbl":
                self._table(part)
            elif part.tag == f"{SPACE}sdt" and not _value(part, "sdtPr/docPartObj/docPartGallery"):
                self._flow(part.find(f"{SPACE}sdtContent"))

    def _add(self, kind: Kind, text: str, place: str = "", level: int = 0, apart: str = "") -> None:
        if text or kind == "cell":
            self.units.append(Unit(kind, text, place, level, apart))

    def _paragraph(self, paragraph: Any) -> None:
        for picture in paragraph.iter(f"{PLACE}docPr"):
            self._add("picture", tidy(picture.get("descr") or ""))
        style = _value(paragraph, "pPr/pStyle")
        said = _text(paragraph, self._notes)
        if style in self._levels:
            self._add("heading", tidy(said), level=self._levels[style])
            return
        if style == COLUMN_LABEL:
            self._label(tidy(said))
            return
        self._label(self._numbering.label(paragraph) if self._numbering else "")
        label, tab, rest = said.partition("\t")
        if tab:
            self._label(tidy(label))
        self._add("text", tidy(rest if tab else said), apart="noter-rubrik" if style == NOTES_HEADING else "")

    def _label(self, label: str) -> None:
        self._add("label", label, apart="punkttecken" if label in BULLETS else "")

    def _table(self, table: Any) -> None:
        if _value(table, "tblPr/tblStyle") != RECORD_TABLE:
            for cell in table.iter(f"{SPACE}tc"):
                if next(cell.iterancestors(f"{SPACE}tbl")) is table:
                    self._flow(cell)
            return
        self._tables += 1
        for row, cells in enumerate(table.iterfind(f"{SPACE}tr"), start=1):
            for column, cell in enumerate(cells.iterfind(f"{SPACE}tc"), start=1):
                said = " ".join(_text(one, self._notes) for one in cell.iter(f"{SPACE}p"))
                self._add("cell", tidy(said), cell_place(self._tables, row, column))


def _text(paragraph: Any, notes: list[str] | None = None) -> str:
    """Return a paragraph's words. The marks of footnotes are their numbers; `notes` gathers their ids."""
    return "".join(_pieces(paragraph, [] if notes is None else notes))


def _pieces(paragraph: Any, notes: list[str]) -> Iterator[str]:
    for one in paragraph.iter(*READ):
        if one.tag == f"{SPACE}t":
            yield one.text or ""
        elif one.tag in HYPHENS:
            yield HYPHENS[one.tag]
        elif one.tag == f"{SPACE}br":
            yield "\n"
        elif one.tag == f"{SPACE}footnoteReference":
            notes.append(one.get(f"{SPACE}id"))
            yield str(len(notes))
        elif one.getparent().tag == f"{SPACE}r":
            yield "\t"


def _heading_levels(styles: Any) -> dict[str, int]:
    """Return the level of each heading style by id; the document's title is 1."""
    levels: dict[str, int] = {}
    for style in styles.iterfind(f"{SPACE}style"):
        name = _value(style, "name").lower()
        if name == "title":
            levels[style.get(f"{SPACE}styleId")] = 1
        elif name.startswith("heading ") and name[8:].isdecimal():
            levels[style.get(f"{SPACE}styleId")] = min(int(name[8:]) + 1, DEEPEST)
    return levels


class _Numbering:
    """The labels that Word counts by itself."""

    def __init__(self, root: Any) -> None:
        abstract = {one.get(f"{SPACE}abstractNumId"): one for one in root.iterfind(f"{SPACE}abstractNum")}
        self._lists: dict[str, dict[str, tuple[str, str, int]]] = {}
        for number in root.iterfind(f"{SPACE}num"):
            levels = {}
            for level in abstract[_value(number, "abstractNumId")].iterfind(f"{SPACE}lvl"):
                start = int(_value(level, "start") or 1)
                levels[level.get(f"{SPACE}ilvl")] = (_value(level, "numFmt"), _value(level, "lvlText"), start)
            for override in number.iterfind(f"{SPACE}lvlOverride"):
                at = override.get(f"{SPACE}ilvl")
                start = int(_value(override, "startOverride") or levels[at][2])
                levels[at] = (*levels[at][:2], start)
            self._lists[number.get(f"{SPACE}numId")] = levels
        self._counts: dict[tuple[str, str], int] = defaultdict(int)

    def label(self, paragraph: Any) -> str:
        """Return the label that Word prints before this paragraph, and count on."""
        name, at = _value(paragraph, "pPr/numPr/numId"), _value(paragraph, "pPr/numPr/ilvl")
        if name not in self._lists:
            return ""
        form, text, start = self._lists[name][at]
        number = self._counts[name, at] + start
        self._counts[name, at] += 1
        # A level further down begins anew below each point.
        for key in [key for key in self._counts if key[0] == name and key[1] > at]:
            del self._counts[key]
        counted = chr(ord("a") + number - 1) if form == "lowerLetter" else str(number)
        return tidy(text.replace(f"%{int(at) + 1}", counted))
