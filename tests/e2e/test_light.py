"""Pages are light and hold still: what they weigh, and that nothing moves while they are read."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from tests.e2e.kinds import KINDS, address_of
from tests.serving import Served
from tests.sites import Site

PAGE = 60_000
"""Bytes of HTML, before it is compressed."""
AROUND = 150_000
"""Bytes, compressed, of all else that reading takes: styles, script and typefaces."""
HEAVY = {
    # A region's whole report of a month: 25 kB of text, 17 tables and 7 charts that are drawn in the page.
    "vasterbotten/rs/manadsrapport-2024-10/index.html": 80_000,
}

MOVED = """() => new Promise(done => {
  const all = [];
  const note = entries => all.push(...entries.map(each => each.sources.map(source => source.node?.className)));
  const watch = new PerformanceObserver(list => note(list.getEntries()));
  watch.observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => { note(watch.takeRecords()); done(all); }));
})"""


def test_no_page_is_heavier_than_it_must_be(built: Site) -> None:
    sizes = {path.relative_to(built.folder).as_posix(): path.stat().st_size for path in built.folder.rglob("*.html")}
    assert {path: size for path, size in sizes.items() if size > HEAVY.get(path, PAGE)} == {}
    assert {path: size for path, size in sizes.items() if path in HEAVY and size <= PAGE} == {}


def test_what_is_needed_around_a_page_is_light(built: Site) -> None:
    """All that a page with italics in Swedish asks for; other scripts' letters lie in files of their own."""
    root = built.folder
    html = (root / "index.html").read_text(encoding="utf-8")
    needed = {root / name for name in re.findall(r'(?:href|src)="([^":]+\.(?:css|js|svg|png|woff2))"', html)}
    needed |= set((root / "assets/typsnitt").glob("*.woff2")) - set((root / "assets/typsnitt").glob("*-ovriga.woff2"))
    needed |= set(root.glob("*/farger.css"))
    weight = {file.name: len(gzip.compress(file.read_bytes(), 9)) for file in needed}
    assert len(weight) > 8
    assert sum(weight.values()) < AROUND, weight


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_when_typefaces_come_late(
    browser: Browser, served: Callable[[Path], Served], built: Site, width: int
) -> None:
    url = served(built.folder).url
    context = browser.new_context(viewport={"width": width, "height": 844}, locale="sv-SE")
    try:
        page = context.new_page()
        late: list[Route] = []
        page.route("**/*.woff2", lambda route: late.append(route))  # noqa: PLW0108 - Playwright marks what it is given
        moved = {}
        for address in (*(address_of(built, kind) for kind in KINDS), "sok/?q=budget"):
            page.goto(url + address, wait_until="domcontentloaded")
            if address.startswith("sok/"):
                page.wait_for_selector(".k-sok__svar[aria-busy=false]")
            while page.evaluate("document.readyState") != "complete":
                while late:
                    late.pop().continue_()
            if found := page.evaluate(MOVED):
                moved[address] = found
        assert moved == {}
    finally:
        context.close()
