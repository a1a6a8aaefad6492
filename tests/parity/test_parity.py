"""The comparison of page, Word and PDF: silent when they agree, and exact about the place when they do not."""

import ast
import json
from dataclasses import replace
from pathlib import Path

import pytest

import generator.parity
from generator.parity.compare import Difference, compare, same_text
from generator.parity.differences import DELIBERATE
from generator.parity.read_docx import read_docx
from generator.parity.read_html import read_html
from generator.parity.read_pdf import read_pdf
from generator.parity.report import json_report, text_report
from generator.parity.site import Compared, compare_all, compare_forms, orders_of
from generator.parity.unit import Reading, Unit
from generator.site.page import Page
from generator.tree.blocks import Block, Blocks, Column, List, ListItem, Paragraph, Row, Table, Vote
from generator.tree.document import Document
from generator.tree.inline import Text, text
from generator.tree.walk import nodes
from generator.writers.html import HtmlWriter
from tests.sites import Site, kansli
from tests.writers.sample import head, para, sample
from tests.writers.support import THEME, write_docx, write_pdf


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("records")


def page_of(document: Document) -> Reading:
    page = Page("sida/", document.head.title, "", document)
    return read_html(f'<article class="k-post">{HtmlWriter(THEME).page(page, "../")}</article>')


def forms(document: Document, records: Path) -> tuple[Reading, Reading, Reading]:
    return page_of(document), read_docx(write_docx(document, records)), read_pdf(write_pdf(document, records))


def test_every_block_says_the_same_in_all_three(records: Path) -> None:
    page, word, pdf = forms(sample(records), records)
    assert compare_forms(page, word, pdf) is None
    assert len([unit for unit in word.units if unit.kind == "cell"]) > 150
    assert {unit.kind for unit in pdf.units} == {"heading", "text", "label", "cell", "picture"}


SMALL: Blocks = (
    para("Första stycket."),
    List(True, (ListItem("4.", (para("Punkt fyra"),)), ListItem("ö.", (para("Punkt ö"),)))),
    Table("Tabell", (Column("Namn"), Column("Tal", "right")), (Row((text("A"), text("1 204,5"))),)),
    para("Sista stycket."),
)
CHANGES: dict[str, tuple[int, Block, str]] = {
    "a paragraph": (0, para("Första  stycket!"), "stycke 2, under ”Titel”"),
    "a label": (1, List(True, (ListItem("4.", (para("Punkt fyra"),)), ListItem("ä.", (para("Punkt ö"),)))), "stycke 5"),
    "a cell": (2, Table("Tabell", (Column("Namn"), Column("Tal", "right")), (Row((text("A"), text("1204,5"))),)),
               "tabell 1, rad 2, kolumn 2"),
    "the end": (3, para("Sista stycket. Och mer."), "stycke 12"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_difference_is_found_with_its_place(change: str, records: Path) -> None:
    at, block, place = CHANGES[change]
    document = Document("liten", head(title="Titel"), SMALL)
    other = replace(document, blocks=(*SMALL[:at], block, *SMALL[at + 1 :]))
    one, two = forms(document, records), forms(other, records)
    assert compare_forms(*one) is None
    for page, word, pdf in ((two[0], one[1], one[2]), (one[0], two[1], one[2]), (one[0], one[1], two[2])):
        found = compare_forms(page, word, pdf)
        assert found is not None and place in found.place


def test_a_lost_block_is_found(records: Path) -> None:
    document = Document("liten", head(title="Titel"), SMALL)
    page, word, _ = forms(document, records)
    for at in range(len(SMALL)):
        short = replace(document, blocks=SMALL[:at] + SMALL[at + 1 :])
        assert compare_forms(page, word, read_pdf(write_pdf(short, records))) is not None


def test_facts_of_the_head_are_compared(records: Path) -> None:
    document = Document("liten", head(title="Titel"), SMALL)
    _, word, pdf = forms(document, records)
    other = forms(Document("liten", head(title="Titel", case_numbers=("RS-1",)), SMALL), records)
    assert compare_forms(other[0], word, pdf) == Difference("sidan och Word", "sidhuvudet", "RS-1", "saknas")


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("två ord", "två\0ord", True),
        ("tvåord", "två\0ord", True),
        ("avstavat", "av-\0stavat", True),
        ("rs-2025", "rs-\x002025", True),
        ("två ord", "tvåord", False),
        ("1\u00a0204", "1204", False),
        ("två ord", "två\0orden", False),
        ("två orden", "två\0ord", False),
        ("två\0ord", "två o\0rd", True),
        ("två\0ord", "två o\0rn", False),
    ],
)
def test_ends_of_lines(one: str, two: str, same: bool) -> None:
    assert same_text(one, two) is same
    assert same_text(two, one) is same


