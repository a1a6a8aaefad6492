"""The search of the real site, in Chromium: numbers, names, compounds and filters find what they should."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.model.report import Solution
from tests.serving import Served
from tests.sites import Site

# Words that a reader types, and the address that must be among the first hits.
SEARCHES = [
    ("§ 120", "gotland/rs-au/2025-01-01/120/"),
    ("RS 2025/1055", "gotland/rs-au/2025-01-01/120/"),
    ("HSN/1005/2025", "jamtland-harjedalen/hsn/"),
    ("effektivitetsdelegationen", "gotland/rs-au/2025-01-01/120/"),
    ("samverkansnämnden", "mellansverige/samverkansnamnden/"),
    ("hyrpersonal", "vasterbotten/rs/manadsrapport-2024-10/"),
    ("Kotter", "vastra-gotaland/samordnande-grupp-hos/"),
]
FIRST = 10


@pytest.fixture(scope="module")
def page(browser: Browser, served: Callable[[Path], Served], built: Site) -> Iterator[Page]:
    context = browser.new_context(locale="sv-SE")
    page = context.new_page()
    page.goto(f"{served(built.folder).url}sok/")
    yield page
    context.close()


def hits(page: Page, words: str, filters: str = "") -> list[str]:
    """Return the addresses of the first hits, in order."""
    page.goto(f"{page.url.split('sok/')[0]}sok/?q={quote(words)}{filters}")
    expect(page.locator(".k-sok__antal")).to_contain_text("träff", timeout=20_000)
    links = page.locator(".k-sok__lista a")
    return [str(link.get_attribute("href")) for link in links.all()][:FIRST]


@pytest.mark.parametrize(("words", "address"), SEARCHES, ids=[words for words, _ in SEARCHES])
def test_a_reader_finds(page: Page, words: str, address: str) -> None:
    found = hits(page, words)
    assert any(address in link for link in found), found


def test_every_solution_is_found_by_its_name(page: Page, built: Site) -> None:
    solutions = built.library.of_kind(Solution)
    assert solutions
    for entry in solutions:
        found = hits(page, entry.record.title)  # type: ignore[attr-defined]
        assert any(entry.address in link for link in found[:3]), (entry.address, found)


def test_a_filter_leaves_out_other_organisations(page: Page) -> None:
    found = hits(page, "statsbidrag", f"&organisation={quote('Region Gotland')}")
    assert found
    assert all("/gotland/" in link for link in found)


def test_a_phrase_that_nobody_wrote_is_answered_in_words(page: Page) -> None:
    assert hits(page, '"elefanten dansar i korridoren"') == []
    expect(page.locator(".k-sok__antal")).to_contain_text("Inga träffar")
