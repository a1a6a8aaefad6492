"""One page of each kind in Chromium: on a phone and a desk, in light and dark, on paper, and without JavaScript."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.kinds import KINDS, address_of
from tests.e2e.pages import read_page
from tests.serving import Served
from tests.sites import Site

PHONE, DESK = (390, 844), (1440, 900)
# `desc` is a chart in words, for those who hear the page.
FOLDED = {"details", "noscript", "script", "style", "template", "desc", ".headerlink", ".k-dold"}
NEEDS_SCRIPT = "Sökningen behöver JavaScript"


@contextmanager
def opened(
    browser: Browser, server: Served, address: str, size: tuple[int, int] = DESK, *, scripts: bool = True
) -> Iterator[tuple[Page, list[str]]]:
    """Open a page; yield it with the list that its errors and its calls to other hosts end up in."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, java_script_enabled=scripts, locale="sv-SE"
    )
    wrong: list[str] = []
    page = context.new_page()
    page.on("console", lambda said: wrong.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    # Without JavaScript the browser itself breaks off the fetching of modules that a page names ahead.
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}") if scripts else None)
    page.on("request", lambda request: None if _own(request.url, server) else wrong.append(f"asked {request.url}"))
    page.on("response", lambda answer: wrong.append(f"{answer.status}: {answer.url}") if answer.status > 399 else None)
    try:
        page.goto(server.url + address, wait_until="networkidle" if scripts else "load")
        yield page, wrong
    finally:
        context.close()


def squeezed(text: str) -> str:
    """Return the text without white space, in small letters: a style sheet may break and capitalise."""
    return "".join(text.split()).casefold()


def _own(url: str, server: Served) -> bool:
    return url.startswith((server.url, "data:", "blob:"))


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_opens_without_errors_and_fits(
    browser: Browser, served: Callable[[Path], Served], built: Site, kind: str, size: tuple[int, int]
) -> None:
    with opened(browser, served(built.folder), address_of(built, kind), size) as (page, wrong):
        assert wrong == []
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        assert page.locator("h1").count() == 1
        assert page.locator("h1").is_visible()
        assert page.evaluate("document.documentElement.lang") == "sv"


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_can_be_read_without_javascript(
    browser: Browser, served: Callable[[Path], Served], built: Site, kind: str
) -> None:
    """Everything a script could show is in the page already, and shown."""
    address = address_of(built, kind)
    with opened(browser, served(built.folder), address, scripts=False) as (page, wrong):
        assert wrong == []
        shown = page.locator("article").inner_text()
        if kind == "sok/":
            assert NEEDS_SCRIPT in shown
            return
        said = squeezed(shown)
        texts = read_page(page.content()).texts
        visible = [text for marks, text in texts if "article" in marks and not marks & FOLDED and text.strip()]
        assert visible
        assert [text for text in visible if squeezed(text) not in said] == []


@pytest.mark.parametrize("kind", ["Paragraph", "PeriodicReport", "Meeting"])
def test_a_page_prints_on_whole_sheets(
    browser: Browser, served: Callable[[Path], Served], built: Site, kind: str
) -> None:
    with opened(browser, served(built.folder), address_of(built, kind)) as (page, wrong):
        page.emulate_media(media="print")
        assert page.locator("nav:visible, .k-hamta:visible").count() == 0
        assert page.pdf(format="A4")[:4] == b"%PDF"
        assert wrong == []
