"""Word: opens cleanly, has styles, header rows and properties, says every word, and never changes by itself."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from generator.tree.blocks import (
    Block,
    Figure,
    Footnote,
    Footnotes,
    KeyValues,
    List,
    ListItem,
    PageBreak,
    Pair,
    Paragraph,
    Table,
)
from generator.tree.document import Document
from generator.tree.inline import FootnoteMark, Reference, Text, text
from generator.tree.text import texts
from generator.writers.docx import DocxWriter
from generator.writers.failure import WriteError
from generator.writers.pandoc_lists import LABEL, counted
from tests.writers.sample import MARKUP, bars, curve, head, para, sample, wide
from tests.writers.support import THEME, WORD, docx_words, part, squeezed, write_docx


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    folder = tmp_path_factory.mktemp("records")
    return replace(sample(folder), name=folder.as_posix())


@pytest.fixture(scope="module")
def written(document: Document) -> bytes:
    return write_docx(document, Path(document.name))


@pytest.fixture(scope="module")
def word(written: bytes) -> WordDocument:
    return docx.Document(io.BytesIO(written))


def small(*blocks: Block, **changes: object) -> Document:
    return Document("liten", head(**changes), blocks)


def body(data: bytes) -> etree._Element:
    return etree.fromstring(part(data, "word/document.xml"))


def find(data: bytes, path: str) -> list[etree._Element]:
    found = body(data).xpath(path, namespaces=WORD)
    assert isinstance(found, list)
    return found


def findings(data: bytes, folder: Path) -> list[str]:
    """Return what the audit of the file's format says against it."""
    file = folder / "provad.docx"
    file.write_bytes(data)
    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(file)
    return [error.description for error in result.errors]


def test_audit_finds_nothing(written: bytes, tmp_path: Path) -> None:
    assert findings(written, tmp_path) == []


def test_template_is_clean(tmp_path: Path) -> None:
    assert findings((THEME / "word" / "referens.docx").read_bytes(), tmp_path) == []


def test_every_word_is_written(written: bytes, document: Document) -> None:
    said = docx_words(written)
    # Labels that Word counts itself are not text; test_labels shows that it counts the same.
    expected = (one for one in texts(document.blocks) if not LABEL.fullmatch(one))
    assert [one for one in expected if squeezed(one) not in said] == []
    assert squeezed(document.head.title) in said


def test_markup_comes_out_as_typed(word: WordDocument) -> None:
    assert MARKUP in [paragraph.text for paragraph in word.paragraphs]


def test_headings_have_heading_styles(word: WordDocument) -> None:
    styles = [paragraph.style.name for paragraph in word.paragraphs if paragraph.style]
    assert styles.count("Title") == 1
    assert [styles.count(f"Heading {level}") for level in (1, 2, 3, 4)] == [2, 2, 1, 1]


def test_properties(word: WordDocument, document: Document) -> None:
    core = word.core_properties
    assert (core.title, core.author, core.subject) == (document.head.title, "Region Exempel", "Protokoll")
    assert (core.language, core.category) == ("sv-SE", "Sammanträdesprotokoll")
    assert core.created == core.modified == datetime(2025, 3, 4, 12, tzinfo=UTC)


def test_language_everywhere(written: bytes) -> None:
    styles = etree.fromstring(part(written, "word/styles.xml"))
    said = styles.xpath("//w:lang/@w:val", namespaces=WORD)
    assert set(said) == {"sv-SE"}
    settings = etree.fromstring(part(written, "word/settings.xml"))
    assert settings.xpath("//w:themeFontLang/@w:val", namespaces=WORD) == ["sv-SE"]
    assert settings.xpath("//w:compatSetting/@w:val", namespaces=WORD) == ["15"]


