"""Pages of headings: lists of contents, numbers in the text, and the boxes for initials at the foot."""

import io
import re
import zipfile
from pathlib import Path

import page
import pytest
from lxml import etree
from pypdf import PdfReader

from generator.parity.read_docx import read_docx
from generator.parity.read_pdf import read_pdf
from generator.parity.site import compare_forms
from generator.tree.blocks import Blocks, Contents, Heading, PageBreak, Paragraph
from generator.tree.document import Document
from generator.tree.inline import PageNumber, Reference, Text, text
from generator.writers.docx_fields import UNKNOWN, bookmark, needs_pages
from generator.writers.paper import PaperWriter
from generator.writers.pdf_pages import pages_of
from tests.writers.sample import head, para
from tests.writers.support import THEME, WORD, part, write_docx
from tests.writers.test_docx import findings

NAMES = ("Ordförandens signatur", "Justerandes signatur")


def chapters(count: int) -> Blocks:
    blocks: Blocks = (Contents(2),)
    for number in range(1, count + 1):
        blocks += (
            Heading(1, text(f"{number}. Kapitel"), f"{number}-kapitel"),
            para("Text."),
            Heading(2, text("Avsnitt"), f"avsnitt-{number}"),
            Heading(3, text("Djupt"), f"djupt-{number}"),
            PageBreak(),
        )
    return (*blocks, Paragraph((Text("Kapitlet står på sidan "), PageNumber("2-kapitel"), Text("."))))


@pytest.fixture(scope="module")
def document() -> Document:
    return Document("kapitel", head(initials=NAMES), chapters(4))


@pytest.fixture(scope="module")
def made(document: Document, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return PaperWriter(THEME, tmp_path_factory.mktemp("records")).write(document)


def fields(docx: bytes) -> list[tuple[str, str]]:
    """Return each field that tells a page: the bookmark it asks for, and the value it shows."""
    root = etree.fromstring(part(docx, "word/document.xml"))
    said = "".join(one.text or "|" for one in root.xpath("//w:t | //w:instrText | //w:fldChar", namespaces=WORD))
    return re.findall(r"PAGEREF (\w+) \\h \|(\d+|–)\|", said)


def test_pages_are_those_of_the_pdf(made: dict[str, bytes]) -> None:
    pages = pages_of(made["pdf"])
    assert [pages[f"{number}-kapitel"] for number in (1, 2, 3, 4)] == [1, 2, 3, 4]
    assert "sidan 2." in PdfReader(io.BytesIO(made["pdf"])).pages[4].extract_text()
    shown = dict(fields(made["docx"]))
    assert shown == {bookmark(name): str(pages[name]) for name in pages if not name.startswith("djupt")}
    assert len(fields(made["docx"])) == 4 * 2 + 1


def test_every_field_has_its_bookmark(made: dict[str, bytes]) -> None:
    root = etree.fromstring(part(made["docx"], "word/document.xml"))
    marks = root.xpath("//w:bookmarkStart/@w:name", namespaces=WORD)
    assert len(marks) == len(set(marks))
    assert {name for name, _ in fields(made["docx"])} <= set(marks)
    assert set(root.xpath("//w:hyperlink/@w:anchor", namespaces=WORD)) <= set(marks)
    assert all(re.fullmatch(r"[A-Za-z]\w{0,38}", mark) for mark in marks)


def test_contents_is_words_own_and_asks_nothing(made: dict[str, bytes], tmp_path: Path) -> None:
    assert rb'TOC \o "1-2" \h \z \u' in part(made["docx"], "word/document.xml")
    assert b"updateFields" not in part(made["docx"], "word/settings.xml")
    assert findings(made["docx"], tmp_path) == []


def test_contents_is_tagged(made: dict[str, bytes]) -> None:
    for profile in ("ua1", "2a"):
        assert page.validate_pdf_bytes(made["pdf"], profile=profile).is_compliant
    assert made["pdf"].count(b"/S/TOCI") == 8


def test_contents_is_not_compared(made: dict[str, bytes]) -> None:
    word, pdf = read_docx(made["docx"]), read_pdf(made["pdf"])
    assert compare_forms(None, word, pdf) is None
    assert not any("Innehåll" in unit.text for unit in (*word.units, *pdf.units))


def test_without_the_pages_a_field_says_so(document: Document, tmp_path: Path) -> None:
    assert {value for _, value in fields(write_docx(document, tmp_path))} == {UNKNOWN}


def test_boxes_for_initials_on_every_page(made: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(made["docx"])) as archive:
        feet = [archive.read(name).decode() for name in archive.namelist() if name.startswith("word/footer")]
    assert len(feet) == 2
    assert all(name in foot for name in NAMES for foot in feet)
    pages = PdfReader(io.BytesIO(made["pdf"])).pages
    assert all(name in one.extract_text() for name in NAMES for one in pages)


def test_no_boxes_and_no_pages_unless_asked_for(tmp_path: Path) -> None:
    plain = Document("liten", head(), (Heading(1, text("Rubrik"), "rubrik"), para("Text.")))
    assert not needs_pages(plain)
    assert list(PaperWriter(THEME, tmp_path).write(plain, ["docx"])) == ["docx"]
    assert b"w:tbl" not in part(write_docx(plain, tmp_path), "word/footer1.xml")


def test_a_link_inside_the_document_leads_to_its_bookmark(tmp_path: Path) -> None:
    linked = Paragraph((Reference("#2-a", text("dit")),))
    docx = write_docx(Document("länk", head(), (Heading(1, text("2 A"), "2-a"), linked)), tmp_path)
    root = etree.fromstring(part(docx, "word/document.xml"))
    assert root.xpath("//w:hyperlink/@w:anchor", namespaces=WORD) == ["a_2_a"]
    assert root.xpath("//w:bookmarkStart/@w:name", namespaces=WORD) == ["a_2_a"]
