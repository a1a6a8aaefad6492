"""PDF: conformance, language, properties, words, and the same bytes every time."""

import io
import re
from dataclasses import replace
from pathlib import Path

import page
import pytest
from pypdf import PdfReader

from generator.tree.blocks import Column, Figure, Heading, Paragraph, Row, Table, Vote
from generator.tree.document import Document
from generator.tree.inline import Reference, text
from generator.tree.text import texts
from generator.tree.walk import nodes
from generator.writers.failure import WriteError
from generator.writers.pdf import PdfWriter
from generator.writers.pdf_mends import mended
from tests.writers.sample import MARKUP, head, sample
from tests.writers.support import THEME, pdf_words, squeezed, write_pdf


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    folder = tmp_path_factory.mktemp("records")
    made = sample(folder)
    return replace(made, name=folder.as_posix())


@pytest.fixture(scope="module")
def pdf(document: Document) -> bytes:
    return write_pdf(document, Path(document.name))


def small(*blocks: object, **changes: object) -> Document:
    return Document("liten", head(**changes), tuple(blocks))  # type: ignore[arg-type]


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_conforms(pdf: bytes, profile: str) -> None:
    report = page.validate_pdf_bytes(pdf, profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


def test_every_word_is_printed(pdf: bytes, document: Document) -> None:
    said = pdf_words(pdf, document)
    assert [part for part in texts(document.blocks) if squeezed(part) not in said] == []
    for fact in (document.head.title, document.head.organisation, document.head.body, document.head.mark):
        assert squeezed(fact) in said


def test_markup_comes_out_as_typed(pdf: bytes, document: Document) -> None:
    assert squeezed(MARKUP) in pdf_words(pdf, document)


def test_language_and_properties(pdf: bytes, document: Document) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    assert str(reader.root_object["/Lang"]) == "sv-SE"
    assert reader.metadata is not None
    assert reader.metadata.title == document.head.title
    assert reader.metadata.author == "Region Exempel"
    assert "RS-2025-00012" in str(reader.metadata["/Keywords"])
    assert str(reader.metadata["/CreationDate"]).startswith("D:20250304120000")


def test_heads_and_feet(pdf: bytes) -> None:
    pages = PdfReader(io.BytesIO(pdf)).pages
    for number, one in enumerate(pages, 1):
        said = one.extract_text()
        assert f"Sida{number}({len(pages)})" in squeezed(said)
        assert "UTKAST – ej justerat" in said


def test_wide_table_is_turned(pdf: bytes) -> None:
    turned = [one for one in PdfReader(io.BytesIO(pdf)).pages if one.mediabox.width > one.mediabox.height]
    assert len(turned) == 1
    assert "Kolumn 13" in turned[0].extract_text()


def test_nothing_runs_out_of_the_page(pdf: bytes) -> None:
    for one in PdfReader(io.BytesIO(pdf)).pages:
        right = float(one.mediabox.width) - 70
        seen: list[float] = []

        def note(said: str, cm: list[float], tm: list[float], *_: object, seen: list[float] = seen) -> None:
            if said.strip():
                # The start of each run; words that break anywhere are runs of one letter.
                seen.append(cm[0] * tm[4] + cm[4])

        one.extract_text(visitor_text=note)
        assert max(seen) < right


def test_same_bytes_twice(document: Document, pdf: bytes) -> None:
    writer = PdfWriter(THEME, Path(document.name))
    assert writer.write(document) == pdf
    assert writer.write(document) == pdf


def test_clock_without_a_date(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    undated = small(Paragraph(text("Text")), issued=None)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert b"D:20000101120000" in write_pdf(undated, tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1714953600")
    assert b"D:20240506000000" in write_pdf(undated, tmp_path)


def test_table_heads_are_marked(pdf: bytes, document: Document) -> None:
    scopes = [_attribute(one, "/Scope") for one in _elements(pdf, "/TH")]
    tables = [node for node in nodes(document.blocks) if isinstance(node, Table)]
    votes = [node for node in nodes(document.blocks) if isinstance(node, Vote)]
    named = sum(row.kind != "heading" for table in tables for row in table.rows)
    assert scopes.count("/Row") == named + sum(len(vote.sides) for vote in votes)
    assert scopes.count("/Column") == len(scopes) - scopes.count("/Row")
    assert scopes.count("/Column") > sum(len(table.columns) for table in tables)


def test_headings_begin_at_one(pdf: bytes) -> None:
    assert len(_elements(pdf, "/H1")) == 1
    assert len(_elements(pdf, "/H2")) == 2
    assert len(_elements(pdf, "/H5")) == 1


def test_links_between_records_need_an_address(tmp_path: Path) -> None:
    linked = small(Paragraph((Reference("exempel/rs/", text("Styrelsen")),)))
    assert b"/URI" not in write_pdf(linked, tmp_path)
    writer = PdfWriter(THEME, tmp_path, site_url="https://arkiv.example/")
    assert b"(https://arkiv.example/exempel/rs/)" in writer.write(linked)


def test_signs_without_a_shape_are_spelled_out(tmp_path: Path) -> None:
    odd = small(Paragraph(text("Bra \U0001f389 så, 中文.")))
    made = write_pdf(odd, tmp_path)
    assert squeezed("Bra [U+1F389] så, [U+4E2D][U+6587].") in pdf_words(made, odd)


def test_long_title_and_heading(tmp_path: Path) -> None:
    long = small(Heading(1, text("R" * 400), "r"), title="Titel" * 80, organisation="Region " * 12, body="Nämnd" * 30)
    made = write_pdf(long, tmp_path)
    assert page.is_pdf_compliant_bytes(made, profile="ua1")
    assert "R" * 400 in pdf_words(made, long)


def test_high_pictures_fit_the_page(tmp_path: Path) -> None:
    shape = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="1200"><rect width="300" height="1200"/></svg>'
    (tmp_path / "hög ritning.svg").write_text(shape, encoding="utf-8")
    made = write_pdf(small(Figure("hög ritning.svg", "En hög rektangel", "En bildtext")), tmp_path)
    pages = PdfReader(io.BytesIO(made)).pages
    assert len(pages) == 1
    assert "Enbildtext" in squeezed(pages[0].extract_text())
    assert [element["/Alt"] for element in _elements(made, "/Figure") if isinstance(element, dict)] == [
        "En hög rektangel"
    ]


@pytest.mark.parametrize("source", ["../hemlig.png", "/etc/passwd", "finns-inte.png"])
def test_pictures_stay_in_the_records_folder(tmp_path: Path, source: str) -> None:
    records = tmp_path / "records"
    records.mkdir()
    (tmp_path / "hemlig.png").write_bytes(b"")
    with pytest.raises(WriteError, match="bilden"):
        write_pdf(small(Figure(source, "Bild")), records)


def test_doubtful_stream_ends_are_made_clear() -> None:
    whole = (
        b"%PDF-1.7\n1 0 obj\n<</Length 3>>\nstream\nab\r\nendstream\nendobj\n2 0 obj\n<<>>\nendobj\n"
        b"xref\n0 3\n0000000000 65535 f\r\n0000000009 00000 n\r\n0000000060 00000 n\r\n"
        b"trailer\n<<>>\nstartxref\n81\n%%EOF"
    )
    at = whole.index(b"2 0 obj")
    table = whole.index(b"xref\n0 3")
    whole = whole.replace(b"0000000060", b"%010d" % at).replace(b"startxref\n81", b"startxref\n%d" % table)
    made = mended(whole, [])
    assert b"ab\r\r\nendstream" in made
    assert made.index(b"2 0 obj") == int(re.findall(rb"\d{10} 00000 n", made)[1][:10])
    assert made.index(b"xref\n0 3") == int(made.split(b"startxref\n")[1].split(b"\n")[0])


def test_table_of_odd_shapes(tmp_path: Path) -> None:
    empty = Table("", (Column("A"), Column("B")), ())
    single = Table("", (Column("A"),), (Row((text("x"),)),), row_headers=False)
    many = Table("", (Column("A"), Column("B", "right")), tuple(Row((text(f"Rad {n}"), ())) for n in range(120)))
    made = write_pdf(small(empty, single, many), tmp_path)
    assert page.is_pdf_compliant_bytes(made, profile="ua1")
    assert len([one for one in _elements(made, "/TH") if _attribute(one, "/Scope") == "/Row"]) == 120


def _elements(pdf: bytes, kind: str) -> list[object]:
    found: list[object] = []
    todo: list[object] = [PdfReader(io.BytesIO(pdf)).root_object["/StructTreeRoot"]]
    while todo:
        one = todo.pop()
        one = one.get_object() if hasattr(one, "get_object") else one
        if isinstance(one, list):
            todo += one
        elif isinstance(one, dict):
            if one.get("/S") == kind:
                found.append(one)
            if "/K" in one:
                todo.append(one["/K"])
    return found


def _attribute(element: object, name: str) -> object:
    assert isinstance(element, dict)
    given = element["/A"].get_object()
    for one in given if isinstance(given, list) else [given]:
        if name in one.get_object():
            return one.get_object()[name]
    return None
