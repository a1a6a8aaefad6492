"""What the three written forms of a document say, read by libraries that Kansli does not write with."""

import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from pypdf import PdfReader

from generator.tree.document import Document
from tests.e2e.pages import read_page

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A hyphen at the end of a line is not told from one that a typesetter puts there, so none is compared.
PARTS = ("word/document.xml", "word/footnotes.xml", "word/numbering.xml")
FORMS = {"decimal": str, "lowerLetter": lambda count: chr(ord("a") + count - 1)}
SILENT = re.compile(r"[\s\u00ad\u200b\u2060\ufeff\u2010\u2011-]")

# Parts of the page's main column that belong to the page and not to the document: see theme/macros/page.html.
# The link to a table's figures stands below it: see theme/macros/blocks.html.
FURNITURE = frozenset(
    {".k-hus", ".k-smulor", ".k-sidhuvud", ".k-pa-sidan", ".k-kopplingar", ".k-bladdra", ".k-kalla", ".k-tabell__csv"}
)


def squeezed(text: str) -> str:
    """Return `text` composed and without white space, hyphens and invisible signs: lines may break anywhere."""
    return SILENT.sub("", unicodedata.normalize("NFC", text))


def page_words(html: str) -> str:
    """Return what the document part of a page says."""
    return squeezed(read_page(html).words("article", FURNITURE | {".headerlink"}))


def word_words(file: Path) -> str:
    """Return what a Word file says, with its footnotes and counted labels.

    The heads and feet of its pages, its list of contents and the numbers of pages are Word's own, and left out.
    """
    with zipfile.ZipFile(file) as archive:
        parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist() if name in PARTS}
    count = Counting(parts["word/numbering.xml"])
    document = parts["word/document.xml"]
    contents = {id(paragraph) for part in document.iter(f"{W}sdt") for paragraph in part.iter(f"{W}p")}
    said = []
    for paragraph in document.iter(f"{W}p"):
        if id(paragraph) not in contents:
            said += [count.label(paragraph), *_typed(paragraph)]
    said += [node.text or "" for node in parts["word/footnotes.xml"].iter(f"{W}t")]
    return squeezed("".join(said))


def _typed(paragraph: ElementTree.Element) -> Iterator[str]:
    """Yield the paragraph's words, without those that a field has reckoned."""
    reckoned = False
    for node in paragraph.iter():
        if node.tag == f"{W}fldChar":
            reckoned = _val(node, "fldCharType") != "end"
        elif node.tag == f"{W}t" and not reckoned:
            yield node.text or ""


class Counting:
    """Counts the paragraphs of Word's lists as Word does, from `numbering.xml`."""

    def __init__(self, numbering: ElementTree.Element) -> None:
        abstract = {_val(each, "abstractNumId"): each for each in numbering.iter(f"{W}abstractNum")}
        self._lists = {
            _val(each, "numId"): (abstract[_val(each.find(f"{W}abstractNumId"))], each)
            for each in numbering.iter(f"{W}num")
        }
        self._counts: dict[tuple[str, str], int] = {}

    def label(self, paragraph: ElementTree.Element) -> str:
        """Return the label that Word prints before a paragraph; nothing for a bullet or plain text."""
        number, level = (_val(paragraph.find(f"{W}pPr/{W}numPr/{W}{name}")) for name in ("numId", "ilvl"))
        if number not in self._lists:
            return ""
        look, own = self._lists[number]
        shape = next(each for each in look.iter(f"{W}lvl") if _val(each, "ilvl") == level)
        form = _val(shape.find(f"{W}numFmt"))
        if form not in FORMS:
            return ""
        starts = [each.find(f"{W}startOverride") for each in own.iter(f"{W}lvlOverride")
                  if _val(each, "ilvl") == level]  # fmt: skip
        start = int(_val(starts[0] if starts else shape.find(f"{W}start")) or 1)
        count = self._counts[number, level] = self._counts.get((number, level), start - 1) + 1
        pattern = _val(shape.find(f"{W}lvlText"))
        return re.sub(r"%\d", FORMS[form](count), pattern)


def _val(node: ElementTree.Element | None, name: str = "val") -> str:
    """Return an attribute of a node, or nothing when there is no node."""
    return "" if node is None else node.get(f"{W}{name}", "")


def pdf_words(file: Path, document: Document) -> str:
    """Return what a PDF says, without the running head, the boxes for initials and the page number of each page."""
    head = document.head
    issued = head.issued.isoformat() if head.issued else ""
    cases = "Dnr " + ", ".join(head.case_numbers) if head.case_numbers else ""
    facts = "·".join(fact for fact in (head.kind, issued, cases) if fact)
    running = squeezed(head.organisation + head.body + facts + head.mark)
    boxes = squeezed("".join(head.initials))
    said = []
    for number, page in enumerate(PdfReader(file).pages):
        text = re.sub(r"Sida\d+\(\d+\)", "", squeezed(page.extract_text()))
        assert boxes in text
        text = text.replace(boxes, "", 1)
        said.append(text.replace(running, "", 1) if number else text)
    return "".join(said)
