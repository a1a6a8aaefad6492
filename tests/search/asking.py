"""Ask the search page as a reader does, and read what it answers."""

from urllib.parse import quote, urlsplit

from playwright.sync_api import Page, expect

SLOWEST = 20_000


def ask(page: Page, root: str, words: str, filters: str = "") -> list[str]:
    """Open the search with the words in its address; return the addresses of the hits, counted from the root."""
    page.goto(f"{root}sok/?q={quote(words)}{filters}")
    return answer(page, root)


def answer(page: Page, root: str) -> list[str]:
    """Return the hits on the page when the search has come to its end."""
    expect(page.locator(".k-sok__svar")).to_have_attribute("aria-busy", "false", timeout=SLOWEST)
    found = page.locator(".k-sok__titel a")
    links = [urlsplit(str(link.get_attribute("href"))).path for link in found.all()]
    return [link.removeprefix(urlsplit(root).path) for link in links]
