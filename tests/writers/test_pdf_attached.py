"""PDF/A-3a: the records lie inside the file where the organisation's archive takes it, and nowhere else."""

import io
import json
import shutil
from pathlib import Path

import page
import pytest
from pypdf import PdfReader

from generator.checking import check
from generator.library.library import Library
from generator.library.public import public
from generator.loading.project import Project
from generator.sheets.papers import papers_of
from generator.tree.blocks import Paragraph
from generator.tree.document import Attached, Document
from generator.tree.inline import text
from tests.hard.hard import DAY, GROUND
from tests.writers.sample import head
from tests.writers.support import write_pdf

SECRET = GROUND.parent / "cases/sekretess"
DATA = Attached("poster.json", "Posterna", '[{"id": "prov/rs § 1", "post": {"rubrik": "Ärende <&> 王"}}]\n')


def small(*attached: Attached) -> Document:
    return Document("liten", head(), (Paragraph(text("Text 王")),), attached)


def files(pdf: bytes) -> dict[str, list[bytes]]:
    return dict(PdfReader(io.BytesIO(pdf)).attachments)


def test_the_file_is_inside_as_written(tmp_path: Path) -> None:
    made = write_pdf(small(DATA), tmp_path)
    assert files(made) == {"poster.json": [DATA.text.encode()]}
    for profile in ("3a", "ua1"):
        assert page.validate_pdf_bytes(made, profile=profile).is_compliant
    assert write_pdf(small(DATA), tmp_path) == made


def test_without_files_it_stays_2a(tmp_path: Path) -> None:
    made = write_pdf(small(), tmp_path)
    assert files(made) == {}
    assert b"<pdfaid:part>2</pdfaid:part>" in made
    assert page.validate_pdf_bytes(made, profile="2a").is_compliant


@pytest.fixture
def secret(tmp_path: Path) -> Library:
    """Return the public library of a meeting with a secret paragraph, of an organisation that takes PDF/A-3a."""
    records = tmp_path / "records"
    shutil.copytree(GROUND, records)
    shutil.copytree(SECRET, records, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.yaml"))
    with (records / "prov/organisation.yaml").open("a", encoding="utf-8") as owner:
        owner.write("arkivformat: PDF/A-3a\n")
    return public(check(Project(tmp_path)).library)


def test_only_what_is_public_lies_inside(secret: Library, tmp_path: Path) -> None:
    entry = secret.by_id["prov/rs/2025-03-04"]
    for paper in papers_of(secret, entry):
        document = paper.make(DAY)
        [inside] = document.attached
        records = json.loads(inside.text)
        assert [each["id"] for each in records] == [
            entry.id, *(each.id for each in secret.paragraphs_of(entry))
        ]  # fmt: skip
        assert "§ 17" in records[-1]["id"]
        assert "hemliga" not in inside.text.casefold()
        assert files(write_pdf(document, tmp_path)) == {inside.name: [inside.text.encode()]}