def test_every_declared_difference_is_met(built: Site, records: Path) -> None:
    """A difference that no reader finds any more should be struck from the list."""
    own = forms(sample(records), records)
    loose = [block for block in sample(records).blocks if isinstance(block, Vote)]
    notes = Document("not", head(), (*loose, Paragraph((Text("Text"),)), sample(records).blocks[-1]))
    plans = [read_html(built.page(entry.address)) for entry in built.library.entries if "aktivitetsplan" in entry.id]
    met = {unit.apart for reading in (*own, *forms(notes, records), *plans) for unit in reading.units} - {""}
    assert met == DELIBERATE.keys() - {"översikt"}
    assert all(nodes(block) for block in loose)


def test_undeclared_difference_is_an_error() -> None:
    odd = Reading((Unit("text", "x", apart="påhittad"),))
    with pytest.raises(KeyError):
        compare(odd, odd, ("sidan", "Word"))


def test_readers_know_nothing_of_the_writers() -> None:
    for file in Path(generator.parity.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator"):
                assert (node.module or "").startswith("generator.parity"), file.name


def test_the_real_records_agree(built: Site, tmp_path: Path) -> None:
    ran = kansli("parity", "--project", str(built.root), "--output", str(tmp_path / "likhet.json"))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    report = json.loads((tmp_path / "likhet.json").read_text(encoding="utf-8"))
    assert report["lika"] is True
    assert len(report["dokument"]) > 190
    assert sum(each["former"][0] == "sida" for each in report["dokument"]) > 140
    assert all(each["stycken"] > 1 for each in report["dokument"])


def test_nothing_to_compare(tmp_path: Path) -> None:
    ran = kansli("parity", "--site", str(tmp_path))
    assert ran.returncode == 2
    assert "kansli build" in ran.stderr


def test_missing_file_is_a_difference(tmp_path: Path) -> None:
    offer = '<ul class="k-hamta"><li><a href="a.docx">Word</a></li><li><a href="a.pdf">PDF</a></li></ul>'
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "index.html").write_text(offer, encoding="utf-8")
    found = list(compare_all(orders_of(tmp_path), 1, lambda _count: None))
    assert [one.difference.place for one in found if one.difference] == ["a.docx"]
    assert kansli("parity", "--site", str(tmp_path)).returncode == 1


def test_report_names_document_and_place() -> None:
    found = Difference("sidan och PDF", "stycke 3", "text ”a”", "text ”b”")
    compared = [Compared("x/a", 7, True, found), Compared("x/b", 5, False)]
    said = text_report(compared)
    assert said.splitlines()[0] == "x/a"
    assert "sidan och PDF skiljer sig: stycke 3" in said
    assert "2 dokument jämförda i Word och PDF, 1 också med sin sida, 12 stycken och rutor: 1 dokument" in said
    assert json.loads(json_report(compared))["lika"] is False


def test_soft_hyphens_stay_on_the_page_and_in_word(records: Path) -> None:
    """They are not compared, for a PDF shows them only where a line is divided; here they are counted."""
    words = "för\u00advaltnings\u00adchef"
    document = Document("mjuka", head(), (Paragraph((Text(words),)),))
    page, word, _ = forms(document, records)
    assert [unit.text for reading in (page, word) for unit in reading.units if "chef" in unit.text] == [words, words]
