"""Checksums of attached files: those of the files' own bytes, in Word and PDF, and never of a file elsewhere."""

import hashlib
from pathlib import Path

import pytest

from generator.tree.blocks import Column, Row, Table
from generator.tree.document import Document
from generator.tree.inline import Checksum, text
from generator.writers.failure import WriteError
from tests.writers.sample import head
from tests.writers.support import docx_words, pdf_words, write_docx, write_pdf


def listing(source: str) -> Document:
    columns = (Column("Fil"), Column("Kontrollsumma"))
    return Document("bilagor", head(), (Table("", columns, (Row((text("karta.txt"), (Checksum(source),))),)),))


def test_the_sum_is_the_files_own(tmp_path: Path) -> None:
    (tmp_path / "karta.txt").write_bytes(b"En karta.\n")
    document, known = listing("karta.txt"), hashlib.sha256(b"En karta.\n").hexdigest()
    assert known in docx_words(write_docx(document, tmp_path))
    assert known in pdf_words(write_pdf(document, tmp_path), document)


@pytest.mark.parametrize("source", ["saknas.txt", "../hemlig.txt"])
def test_a_file_elsewhere_is_an_error(source: str, tmp_path: Path) -> None:
    for write in (write_docx, write_pdf):
        with pytest.raises(WriteError, match="filen"):
            write(listing(source), tmp_path)
