"""The check of Word templates: silent about ours, exact about broken ones, and its list of styles is what is used."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.template.check import check_template
from generator.template.read import TemplateError, read_template
from generator.template.sample import sample
from generator.template.wanted import WANTED
from generator.tree.blocks import BLOCK_TYPES
from generator.tree.inline import INLINE_TYPES
from generator.tree.walk import nodes
from generator.writers.docx import DocxWriter
from tests.sites import kansli
from tests.writers.support import THEME

SHIPPED = (THEME / "word" / "referens.docx").read_bytes()
STYLES = "word/styles.xml"
Change = Callable[[str], str]


def changed(data: bytes, name: str, change: Change) -> bytes:
    """Return the Word file with one part changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.namelist():
            text = old.read(part)
            new.writestr(part, change(text.decode()).encode() if re.fullmatch(name, part) else text)
    return made.getvalue()


def without(style: str) -> Change:
    return lambda xml: re.sub(rf'<w:style [^>]*w:styleId="{style}".*?</w:style>', "", xml, flags=re.DOTALL)


def added(style: str) -> Change:
    return lambda xml: xml.replace("</w:styles>", f"{style}</w:styles>")


def own(name: str) -> str:
    return f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="Eget"><w:name w:val="{name}"/></w:style>'


def numbered(xml: str) -> str:
    where = re.compile(r'(w:styleId="Heading1".*?<w:pPr>.*?)(<w:spacing)', re.DOTALL)
    return where.sub(r'\1<w:numPr><w:numId w:val="1"/></w:numPr>\2', xml, count=1)


BROKEN: dict[str, tuple[str, Change, str]] = {
    "missing": (STYLES, without("Tabellnot"), "Styckeformatet ”Tabellnot” saknas."),
    "made anew": (STYLES, lambda xml: xml.replace('"Tabelltextminst"', '"Tabelltextminst1"'), "har det interna namnet"),
    "doubled": (STYLES, added(own("Uppgift")), "Formatet ”Uppgift” finns 2 gånger"),
    "numbered": (STYLES, numbered, "”heading 1” numreras av Word"),
    "head": (r"word/header\d\.xml", lambda xml: xml.replace("[Märkning]", ""), "[Märkning] saknas i sidhuvudet"),
}


def test_shipped_template_is_clean() -> None:
    assert check_template(SHIPPED)[0] == []


@pytest.mark.parametrize("fault", BROKEN)
def test_each_fault_is_found_alone(fault: str) -> None:
    part, change, said = BROKEN[fault]
    remarks, _ = check_template(changed(SHIPPED, part, change))
    assert [said in remark.what and not remark.hint for remark in remarks] == [True]
    assert all(remark.remedy for remark in remarks)


def test_template_broken_in_five_ways(tmp_path: Path) -> None:
    data = SHIPPED
    for part, change, _ in BROKEN.values():
        data = changed(data, part, change)
    (tmp_path / "mall.docx").write_bytes(data)
    ran = kansli("template", "check", str(tmp_path / "mall.docx"))
    assert ran.returncode == 1
    assert ran.stdout.count("Rätta: ") == 5
    assert ran.stdout.endswith("5 saker att rätta i mallen.\n")
    assert all(said in ran.stdout for _, _, said in BROKEN.values())


def test_unused_style_is_a_hint(tmp_path: Path) -> None:
    (tmp_path / "mall.docx").write_bytes(changed(SHIPPED, STYLES, added(own("Vårt eget"))))
    ran = kansli("template", "check", str(tmp_path / "mall.docx"), "--output", str(tmp_path / "prov.docx"))
    assert ran.returncode == 0
    assert "Tips: Formatet ”Vårt eget” används inte" in ran.stdout
    assert (tmp_path / "prov.docx").read_bytes().startswith(b"PK")


def test_wrong_kind_and_missing_field() -> None:
    wrong = changed(SHIPPED, STYLES, without("Ledtext"))
    wrong = changed(wrong, STYLES, added(own("Ledtext")))
    wrong = changed(wrong, r"word/footer\d\.xml", lambda xml: xml.replace("NUMPAGES", "DATE"))
    said = [remark.what for remark in check_template(wrong)[0]]
    assert any("”Ledtext” är ett styckeformat men ska vara ett teckenformat" in one for one in said)
    assert any("Fältet NUMPAGES saknas i sidfoten" in one for one in said)


@pytest.mark.parametrize("data", [b"", b"PK", b"text"])
def test_what_is_no_template(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="Word-fil"):
        check_template(data)
    (tmp_path / "mall.docx").write_bytes(data)
    assert kansli("template", "check", str(tmp_path / "mall.docx")).returncode == 2
    assert kansli("template", "check", str(tmp_path / "saknas.docx")).returncode == 2


def test_damaged_parts_are_told() -> None:
    for part in (STYLES, r"word/header2\.xml"):
        with pytest.raises(TemplateError, match="skadad"):
            check_template(changed(SHIPPED, part, lambda _xml: "<w:"))


@pytest.mark.parametrize("kind", [*BLOCK_TYPES, *INLINE_TYPES])
def test_sample_has_every_type(kind: type, tmp_path: Path) -> None:
    assert any(type(node) is kind for node in nodes(sample(tmp_path).blocks))


def test_wanted_styles_are_those_that_the_sample_uses(tmp_path: Path) -> None:
    written = read_template(DocxWriter(THEME, tmp_path).write(sample(tmp_path)))
    edges = read_template(SHIPPED).used
    # Word's own footnotes are only used when their numbers agree; the sample's do not.
    assert {wanted.style_id for wanted in WANTED} - written.used == {"FootnoteText", "FootnoteReference"}
    assert written.used - edges <= {wanted.style_id for wanted in WANTED}