def test_tables_behave(written: bytes) -> None:
    tables = find(written, "//w:tbl[w:tblPr/w:tblStyle/@w:val='Table']")
    assert len(tables) == 6
    for table in tables:
        assert table.xpath("count(w:tr[w:trPr/w:tblHeader])", namespaces=WORD) >= 1
        assert table.xpath("count(w:tr)", namespaces=WORD) == table.xpath(
            "count(w:tr[w:trPr/w:cantSplit])", namespaces=WORD
        )
        assert table.xpath("w:tblPr/w:tblLook/@w:firstColumn", namespaces=WORD) == ["1"]
    assert find(written, "//w:tc[not(*[last()][self::w:p])]") == []


def test_numbers_stand_to_the_right(written: bytes) -> None:
    cells = find(written, "//w:tc[.//w:t='−1 204,5']/w:p/w:pPr/w:jc/@w:val")
    assert cells == ["right", "right"]


def _parts(data: bytes, kind: str) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith(f"word/{kind}"):
                root = etree.fromstring(archive.read(name))
                yield "".join(root.xpath("//w:t/text() | //w:instrText/text()", namespaces=WORD))


def test_heads_and_feet(written: bytes) -> None:
    heads = list(_parts(written, "header"))
    assert len(heads) == 2
    for said in heads:
        for fact in (
            "Region Exempel",
            "Regionstyrelsen",
            "Sammanträdesprotokoll",
            "2025-03-04",
            "Dnr\u00a0RS-2025-00012",
            "UTKAST – ej justerat",
        ):
            assert fact in said
        assert "[" not in said
    feet = list(_parts(written, "footer"))
    assert len(feet) == 2
    assert all(squeezed(foot) == "SidaPAGE1(NUMPAGES1)" for foot in feet)


def test_head_without_facts_leaves_no_gaps(tmp_path: Path) -> None:
    bare = write_docx(small(para("Text"), issued=None, case_numbers=(), mark="", body=""), tmp_path)
    assert sorted(_parts(bare, "header")) == ["Region ExempelSammanträdesprotokoll"] * 2
    assert findings(bare, tmp_path) == []


def test_same_bytes_twice(document: Document, written: bytes) -> None:
    writer = DocxWriter(THEME, Path(document.name))
    assert writer.write(document) == written
    assert writer.write(document) == written


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["1.", "2.", "3."], (1, "Decimal", "Period")),
        (["4.", "5."], (4, "Decimal", "Period")),
        (["a)", "b)"], (1, "LowerAlpha", "OneParen")),
        (["4.", "7."], None),
        (["1.", "2)"], None),
        (["z)", "å)"], None),
        (["01.", "02."], None),
        (["§ 1", "§ 2"], None),
        (["1.", None], None),
    ],
)
def test_labels(labels: list[str | None], expected: tuple[int, str, str] | None) -> None:
    assert counted(labels) == expected


def test_own_labels_are_text_and_plain_ones_are_counted(tmp_path: Path) -> None:
    def items(*labels: str) -> List:
        return List(True, tuple(ListItem(label, (para("punkt"),)) for label in labels))

    made = write_docx(small(items("3.", "4."), items("4.", "ö.")), tmp_path)
    assert len(find(made, "//w:p[w:pPr/w:numPr]")) == 2
    assert find(made, "//w:p[w:pPr/w:pStyle/@w:val='Punkt1']//w:t/text()") == ["4.", "punkt", "ö.", "punkt"]
    numbering = etree.fromstring(part(made, "word/numbering.xml"))
    assert "3" in numbering.xpath("//w:startOverride/@w:val | //w:start/@w:val", namespaces=WORD)


def test_facts_in_a_list_keep_their_columns(tmp_path: Path) -> None:
    facts = KeyValues((Pair("Ansvarig", text("Enheten")),))
    made = write_docx(small(List(True, (ListItem("1.", (para("punkt"), facts)),))), tmp_path)
    lines = find(made, "//w:p[w:pPr/w:pStyle/@w:val='Uppgift' and not(w:pPr/w:numPr)]/w:pPr/w:ind")
    assert [line.get(f"{{{WORD['w']}}}hanging") for line in lines] == ["2552"]
    assert findings(made, tmp_path) == []


