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


@pytest.fixture(scope="session")
def axe() -> str:
    file = files("axe_playwright_python") / "axe.min.js"
    return file.read_text(encoding="utf-8")


# Colours do not hang on the width, nor the layout on the colours: two of the four ways tell as much.
@pytest.mark.parametrize(("size", "scheme"), [("phone", "light"), ("desk", "dark")])
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
        page.goto(served(built.folder).url + address_of(built, kind))
        page.evaluate(axe)
        found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        wrong = [f"{each['id']}: {node['html'][:200]}" for each in found["violations"] for node in each["nodes"]]
        assert wrong == []
        assert found["passes"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    finally:
        context.close()


REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
  .filter(each => each.checkVisibility({visibilityProperty: true}) && !each.disabled && each.tabIndex >= 0)"""
STEP = """() => {
  const at = document.activeElement;
  const seen = at !== document.body && getComputedStyle(at).outlineStyle !== 'none';
  const again = at.dataset.reached === 'ja';
  at.dataset.reached = 'ja';
  return {skips: at.classList.contains('k-hoppa'), seen, ended: at === document.body || again};
}"""


@pytest.mark.parametrize("kind", ["", "Paragraph", "PeriodicReport", "ActivityPlan", "handbok/"])
def test_everything_is_reached_by_keyboard(
    browser: Browser, served: Callable[[Path], Served], built: Site, kind: str
) -> None:
    """The way past the header comes first, the focus always shows, and frames that scroll can be reached."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    try:
        page.goto(served(built.folder).url + address_of(built, kind))
        count = page.evaluate(f"({REACHABLE})().length")
        for number in range(count + 1):
            page.keyboard.press("Tab")
            step = page.evaluate(STEP)
            if step["ended"]:
                break
            assert step["seen"], page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
            assert number or step["skips"]
        missed = page.evaluate(f"({REACHABLE})().filter(each => each.dataset.reached !== 'ja').map(e => e.outerHTML)")
        assert missed == []
    finally:
        page.close()
