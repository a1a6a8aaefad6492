"""The start page, made again whenever a record or the day is another."""

from collections.abc import Iterator

from generator.library.library import Library
from generator.opendata.metadata import site_metadata
from generator.site import addresses
from generator.site.inputs import digest_of
from generator.site.overviews.start import start_page
from generator.site.page import Page
from generator.site.planning.plan import Ground, PagePlan, Plan


def plan_start(ground: Ground) -> Iterator[Plan]:
    """Yield the start page, which can show any record."""
    digest = digest_of((ground.today.isoformat(), _everything(ground.library)))
    yield PagePlan(addresses.START, digest, lambda: _start(ground))


def _everything(library: Library) -> str:
    return digest_of(entry.id + entry.digest for entry in library.by_id.values())


def _start(ground: Ground) -> Page:
    document = start_page(ground.library, ground.today)
    words = "Protokoll, beslut, planer, rapporter och uppdrag"
    told = site_metadata(ground.settings)
    title = document.head.title
    return Page(addresses.START, title, words, document, indexed=False, as_of=ground.today, metadata=told)
