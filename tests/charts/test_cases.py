"""Golden charts: each `cases/<name>.yaml` is a section of a report, and gives the drawing and the words beside it.

Write the files anew with `pytest tests/charts --write-golden`, and look at every picture that has changed.
"""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.charts.draw import svg_file
from generator.charts.svg import PAPER_STYLE, WIDTH
from generator.library.library import Library
from generator.loading.load import load
from generator.loading.project import Project
from generator.sheets.registry import document_of
from generator.tree.chart import Chart
from generator.tree.walk import nodes
from generator.writers.raster import svg_as_png
from tests.sites import CHECKOUT

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.yaml"))
REPORT = """format: 1
typ: rapport
slag: månadsrapport
rubrik: En rapport
period: 2025-01
avsnitt:
  - rubrik: Ett avsnitt
"""


def chart_of(case: Path, root: Path) -> Chart:
    """Return the one chart of a case."""
    shutil.copytree(CHECKOUT / "tests" / "sheets" / "ground", root / "records")
    file = root / "records" / "prov" / "rs" / "rapporter" / "rapport.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    section = "".join(f"    {line}\n" for line in case.read_text(encoding="utf-8").splitlines())
    file.write_text(REPORT + section, encoding="utf-8")
    loaded = load(Project(root))
    assert [f"{each.line} {each.message}" for each in loaded.findings] == []
    library = Library(loaded.entries)
    entry = next(entry for entry in library.entries if entry.file.endswith("rapport.yaml"))
    document = document_of(library, entry)
    charts = [node for node in nodes(document) if isinstance(node, Chart)]
    assert len(charts) == 1
    return charts[0]


def told(chart: Chart) -> str:
    return "\n".join((chart.title, chart.alt, chart.detail, chart.note)).strip() + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_gives_its_picture_and_its_words(case: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    chart = chart_of(case, tmp_path)
    drawn, words = case.with_suffix(".svg"), case.with_suffix(".txt")
    if request.config.getoption("--write-golden"):
        drawn.write_bytes(svg_file(chart))
        words.write_text(told(chart), encoding="utf-8", newline="\n")
    assert svg_file(chart) == drawn.read_bytes()
    assert told(chart) == words.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_number_and_name_in_a_picture_is_also_told_in_words(case: Path) -> None:
    root = ElementTree.fromstring(case.with_suffix(".svg").read_text(encoding="utf-8"))
    words = re.sub(r"\s", " ", case.with_suffix(".txt").read_text(encoding="utf-8")).casefold()
    ticks = {"de ds"}
    shown = [one.text or "" for one in root.iter("{http://www.w3.org/2000/svg}text") if one.get("class") not in ticks]
    for text in shown:
        assert re.sub(r"\s", " ", text).casefold() in words


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_nothing_is_drawn_outside_the_frame(case: Path) -> None:
    root = ElementTree.fromstring(case.with_suffix(".svg").read_text(encoding="utf-8"))
    height = float(root.get("height", "0"))
    for one in root.iter():
        x, y = float(one.get("x", "0")), float(one.get("y", "0"))
        assert x >= 0 and x + float(one.get("width", "0")) <= WIDTH + 0.1
        assert y <= height


def test_a_drawing_becomes_dots_for_word() -> None:
    """The same dots every time, three for each point."""
    svg = CASES[0].with_suffix(".svg").read_bytes()
    png = svg_as_png(svg, "prov")
    assert png == svg_as_png(svg, "prov")
    assert int.from_bytes(png[16:20], "big") == round(WIDTH * 0.75 * 3)


def test_what_cannot_be_drawn_is_said() -> None:
    with pytest.raises(ValueError, match="bilden prov kan inte ritas"):
        svg_as_png(b"<svg", "prov")


def test_pages_have_the_looks_that_paper_has() -> None:
    """Every class of the drawings stands in the page's styles too."""
    styles = (CHECKOUT / "theme/mkdocs/stylesheets/post.css").read_text(encoding="utf-8")
    looks = set(re.findall(r"\.([a-z][a-z0-9])\b(?=[{,])", PAPER_STYLE))
    used = {
        look for case in CASES for look in re.findall(r'class="([^"]+)"', case.with_suffix(".svg").read_text("utf-8"))
    }
    assert looks >= {name for look in used for name in look.split()}
    assert {look for look in looks if f".k-diagram .{look} {{" not in styles} == set()
