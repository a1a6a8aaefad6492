"""Personal data in attached Word and PDF files is found, asked about, and remembered until the file changes."""

import shutil
import zipfile
from pathlib import Path

import pytest

from generator.checking import check
from generator.loading.project import Project
from generator.rules import attached_papers
from tests.rules.cases import GROUND, line

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT = "Sökanden (19480721-9870) nås på 070-174 06 05 eller 070-174 06 10."
RECORD = """format: 1
typ: paragraf
fiktiv: ja
paragraf: 1
rubrik: Ett ärende
slag: information
underlag:
  - {titel: Brev, fil: bilagor/brev.docx}
  - {titel: Kopia, fil: bilagor/kopia.pdf}
visas_inte:
  - {bilaga: bilagor/kopia.pdf, publicering: intern}
granskat:
  - {vad: nås på 070-174 06 05, beslut: publiceras, av: Registrator, datum: 2025-03-05}
"""


def lay_out(root: Path) -> Project:
    shutil.copytree(GROUND, root / "records")
    folder = root / "records/exempel/rs/2025-03-04"
    (folder / "bilagor").mkdir()
    (folder / "1-arende.yaml").write_text(RECORD, encoding="utf-8")
    with zipfile.ZipFile(folder / "bilagor/brev.docx", "w") as package:
        body = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"
        package.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    shutil.copy(folder / "bilagor/brev.docx", folder / "bilagor/kopia.pdf")
    return Project(root)


def found(project: Project) -> list[str]:
    return [line(each).partition(" ")[2] for each in check(project).findings if each.code.name in ("R706", "R801")]


def test_what_is_attached_is_searched_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = lay_out(tmp_path)
    expected = [
        "R706 stoppar texten har ett personnummer, i bilagan bilagor/brev.docx",
        "R801 varnar telefonnummer: ”070-174 06 10”, i bilagan bilagor/brev.docx",
    ]
    assert found(project) == expected
    monkeypatch.setattr(attached_papers, "attached_text", lambda _: pytest.fail("read again"))
    assert found(project) == expected
