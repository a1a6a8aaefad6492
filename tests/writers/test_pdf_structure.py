"""What no checker of PDF files sees: structure and reading order as golden trees, header cells, language, contrast."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader
from pypdf.generic import ContentStream

from generator.checking import check
from generator.colours import READABLE, contrast, luminance
from generator.library.library import Library
from generator.library.public import public
from generator.loading.project import Project
from generator.sheets.papers import papers_of
from generator.tree.blocks import PageBreak
from generator.tree.document import Document
from generator.tree.text import texts
from tests.hard.hard import DAY
from tests.writers.sample import sample
from tests.writers.structure import Tree
from tests.writers.support import THEME, WORD, squeezed, write_pdf

GOLDEN = Path(__file__).parent / "golden"
RECORDS = Path(__file__).parents[1] / "papers"
PAPERS = {"prov/rs/2025-03-04": ("kallelse-", "protokoll-", "anslag-"), "prov/rs/2025-03-04 § 2": ("utdrag-",)}
"""How much lighter the paper is than letters on it must be: WCAG 2.2, 1.4.3."""
PAPER = "#ffffff"
BLACK = "#000000"
FAINT = "#f3f5f7"
"""The fill of frames."""


@pytest.fixture(scope="module")
def library() -> Library:
    return public(check(Project(RECORDS)).library)


def chosen(library: Library) -> Iterator[Document]:
    for name, beginnings in PAPERS.items():
        for paper in papers_of(library, library.by_id[name]):
            if paper.name.startswith(beginnings):
                yield paper.make(DAY)


@pytest.fixture(scope="module")
def pdfs(library: Library, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Document, bytes]]:
    """Return documents and their PDF: some of each kind of meeting, and one with every type of block."""
    records = tmp_path_factory.mktemp("records")
    documents = [sample(records), *chosen(library)]
    return {document.name: (document, write_pdf(document, records)) for document in documents}


def test_structure_is_golden(pdfs: dict[str, tuple[Document, bytes]], request: pytest.FixtureRequest) -> None:
    assert len(pdfs) > 5
    for name, (_, pdf) in pdfs.items():
        file = GOLDEN / f"{name}.struktur.txt"
        tree = Tree(pdf).text()
        if request.config.getoption("--write-golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(tree, encoding="utf-8", newline="\n")
        assert tree == file.read_text(encoding="utf-8"), name


def test_reading_order_is_the_documents(pdfs: dict[str, tuple[Document, bytes]]) -> None:
    for name, (document, pdf) in pdfs.items():
        said = squeezed(Tree(pdf).words())
        at = 0
        for block in document.blocks:
            first = next(texts(block), "")
            if first and not isinstance(block, PageBreak):
                found = said.find(squeezed(first), at)
                assert found >= 0, f"{name}: {first[:60]} is not read after what stands before it"
                at = found


def test_language_is_swedish_and_never_changes(pdfs: dict[str, tuple[Document, bytes]]) -> None:
    for _, pdf in pdfs.values():
        reader = PdfReader(io.BytesIO(pdf))
        assert str(reader.root_object["/Lang"]) == "sv-SE"
        assert " Lang=" not in Tree(pdf).text()


def test_header_cells(pdfs: dict[str, tuple[Document, bytes]]) -> None:
    """Every table begins with cells that name columns, and no row of data holds one of those."""
    tables = 0
    for _, pdf in pdfs.values():
        lines = [line.strip() for line in Tree(pdf).text().splitlines()]
        part = ""
        for line in lines:
            part = line if line in ("THead", "TBody", "Table") else part
            tables += line == "Table"
            if line.startswith(("TH", "TD")) and line[:5] != "THead":
                assert line.startswith("TH Scope=/Column") is (part == "THead"), line
    assert tables > 8


def test_letters_stand_out_in_print(pdfs: dict[str, tuple[Document, bytes]]) -> None:
    found = {colour for _, pdf in pdfs.values() for colour in _letter_colours(pdf)}
    assert len(found) > 5
    assert [colour for colour in sorted(found) if contrast(colour, FAINT) < READABLE] == []


@pytest.mark.parametrize("file", sorted((THEME / "typst").glob("*.json")), ids=lambda file: file.stem)
def test_every_printed_look_stands_out(file: Path) -> None:
    """The organisation's colour on paper and on its own tint, and all other letters on that tint."""
    design = json.loads(file.read_text(encoding="utf-8"))
    accent, tint = (design[name].lower() for name in ("accent", "tint"))
    style = (THEME / "typst" / "stil.typ").read_text(encoding="utf-8")
    letters = [accent, *(found for found in re.findall("#[0-9a-f]{6}", style) if luminance(found) < 0.4)]
    assert len(letters) > 6
    weak = [colour for colour in letters for fill in (PAPER, tint) if contrast(colour, fill) < READABLE]
    assert weak == []


@pytest.mark.parametrize("file", sorted((THEME / "word").glob("*.docx")), ids=lambda file: file.stem)
def test_letters_stand_out_in_word(file: Path) -> None:
    """Every style, and every fill that a style lays behind its letters."""
    with zipfile.ZipFile(file) as archive:
        styles = etree.fromstring(archive.read("word/styles.xml"))
    name = f"{{{WORD['w']}}}"
    fills = {fill.get(f"{name}fill", "").lower() for fill in styles.iter(f"{name}shd")} & set(_hex(styles, "fill"))
    colours = set(_hex(styles, "val"))
    assert colours
    lightest = [fill for fill in (PAPER, *fills) if luminance(fill) > 0.5]
    weak = {(colour, fill) for colour in colours for fill in lightest if contrast(colour, fill) < READABLE}
    assert weak == set()


def _hex(styles: object, attribute: str) -> Iterator[str]:
    """Yield the colours of letters (`val`) or of fills (`fill`) in a file of styles."""
    tag = "color" if attribute == "val" else "shd"
    for one in styles.iter(f"{{{WORD['w']}}}{tag}"):  # type: ignore[attr-defined]  # an element of lxml
        value = one.get(f"{{{WORD['w']}}}{attribute}", "").lower()
        if re.fullmatch("[0-9a-f]{6}", value):
            yield f"#{value}"


def _letter_colours(pdf: bytes) -> Iterator[str]:
    """Yield the colour of every run of letters, from the drawing commands."""
    reader = PdfReader(io.BytesIO(pdf))
    for one in reader.pages:
        colour, saved = BLACK, [BLACK]
        for operands, operator in ContentStream(one.get_contents(), reader).operations:
            if operator == b"q":
                saved.append(colour)
            elif operator == b"Q":
                colour = saved.pop()
            elif operator in (b"scn", b"sc", b"rg", b"g") and len(operands) in (1, 3):
                parts = [float(part) for part in operands] * (3 if len(operands) == 1 else 1)
                colour = "#" + "".join(f"{round(part * 255):02x}" for part in parts)
            elif operator in (b"Tj", b"TJ"):
                yield colour
