"""The structure tree of a PDF as text: what a screen reader goes through, element by element, with pypdf."""

import io
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from generator.parity.pdf_text import joined, page_words
from generator.parity.unit import WRAP

TOLD = ("/Scope", "/ColSpan", "/RowSpan", "/ListNumbering")
SHORT = 60
"""Letters of each element's own words that are shown."""


class Tree:
    """Reads the structure tree of a PDF."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = PdfReader(io.BytesIO(pdf))
        self._pages = {page.indirect_reference.idnum: page for page in self._pdf.pages if page.indirect_reference}
        self._words: dict[int, dict[int, Any]] = {}
        self._lines: list[str] = []

    def text(self) -> str:
        """Return a line for each element: its role, what is told of it, and the words that are its own."""
        root: Any = self._pdf.root_object["/StructTreeRoot"]
        for kid in _kids(root):
            self._element(kid, 0, None)
        return "\n".join(self._lines) + "\n"

    def words(self) -> str:
        """Return all words in the order of the tree."""
        root: Any = self._pdf.root_object["/StructTreeRoot"]
        return "".join(self._spoken(kid, None) for kid in _kids(root))

    def _spoken(self, kid: Any, page: int | None) -> str:
        if not _is_element(kid):
            return self._said(kid, page)
        page = kid.raw_get("/Pg").idnum if "/Pg" in kid else page
        return "".join(self._spoken(each, page) for each in _kids(kid)).replace(WRAP, " ")

    def _element(self, element: Any, depth: int, page: int | None) -> None:
        page = element.raw_get("/Pg").idnum if "/Pg" in element else page
        kids = _kids(element)
        own = "".join(self._said(kid, page) for kid in kids if not _is_element(kid))
        said = " ".join(own.replace(WRAP, " ").split())
        shown = [f"”{said[:SHORT]}{'…' if len(said) > SHORT else ''}”"] if said else []
        self._lines.append("  " * depth + " ".join([str(element["/S"])[1:], *_told(element), *shown]))
        for kid in kids:
            if _is_element(kid):
                self._element(kid, depth + 1, page)

    def _said(self, kid: Any, page: int | None) -> str:
        number = kid if isinstance(kid, int) else kid.get("/MCID")
        if isinstance(kid, DictionaryObject) and "/Pg" in kid:
            page = kid.raw_get("/Pg").idnum
        if number is None or page is None:
            return ""
        if page not in self._words:
            self._words[page] = page_words(self._pages[page])
        return joined(self._words[page].get(number, []))


def _kids(element: Any) -> list[Any]:
    below: Any = element.get("/K", ArrayObject())
    below = below.get_object() if isinstance(below, IndirectObject) else below
    return [one.get_object() for one in (below if isinstance(below, ArrayObject) else [below])]


def _is_element(kid: Any) -> bool:
    return isinstance(kid, DictionaryObject) and "/S" in kid


def _told(element: Any) -> list[str]:
    """Return the facts of an element that lead a reader: scope, spans, words for a picture, language."""
    told = []
    given: Any = element.get("/A", ArrayObject())
    given = given.get_object() if isinstance(given, IndirectObject) else given
    for group in given if isinstance(given, ArrayObject) else [given]:
        known = group.get_object()
        told += [f"{name[1:]}={known[name]}" for name in TOLD if name in known]
    told += [f"{name[1:]}=”{element[name]}”" for name in ("/Alt", "/Lang") if name in element]
    return told