def test_footnotes_are_words_own_when_their_numbers_agree(written: bytes, tmp_path: Path) -> None:
    assert len(find(written, "//w:footnoteReference")) == 2
    notes = Footnotes((Footnote(3, (para("Sent i dokumentet."),)),))
    marked = Paragraph((Text("Text"), FootnoteMark(3)))
    made = write_docx(small(marked, notes), tmp_path)
    assert find(made, "//w:footnoteReference") == []
    assert squeezed("Text3Noter3Sent i dokumentet.") in docx_words(made)


def test_turned_pages(tmp_path: Path) -> None:
    one = write_docx(small(para("Före"), wide(12), para("Efter")), tmp_path)
    assert _turns(one) == [False, True, False]
    last = write_docx(small(para("Före"), wide(12)), tmp_path)
    assert _turns(last) == [False, True]
    two = write_docx(small(para("Före"), wide(12), wide(13), para("Efter")), tmp_path)
    assert _turns(two) == [False, True, False]
    for made in (one, last, two):
        assert findings(made, tmp_path) == []
        assert len(find(made, "//w:titlePg")) == 1


def _turns(data: bytes) -> list[bool]:
    sizes = find(data, "//w:sectPr/w:pgSz")
    return [size.get(f"{{{WORD['w']}}}orient") == "landscape" for size in sizes]


def test_page_break_begins_the_next_paragraph(tmp_path: Path) -> None:
    made = write_docx(small(para("Före"), PageBreak(), para("Efter")), tmp_path)
    assert find(made, "//w:p[w:pPr/w:pageBreakBefore]//w:t/text()") == ["Efter"]
    assert find(made, "//w:br") == []


def test_pictures_say_what_they_show(written: bytes) -> None:
    said = [one.get("descr") for one in body(written).iter() if etree.QName(one).localname == "docPr"]
    assert said == ["Staplar som visar utfallet", "Samma staplar utan bildtext", bars().text, curve().text]


def test_drawings_become_pictures_no_higher_than_the_page(tmp_path: Path) -> None:
    shape = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="1200"><rect width="300" height="1200"/></svg>'
    (tmp_path / "hög ritning.svg").write_text(shape, encoding="utf-8")
    made = write_docx(small(Figure("hög ritning.svg", "En hög rektangel")), tmp_path)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert [Path(name).suffix for name in archive.namelist() if "media/" in name] == [".png"]
    sizes = [one for one in body(made).iter() if etree.QName(one).localname == "extent"]
    assert [one.get("cy") for one in sizes] == ["5760000"]
    assert abs(int(sizes[0].get("cx", "0")) - 1_440_000) < 10_000
    assert findings(made, tmp_path) == []


@pytest.mark.parametrize("source", ["../hemlig.png", "/etc/passwd", "finns-inte.png"])
def test_pictures_stay_in_the_records_folder(tmp_path: Path, source: str) -> None:
    with pytest.raises(WriteError, match="bilden"):
        write_docx(small(Figure(source, "Bild")), tmp_path)


def test_links_between_records_need_an_address(tmp_path: Path) -> None:
    linked = small(Paragraph((Reference("exempel/rs/", text("Styrelsen")),)))
    assert b"exempel/rs" not in part(write_docx(linked, tmp_path), "word/_rels/document.xml.rels")
    made = DocxWriter(THEME, tmp_path, site_url="https://arkiv.example/").write(linked)
    assert b"https://arkiv.example/exempel/rs/" in part(made, "word/_rels/document.xml.rels")


def test_odd_tables(tmp_path: Path) -> None:
    bare = Table("", (), ())
    with pytest.raises(WriteError, match="kolumn"):
        write_docx(small(bare), tmp_path)
    lone = Table("", wide(3).columns, ())
    assert findings(write_docx(small(lone, lone), tmp_path), tmp_path) == []
