"""What the tests of the written files share: their bytes, and the words in them."""

import io
import re
import zipfile
from pathlib import Path

from lxml import etree
from pypdf import PdfReader

from generator.tree.document import Document
from generator.writers.docx import DocxWriter
from generator.writers.pdf import PdfWriter

THEME = Path(__file__).parents[2] / "theme"
WORD = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
RUNNING = re.compile(r"Sida\s\d+\s\(\d+\)")


def write_pdf(document: Document, records: Path) -> bytes:
    return PdfWriter(THEME, records).write(document)


def write_docx(document: Document, records: Path) -> bytes:
    return DocxWriter(THEME, records).write(document)


def squeezed(text: str) -> str:
    """Return `text` without white space: lines may break anywhere on paper."""
    return re.sub(r"\s", "", text)


def pdf_words(pdf: bytes, document: Document) -> str:
    """Return all that a PDF says, squeezed, without the head and foot of its later pages."""
    said = []
    for number, page in enumerate(PdfReader(io.BytesIO(pdf)).pages):
        text = squeezed(RUNNING.sub("", page.extract_text()))
        if number:
            head = document.head
            facts = [
                head.kind,
                head.issued.isoformat() if head.issued else "",
                "Dnr" + ", ".join(head.case_numbers),
            ]
            running = squeezed(head.organisation + head.body + "·".join(facts) + head.mark)
            assert running in text, f"the head of page {number + 1} is not {running}"
            text = text.replace(running, "", 1)
        said.append(text)
    return "".join(said)


def part(docx: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read(name)


def docx_words(docx: bytes) -> str:
    """Return all that a Word file says below its heads, squeezed."""
    said = []
    for name in ("word/document.xml", "word/footnotes.xml"):
        root = etree.fromstring(part(docx, name))
        said += root.xpath("//w:t/text()", namespaces=WORD)
    return squeezed("".join(said))
