"""A reference to a point leads to the point: a bookmark in Word, a place on its page in PDF."""

import io
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from generator.tree.blocks import Blocks, Heading, List, ListItem, Paragraph
from generator.tree.document import Document
from generator.tree.graft import LONGEST_PART, part_anchor, with_jumps
from generator.tree.inline import Reference, Text, text
from generator.writers.docx_fields import bookmark
from tests.writers.sample import head
from tests.writers.support import WORD, part, write_docx, write_pdf

PAGE = "prov/rs/2025-03-04/17/"
PLACES = ("paragraf-17-punkt-1", "paragraf-17-punkt-1-a", "paragraf-17-punkt-7a")


def item(label: str, anchor: str, *more: List) -> ListItem:
    return ListItem(label, (Paragraph(text(f"Punkt {label}")), *more), anchor)


@pytest.fixture(scope="module")
def document() -> Document:
    below = List(True, (item("a.", PLACES[1]),))
    points: Blocks = (List(True, (item("1.", PLACES[0], below), item("7a.", PLACES[2]))),)
    links = [Reference(f"{PAGE}#{name}", (Text(name),)) for name in ("punkt-1-a", "punkt-7a", "punkt-9")]
    blocks = (Heading(1, text("§ 17"), "paragraf-17"), *points, Paragraph(tuple(links)))
    return Document("punkter", head(mark=""), with_jumps(blocks, {PAGE: "paragraf-17"}))


def test_a_point_that_is_not_there_leads_to_its_paragraph(document: Document) -> None:
    paragraph = document.blocks[-1]
    assert isinstance(paragraph, Paragraph)
    addresses = [link.address for link in paragraph.content if isinstance(link, Reference)]
    assert addresses == [f"#{PLACES[1]}", f"#{PLACES[2]}", "#paragraf-17"]


def test_word_has_a_bookmark_for_each_point(document: Document, tmp_path: Path) -> None:
    xml = part(write_docx(document, tmp_path), "word/document.xml").decode()
    for place in PLACES:
        assert xml.count(f'w:name="{bookmark(place)}"') == 1
    assert [f'w:anchor="{bookmark(place)}"' in xml for place in PLACES] == [False, True, True]


def test_points_with_labels_of_their_own_stand_below_the_point_that_holds_them(tmp_path: Path) -> None:
    below = List(True, (item("a.", ""), item("ö.", "")))
    document = Document("nivåer", head(mark=""), (List(True, (item("1.", "", below), item("2.", ""))),))
    root = etree.fromstring(part(write_docx(document, tmp_path), "word/document.xml"))
    found = {
        "".join(line.itertext()).lstrip("aö."): line.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=WORD)
        for line in root.iter(f"{{{WORD['w']}}}p")
        if line.find("w:pPr/w:numPr", WORD) is None
    }
    assert found["Punkt a."] == found["Punkt ö."] == "Punkt2"


def test_the_pdf_leads_to_each_point(document: Document, tmp_path: Path) -> None:
    page = PdfReader(io.BytesIO(write_pdf(document, tmp_path))).pages[0]
    links = [found.get_object() for found in page["/Annots"] if found.get_object()["/Subtype"] == "/Link"]  # type: ignore[attr-defined]  # a list
    nested, last = (link["/Dest"][3] for link in links[:2])  # how far up on the page
    assert nested > last
    assert links[2]["/Dest"] == "paragraf-17"


def test_a_long_place_is_cut_and_told_apart() -> None:
    deep = [part_anchor("paragraf-1234", f"punkt-12-oeoeoe-12-{letter}") for letter in "ab"]
    assert [len(each) for each in deep] == [LONGEST_PART] * 2
    assert deep[0] != deep[1]
