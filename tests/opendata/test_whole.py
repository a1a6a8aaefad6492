"""The whole as tables and a database: complete, whole, the same each time, and described."""

import csv
import io
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import rdflib
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF

from generator.model.paragraph import Paragraph
from generator.opendata.catalogue import catalogue
from generator.opendata.places import CATALOGUE, DATABASE, PAGE, table_file
from generator.opendata.tables import TABLES
from generator.opendata.whole import database, table_csv
from generator.site.planning.plan import PagePlan
from generator.site.planning.registry import plan_site
from generator.site.settings import Settings, read_settings
from tests.conftest import EPOCH
from tests.sites import Site

SITE = "https://arkiv.example/post/"


@pytest.fixture(scope="module")
def connection(built: Site) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{(built.folder / DATABASE).as_posix()}?mode=ro", uri=True)


def rows(built: Site, name: str) -> list[dict[str, str]]:
    text = (built.folder / table_file(name)).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_the_database_is_whole(connection: sqlite3.Connection) -> None:
    assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    assert connection.execute("pragma foreign_key_check").fetchall() == []
    tables = {name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")}
    assert tables == {table.name for table in TABLES}


def test_tables_and_database_hold_the_same(built: Site, connection: sqlite3.Connection) -> None:
    for table in TABLES:
        found = rows(built, table.name)
        held = connection.execute(f'select * from "{table.name}"').fetchall()
        assert len(found) == len(held) > 0, table.name
        as_text = [["" if cell is None else str(cell) for cell in row] for row in held]
        assert [list(row.values()) for row in found] == as_text, table.name


def test_every_public_paragraph_point_and_vote_is_there(built: Site) -> None:
    paragraphs = [entry for entry in built.library.entries if isinstance(entry.record, Paragraph)]
    assert {row["id"] for row in rows(built, "paragrafer")} == {entry.id for entry in paragraphs}
    voices = sum(
        len(names)
        for entry in paragraphs
        if isinstance(entry.record, Paragraph)
        for vote in entry.record.votes
        if vote.names
        for names in (vote.names.yes, vote.names.no, vote.names.abstain, vote.names.absent)
    )
    assert len(rows(built, "roster")) == voices
    pages = {row["sida"] for name in ("paragrafer", "sammantraden", "organ", "dokument") for row in rows(built, name)}
    assert all((built.folder / page / "index.html").is_file() for page in pages)


def test_the_same_library_gives_the_same_bytes(built: Site) -> None:
    assert database(built.library) == database(built.library) == (built.folder / DATABASE).read_bytes()
    for table in TABLES:
        assert table_csv(built.library, table) == (built.folder / table_file(table.name)).read_bytes()


def test_every_column_is_explained(built: Site) -> None:
    page = built.page(PAGE)
    for table in TABLES:
        assert all(column.help.endswith(".") for column in table.columns)
        assert f'href="../{table_file(table.name)}"' in page


@pytest.mark.parametrize("address", ["", SITE])
def test_the_catalogue_is_what_dcat_ap_se_demands(address: str) -> None:
    """The mandatory properties of catalogue, data set, distribution and agent; every link leads somewhere known."""
    settings = Settings(name="Arkivet", address=address, publisher="Region Exempel")
    graph = rdflib.Graph().parse(data=catalogue(settings), format="xml", publicID=f"{SITE}data/dcat.rdf")
    catalogues = list(graph.subjects(RDF.type, DCAT.Catalog))
    assert [str(each) for each in catalogues] == [f"{SITE}data/dcat.rdf#katalog"]
    sets = list(graph.objects(catalogues[0], DCAT.dataset))
    assert len(sets) == len(TABLES) + 1
    for about in (*catalogues, *sets):
        for needed in (DCTERMS.title, DCTERMS.description):
            assert [value.language for value in graph.objects(about, needed)] == ["sv"]  # type: ignore[attr-defined]
        publisher = graph.value(about, DCTERMS.publisher)
        assert (publisher, RDF.type, FOAF.Agent) in graph
        assert str(graph.value(publisher, FOAF.name)) == "Region Exempel"
    assert graph.value(catalogues[0], DCTERMS.license)
    for each in sets:
        assert graph.value(each, DCAT.theme) and graph.value(each, DCTERMS.accessRights)
        forms = list(graph.objects(each, DCAT.distribution))
        assert forms
        for form in forms:
            assert (form, RDF.type, DCAT.Distribution) in graph
            assert str(graph.value(form, DCAT.accessURL)).startswith(f"{SITE}data/")
            assert graph.value(form, DCTERMS.license)


def test_what_the_catalogue_names_is_published(built: Site) -> None:
    graph = rdflib.Graph().parse(built.folder / CATALOGUE, format="xml", publicID="http://arkiv.example/data/dcat.rdf")
    for link in (*graph.objects(None, DCAT.downloadURL), *graph.objects(None, DCAT.landingPage)):
        path = urlsplit(str(link)).path.lstrip("/")
        assert (built.folder / (f"{path}index.html" if path.endswith("/") else path)).is_file(), link


def test_settings_are_read_as_mkdocs_reads_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARKIV", "https://arkiv.example/post")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Arkivet\nsite_url: !ENV [SAKNAS, ARKIV, '']\nextra: {oppna_data: {utgivare: Region Exempel}}\n"
        "markdown_extensions:\n  - x: {slugify: !!python/name:os.path.join }\n",
        encoding="utf-8",
    )
    found = read_settings(tmp_path)
    assert (found.name, found.address, found.publisher) == ("Arkivet", SITE, "Region Exempel")


def test_the_site_map_has_every_page(built: Site) -> None:
    today = datetime.fromtimestamp(int(EPOCH), UTC).date()
    plans = {plan.address: plan for plan in plan_site(built.library, today, Settings(address=SITE))}
    index, own = (plans[name].make() for name in ("sitemap.xml", "sitemap-arkiv.xml"))
    assert isinstance(index, bytes) and isinstance(own, bytes)
    assert index.count(b"<loc>") == 2
    pages = [plan for plan in plans.values() if isinstance(plan, PagePlan) and plan.listed]
    assert own.count(b"<loc>") == len(pages)
    assert f"<loc>{SITE}exempel/rf/2025-11-25/29/</loc>".encode() in own
