"""Templates made by a design: the shipped one of Region Exempel is that, sound, and visibly not the standard one."""

import io
import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import page
import pytest
from lxml import etree

from generator.colours import contrast
from generator.template.check import check_template
from generator.template.make import MEDIA, make_template
from generator.writers.design import design_of
from generator.writers.paper import PaperWriter
from tests.sites import kansli
from tests.writers.sample import head, sample
from tests.writers.support import THEME, WORD, part
from tests.writers.test_docx import findings

OWN = "exempel"
DESIGNS = sorted(file.stem for file in (THEME / "typst").glob("*.json"))
SHIPPED = (THEME / "word" / f"{OWN}.docx").read_bytes()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        # The drawing of a picture may differ in a bit between processors.
        return {name: archive.read(name) for name in archive.namelist() if name != MEDIA}


def test_the_shipped_template_is_what_its_design_makes() -> None:
    made = make_template(THEME, OWN)
    assert made == make_template(THEME, OWN)
    assert parts(made) == parts(SHIPPED)


def test_it_is_sound(tmp_path: Path) -> None:
    assert findings(SHIPPED, tmp_path) == []
    assert check_template(SHIPPED)[0] == []


@pytest.mark.parametrize("name", DESIGNS)
def test_documents_in_every_design_are_sound(name: str, tmp_path: Path) -> None:

    document = sample(tmp_path)
    document = replace(document, head=head(theme=name, initials=("Ordförandens sign.",)))
    written = PaperWriter(THEME, tmp_path).write(document)
    assert findings(written["docx"], tmp_path) == []
    for profile in ("ua1", "2a"):
        assert page.validate_pdf_bytes(written["pdf"], profile=profile).is_compliant


@pytest.mark.parametrize("name", DESIGNS)
def test_colours_can_be_read(name: str) -> None:
    settings = design_of(THEME / "typst", name).settings
    for paper in ("#ffffff", settings["tint"]):
        assert contrast(settings["accent"], paper) >= 7


def test_the_two_differ_in_face_colour_margins_head_frame_and_logo() -> None:
    standard, own = (etree.fromstring(part(data, "word/styles.xml")) for data in (part_of("referens"), SHIPPED))

    def said(root: etree._Element, path: str) -> object:
        return root.xpath(path, namespaces=WORD)

    for path in (
        "//w:style[@w:styleId='Title']/w:rPr/w:rFonts/@w:ascii",
        "//w:style[@w:styleId='Title']/w:rPr/w:color/@w:val",
        "//w:docDefaults//w:rFonts/@w:ascii",
        "local-name(//w:style[@w:styleId='Rambeslut']//w:tblBorders/*)",
    ):
        assert said(standard, path) != said(own, path)
    assert MEDIA in zipfile.ZipFile(io.BytesIO(SHIPPED)).namelist()
    left = [etree.fromstring(part(data, "word/document.xml")) for data in (part_of("referens"), SHIPPED)]
    assert said(left[0], "//w:pgMar/@w:left") != said(left[1], "//w:pgMar/@w:left")


def part_of(name: str) -> bytes:
    return (THEME / "word" / f"{name}.docx").read_bytes()


def test_a_design_needs_only_what_differs(tmp_path: Path) -> None:
    for folder in ("typst", "word"):
        shutil.copytree(THEME / folder, tmp_path / folder)
    (tmp_path / "typst" / "ny.json").write_text(json.dumps({"accent": "#123456"}), encoding="utf-8")
    made = make_template(tmp_path, "ny")
    assert b"123456" in part(made, "word/styles.xml")
    assert check_template(made)[0] == []
    assert part(made, "word/header2.xml") != part(SHIPPED, "word/header2.xml")


def test_the_command_makes_and_says_what_is_missing(tmp_path: Path) -> None:
    ran = kansli("template", "make", OWN, "--output", str(tmp_path / "mall.docx"))
    assert ran.returncode == 0
    assert parts((tmp_path / "mall.docx").read_bytes()) == parts(SHIPPED)
    assert kansli("template", "make", "finns-inte", "--output", str(tmp_path / "x.docx")).returncode == 2
