"""Open data: the page, the tables, the database, the catalogue and the schemas.

What is made from the whole archive is made with Word and PDF, so that a page is shown at once while a clerk writes.
"""

from collections.abc import Iterator
from dataclasses import astuple
from functools import partial

from generator.opendata import places
from generator.opendata.record_json import open_schema
from generator.opendata.table import DataTable
from generator.opendata.tables import TABLES
from generator.schema.store import FILES
from generator.site.inputs import digest_of
from generator.site.overviews.open_data import TITLE, open_data_page
from generator.site.page import Page
from generator.site.planning.plan import FilePlan, Ground, PagePlan, Plan
from generator.site.record_pages import HOME


def plan_open_data(ground: Ground) -> Iterator[Plan]:
    """Yield the page and every file. The rows of all tables can depend on any record."""
    if ground.library.internal:
        return  # its licence lets anyone use it for anything
    settings = digest_of(map(str, astuple(ground.settings)))
    yield PagePlan(places.PAGE, settings, partial(_page, ground))
    yield FilePlan(places.OPEN_SCHEMA, "", open_schema)
    yield FilePlan(places.RECORD_SCHEMA, "", (FILES / "post.schema.json").read_bytes)
    yield FilePlan(places.CATALOGUE, settings, partial(_catalogue, ground), whole=True)
    everything = digest_of(entry.id + entry.digest for entry in ground.library.by_id.values())
    yield FilePlan(places.DATABASE, everything, partial(_database, ground), whole=True)
    for table in TABLES:
        yield FilePlan(places.table_file(table.name), everything, partial(_table, ground, table), whole=True)


def _page(ground: Ground) -> Page:
    document = open_data_page(ground.settings)
    return Page(places.PAGE, TITLE, "Arkivet som data att hämta", document, (HOME,), indexed=False)


def _catalogue(ground: Ground) -> bytes:
    from generator.opendata.catalogue import catalogue  # noqa: PLC0415 - an edit seldom needs it

    return catalogue(ground.settings)


def _database(ground: Ground) -> bytes:
    from generator.opendata.whole import database  # noqa: PLC0415 - as above

    return database(ground.library)


def _table(ground: Ground, table: DataTable) -> bytes:
    from generator.opendata.whole import table_csv  # noqa: PLC0415 - as above

    return table_csv(ground.library, table)
