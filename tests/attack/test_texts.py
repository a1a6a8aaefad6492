"""No text of any kind of record runs or loads anything on a page, in a feed, in data or in a document."""

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from generator.charts.draw import svg_file
from generator.opendata.metadata import metadata
from generator.sheets.papers import papers_of
from generator.site.page import Page
from generator.site.planning.plan import FilePlan
from generator.site.planning.registry import plan_site
from generator.site.stamp import _head
from generator.tree.chart import Chart, Series, Value
from generator.writers.html import HtmlWriter
from generator.writers.paper import PaperWriter
from tests.attack.hostile import MARK, PAYLOADS, lay_out
from tests.attack.reading import leads_right, troubles
from tests.hard.hard import DAY
from tests.sites import CHECKOUT

NUMBERED = range(len(PAYLOADS))


def well_formed(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


@pytest.mark.parametrize("number", NUMBERED)
def test_pages_feeds_and_data(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = lay_out(tmp_path, PAYLOADS[number], monkeypatch)
    writer, seen = HtmlWriter(CHECKOUT / "theme"), 0
    for plan in plan_site(library, DAY, root=tmp_path):
        made = plan.make()
        if isinstance(made, Page):
            html = writer.page(made, "../") + _head(made)
            seen += MARK in html
            assert list(troubles(html)) == [], plan.address
        else:
            assert isinstance(plan, FilePlan)
            _file(plan.address, made)
    assert seen > 10


def _file(address: str, data: bytes) -> None:
    if address.endswith((".xml", ".rdf")):
        for element in well_formed(data).iter():
            assert all(leads_right(value, loads=False) for key, value in element.attrib.items() if "href" in str(key))
    elif address.endswith((".json", ".jsonld")):
        json.loads(data)
    elif address.endswith(".ics"):
        rows = re.split(r"\r\n|\r|\n", data.decode())
        assert not any(row.startswith(("X-anfall", "URL:javascript")) for row in rows), address
        assert rows.count("BEGIN:VEVENT") == rows.count("END:VEVENT") == sum(row.startswith("DTSTAMP") for row in rows)
    elif address.endswith(".csv"):
        assert not re.search(r"(?m)(?:^|[,;])\"?[=@]", data.decode("utf-8-sig")), address


@pytest.mark.parametrize("number", (2, 5, 6))
def test_documents(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = lay_out(tmp_path, PAYLOADS[number], monkeypatch)
    writer = PaperWriter(CHECKOUT / "theme", tmp_path / "records")
    papers = [paper for entry in library.entries for paper in papers_of(library, entry)]
    assert len(papers) > 4
    for paper in papers[:: max(1, len(papers) // 4)]:
        files = writer.write(paper.make(DAY))
        _word(files["docx"])
        _pdf(files["pdf"])


def _word(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            root = well_formed(package.read(name))
            for element in root.iter(etree.Element):
                if element.get("TargetMode") == "External":
                    assert str(element.get("Type")).endswith("/hyperlink")
                    assert leads_right(str(element.get("Target")), loads=False)
                if element.tag.endswith(("}instrText", "}altChunk", "}object")):
                    assert MARK not in (element.text or "")
                    assert element.tag.endswith("}instrText")


def _pdf(data: bytes) -> None:
    reader = PdfReader(io.BytesIO(data))
    catalog = reader.trailer["/Root"]
    assert "/OpenAction" not in catalog
    assert "/AA" not in catalog
    assert "/JavaScript" not in catalog.get("/Names", {})
    for page in reader.pages:
        for note in page.get("/Annots") or ():
            action = note.get_object().get("/A", {})
            assert action.get("/S", "/GoTo") in ("/GoTo", "/URI")
            assert leads_right(str(action.get("/URI", "")), loads=False)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_charts(payload: str) -> None:
    chart = Chart(
        "bars", payload, (payload, "b"), (Series(payload, (Value("1", payload), Value("2", "2"))),), payload, payload
    )
    names = {etree.QName(each).localname for each in well_formed(svg_file(chart)).iter(etree.Element)}
    assert names <= {"svg", "text", "rect", "path", "circle", "style", "title", "desc", "g", "tspan"}


def test_metadata_cannot_end_its_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = lay_out(tmp_path, PAYLOADS[2], monkeypatch)
    for entry in library.entries:
        json.loads(metadata(library, entry, "https://exempel.example/"))
