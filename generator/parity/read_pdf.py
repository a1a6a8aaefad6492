"""The reader of PDF files: their tags in reading order, with pypdf. What is not tagged is not read aloud either."""

import io
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NullObject

from generator.parity.pdf_text import Piece, joined, page_words
from generator.parity.unit import WRAP, Kind, Reading, Unit, cell_place, head_of, tidy
from generator.parity.votes import mark_votes
from generator.parity.wide import whole_tables

INLINE = frozenset({"/Span", "/Link", "/Em", "/Strong", "/Code", "/Reference", "/Note", "/Quote"})
BULLETS = frozenset("•–·")
PAGE_APART = 10_000.0
"""Added to the height for each page, so that lines on different pages are different lines."""


def read_pdf(data: bytes) -> Reading:
    """Return what a tagged PDF says. What stands before the title is its head."""
    pdf = PdfReader(io.BytesIO(data))
    reader = _Reader(pdf)
    catalog: Any = pdf.trailer["/Root"]
    reader.children(catalog["/StructTreeRoot"], None)
    reader.end()
    title = next((at for at, unit in enumerate(reader.units) if unit.kind == "heading"), 0)
    head = head_of(unit.text for unit in reader.units[:title])
    return Reading(tuple(whole_tables(mark_votes(reader.units[title:]))), (head,))


class _Reader:
    def __init__(self, pdf: PdfReader) -> None:
        self.units: list[Unit] = []
        self._pages = {page.indirect_reference.idnum: page for page in pdf.pages if page.indirect_reference}
        self._order = {number: at for at, number in enumerate(self._pages)}
        self._words: dict[int, dict[int, list[Piece]]] = {}
        self._pieces: list[Piece] = []
        self._kind: Kind = "text"
        self._level = 0
        self._cell = False
        self._table = self._row = self._column = 0

    def children(self, element: Any, page: int | None) -> None:
        """Read all that stands below an element, in order."""
        below: Any = element.get("/K", ArrayObject())
        below = below.get_object() if isinstance(below, IndirectObject) else below
        kids = [one.get_object() for one in (below if isinstance(below, ArrayObject) else [below])]
        # A caption is tagged before its picture and printed below it.
        if [_role(kid) for kid in kids] == ["/Caption", "/Figure"]:
            kids.reverse()
        for kid in kids:
            self._child(kid, page)

    def _child(self, kid: Any, page: int | None) -> None:
        if isinstance(kid, int):
            self._say(page, kid)
        elif isinstance(kid, DictionaryObject):
            number: Any = kid.get("/MCID")
            page = kid.raw_get("/Pg").idnum if "/Pg" in kid else page
            if "/S" in kid:
                self._element(kid, page)
            elif number is not None:
                self._say(page, number)

    def _say(self, page: int | None, number: int) -> None:
        if page is None:
            return
        if page not in self._words:
            self._words[page] = page_words(self._pages[page])
        down = -PAGE_APART * self._order[page]
        self._pieces += [Piece(one.text, one.height + down, one.left) for one in self._words[page].get(number, [])]

    def _element(self, element: Any, page: int | None) -> None:
        role = _role(element)
        if self._cell or (role in INLINE and not _stands_alone(element)):
            self.children(element, page)
            return
        if role == "/Code":
            self._whole("text", element, page)
            return
        self.end()
        if role == "/TOC":
            # Its heading is tagged before it.
            if self.units and self.units[-1].kind == "heading":
                self.units.pop()
            return
        if role == "/Table":
            self._table, self._row = self._table + 1, 0
        elif role == "/TR":
            self._row, self._column = self._row + 1, 0
        if role in ("/TH", "/TD"):
            self._column += 1
            self._whole("cell", element, page)
        elif role == "/Lbl":
            self._whole("label", element, page)
        elif role[:2] == "/H" and role[2:].isdecimal():
            self._level = int(role[2:])
            self._whole("heading", element, page)
        elif role == "/Figure":
            self.units.append(Unit("picture", tidy(str(element.get("/Alt", "")))))
        else:
            self.children(element, page)
            self.end()

    def _whole(self, kind: Kind, element: Any, page: int | None) -> None:
        """Read an element as one unit, whatever is tagged inside it."""
        self.end()
        self._kind, self._cell = kind, True
        self.children(element, page)
        self._cell = False
        self.end()
        self._kind, self._level = "text", 0

    def end(self) -> None:
        """End the unit that is being read."""
        text = WRAP.join(tidy(line) for line in joined(self._pieces).split(WRAP))
        self._pieces = []
        if not text.strip(WRAP) and self._kind != "cell":
            return
        place = cell_place(self._table, self._row, self._column) if self._kind == "cell" else ""
        apart = "punkttecken" if self._kind == "label" and text in BULLETS else ""
        self.units.append(Unit(self._kind, text, place, self._level, apart))


def _role(element: Any) -> str:
    return str(element.get("/S", "")) if isinstance(element, DictionaryObject) else ""


def _stands_alone(element: Any) -> bool:
    """Return whether an element that is usually part of a line is set as a block of its own."""
    given: Any = element.get("/A", NullObject())
    given = given.get_object() if isinstance(given, IndirectObject) else given
    groups = given if isinstance(given, ArrayObject) else [given]
    return any(
        isinstance(group, DictionaryObject) and group.get("/Placement") == "/Block"
        for group in (one.get_object() for one in groups)
    )
