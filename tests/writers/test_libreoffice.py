"""Word files opened by another program: LibreOffice makes a PDF of each, and it says the same in the same order."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.parity.read_docx import read_docx
from generator.parity.unit import Unit
from generator.template.sample import sample as short_sample
from generator.tree.blocks import List, ListItem
from generator.tree.document import Document
from tests.office import as_pdf
from tests.writers.sample import head, para, sample, wide
from tests.writers.support import squeezed, write_docx

WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def converted(soffice: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with some Word files and what LibreOffice made of them, all in one run."""
    assert soffice
    folder = tmp_path_factory.mktemp("office")
    counted = List(True, tuple(ListItem(f"{number}.", (para("Punkt i en lista."),)) for number in range(3, 40)))
    documents = {
        "alla": sample(folder),
        "prov": short_sample(folder),
        "vand": Document("vand", head(), (para("Före"), wide(13), para("Efter"), counted)),
    }
    for name, document in documents.items():
        (folder / f"{name}.docx").write_bytes(write_docx(document, folder))
    as_pdf([folder / f"{name}.docx" for name in documents], folder)
    return folder


def out_of_order(units: list[Unit], said: str) -> list[str]:
    """Return the first words that do not follow on the words before them."""
    at = 0
    for unit in units:
        for word in WORD.findall(unit.text):
            found = said.find(word, at)
            if found < 0:
                return [word, unit.text]
            at = found + len(word)
    return []


@pytest.mark.parametrize("name", ["alla", "prov", "vand"])
def test_the_pdf_says_what_the_word_file_says(converted: Path, name: str) -> None:
    units = [unit for unit in read_docx((converted / f"{name}.docx").read_bytes()).units if unit.kind != "picture"]
    said = squeezed("".join(page.extract_text() for page in PdfReader(converted / f"{name}.pdf").pages))
    # Footnotes stand at the foot of their page and not at the end; before the first is its number.
    texts = [unit.text for unit in units]
    notes = texts.index("Diarieförd samma dag.") - 1 if name == "alla" else len(units)
    assert out_of_order(units[:notes], said) == []
    assert all(squeezed(text) in said for text in texts[notes:])


def test_a_lost_word_would_be_noticed(converted: Path) -> None:
    units = list(read_docx((converted / "vand.docx").read_bytes()).units)
    said = squeezed("".join(page.extract_text() for page in PdfReader(converted / "vand.pdf").pages))
    assert out_of_order(units, said) == []
    assert out_of_order(units, said.replace("Efter", "")) == ["Efter", "Efter"]


def test_a_wide_table_lies_on_a_turned_page(converted: Path) -> None:
    shapes = [page.mediabox.width > page.mediabox.height for page in PdfReader(converted / "vand.pdf").pages]
    assert shapes[:3] == [False, True, False]
