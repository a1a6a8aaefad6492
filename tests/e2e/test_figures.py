"""Figures on the built site: charts that can be read on a phone and in the dark, and tables that can be taken out."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.parity.read_html import Element, parse
from tests.serving import Served
from tests.sites import Site

REPORTS = ("exempel/rs/delarsrapport-2025-08/", "vasterbotten/rs/manadsrapport-2024-10/")
SMALLEST = 13.0
MEASURE = """() => [...document.querySelectorAll('.k-diagram')].map(each => {
  const drawing = each.querySelector('svg'), frame = drawing.getBoundingClientRect();
  const scale = frame.width / drawing.viewBox.baseVal.width;
  const texts = [...drawing.querySelectorAll('text')];
  return {
    size: Math.min(...texts.map(text => parseFloat(getComputedStyle(text).fontSize) * scale)),
    outside: texts.filter(text => {
      const box = text.getBoundingClientRect();
      return box.left < frame.left - 1 || box.right > frame.right + 1;
    }).map(text => text.textContent),
    ink: getComputedStyle(texts[0]).fill,
    told: drawing.getAttribute('aria-label').length > 20 && drawing.querySelector('desc').textContent.length > 20,
  };
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", REPORTS)
def test_charts_can_be_read_on_a_phone(
    browser: Browser, served: Callable[[Path], Served], built: Site, address: str, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(served(built.folder).url + address, wait_until="networkidle")
    charts = page.evaluate(MEASURE)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    context.close()
    assert len(charts) >= 5
    for chart in charts:
        assert chart["size"] >= SMALLEST
        assert chart["outside"] == []
        assert chart["ink"] != paper
        assert chart["told"]


def test_every_table_of_figures_can_be_taken_out(built: Site) -> None:
    """The file has a line for each row, and a heading for each column."""
    tables = 0
    for address in REPORTS:
        for frame in _of_class(parse(built.page(address)), "k-tabell"):
            link = next((one for one in frame.elements() if one.tag == "a" and "download" in one.attributes), None)
            if link is None:
                continue
            tables += 1
            data = (built.folder / address / link.attributes["href"]).read_bytes().decode("utf-8-sig")
            heads, *rows = csv.reader(io.StringIO(data, newline=""), delimiter=";")
            written = [one for one in frame.elements() if one.tag == "tr"]
            above = sum(1 for row in written if not any(one.attributes.get("scope") == "row" for one in row.elements()))
            assert len(rows) >= len(written) - above > 0
            assert all(len(row) == len(heads) for row in rows)
    assert tables >= 15


def _of_class(root: Element, name: str) -> list[Element]:
    return [one for one in root.elements() if name in one.classes]
