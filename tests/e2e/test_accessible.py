"""Every kind of page against WCAG 2.2 AA by axe, in light and dark, on a desk and a narrow phone; and by keyboard."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.e2e.kinds import KINDS, address_of
from tests.serving import Served
from tests.sites import Site

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = {"phone": (360, 740), "desk": (1440, 900)}
SMALLEST_TARGET = 24


@pytest.fixture(scope="session")
def axe() -> str:
    file = files("axe_playwright_python") / "axe.min.js"
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(
    browser: Browser, served: Callable[[Path], Served], built: Site, axe: str, kind: str, size: str, scheme: str
) -> None:
    width, height = SIZES[size]
    # The page's own policy would stop the checker, which is not the site's script.
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, locale="sv-SE", bypass_csp=True
    )
    try:
        page = context.new_page()
        page.goto(served(built.folder).url + address_of(built, kind), wait_until="networkidle")
        page.evaluate(axe)
        found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        wrong = [f"{each['id']}: {node['html'][:200]}" for each in found["violations"] for node in each["nodes"]]
        assert wrong == []
        assert found["passes"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    finally:
        context.close()
