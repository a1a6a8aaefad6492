"""Charts in page, Word and PDF: the same words for who does not see them, odd signs included, and files that hold."""

from dataclasses import replace
from pathlib import Path

import page
import pytest

from generator.parity.read_docx import read_docx
from generator.parity.read_html import read_html
from generator.parity.read_pdf import read_pdf
from generator.site.page import Page
from generator.tree.chart import Chart
from generator.tree.document import Document
from generator.writers.html import HtmlWriter
from tests.writers.sample import bars, curve, head
from tests.writers.support import THEME, write_docx, write_pdf

ODD = replace(
    bars(),
    title="Nöjdhet \U0001f389 中文",
    names=("Namn \U0001f389 <b>&amp;</b>", "علي"),
    detail="Namn \U0001f389 <b>&amp;</b>: 5,9 %. علي: 75 %.",
)


def document(chart: Chart) -> Document:
    return Document("diagram", head(), (chart,))


def html(chart: Chart) -> str:
    return HtmlWriter(THEME).page(Page("a/", "Titel", "", document(chart)), "../")


@pytest.mark.parametrize("chart", [bars(), curve()], ids=["bars", "line"])
def test_the_words_of_a_picture_are_the_same_everywhere(chart: Chart, tmp_path: Path) -> None:
    pdf = read_pdf(write_pdf(document(chart), tmp_path))
    word = read_docx(write_docx(document(chart), tmp_path))
    site = read_html(f'<div class="k-post">{html(chart)}</div>')
    for reading in (pdf, word, site):
        said = [unit.text for unit in reading.units[1:] if unit.text]
        assert said == [part for part in (chart.title, chart.text, chart.note) if part]
        assert reading.units[2].kind == "picture"


def test_a_page_draws_in_its_own_colours() -> None:
    drawn = html(bars())
    assert 'role="img" aria-label="Stapeldiagram: utfall jämfört med mål." aria-describedby="k-diagram"' in drawn
    assert "Nöjdhet &lt;1&gt;</text>" in drawn
    assert "#1a1c1f" not in drawn
    assert "style=" not in drawn


def test_the_search_reads_the_title_and_not_the_figures() -> None:
    lean = HtmlWriter(THEME).lean(Page("a/", "Titel", "", document(curve()))).replace("`", "")  # joints of compounds
    assert "Väntetid" in lean
    assert "55" not in lean


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_a_pdf_holds_with_signs_that_the_face_lacks(profile: str, tmp_path: Path) -> None:
    report = page.validate_pdf_bytes(write_pdf(document(ODD), tmp_path), profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_a_drawing_is_the_same_file_every_time(tmp_path: Path) -> None:
    assert write_docx(document(ODD), tmp_path) == write_docx(document(ODD), tmp_path)
    assert write_pdf(document(ODD), tmp_path) == write_pdf(document(ODD), tmp_path)
