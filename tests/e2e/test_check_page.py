"""The page where a reader checks a file: a true one, an old one, a forged one, and what the page says it cannot do."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page

from generator.proof.facts import Facts
from generator.proof.manifest import prove
from tests.serving import Served
from tests.sites import Site

PAPER = "exempel/rs/2025-04-01/Protokoll § 12.pdf"
GONE = "exempel/rs/bilaga.csv"
NEW, OLD, FORGED, REMOVED = b"%PDF det nya", b"%PDF det gamla", b"%PDF 215 000", b"a;b"
FIRST = Facts("a" * 40, "2025-04-10T08:00:00Z")
SECOND = Facts("b" * 40, "2025-06-02T12:30:00Z")
WHILE = "från 10 april 2025 kl. 10:00 till 2 juni 2025 kl. 14:30"
EXPECTED = (
    (NEW, "Filen är den som är publicerad", "bbbbbbbbbbbb"),
    (OLD, "Filen är en äldre version", WHILE),
    (FORGED, "Filen är inte känd", "Den kan vara ändrad"),
    (REMOVED, "Filen är inte längre publicerad", WHILE),
)
NO_COUNTING = "Object.defineProperty(Crypto.prototype, 'subtle', {value: undefined})"
DROP = """bytes => {
  const carried = new DataTransfer();
  carried.items.add(new File([new Uint8Array(bytes)], 'draget.pdf'));
  document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: carried, bubbles: true, cancelable: true}));
}"""


@pytest.fixture(scope="session")
def twice(built: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site published for the second time: what surrounds the page, and a paper that changed."""
    folder = tmp_path_factory.mktemp("publicerad")
    for name, papers in (("1", {PAPER: OLD, GONE: REMOVED}), ("2", {PAPER: NEW})):
        for part in ("kontroll", "javascripts", "stylesheets", "assets"):
            shutil.copytree(built.folder / part, folder / name / part)
        for address, content in papers.items():
            (folder / name / address).parent.mkdir(parents=True, exist_ok=True)
            (folder / name / address).write_bytes(content)
    prove(folder / "1", None, FIRST)
    prove(folder / "2", folder / "1", SECOND)
    return folder / "2"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="sv-SE", viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def answers(page: Page) -> list[str]:
    page.wait_for_selector("[role=status] .k-kontroll__svar[aria-busy=false] > li")
    return page.locator(".k-kontroll__svar > li").all_inner_texts()


def test_a_true_an_old_a_forged_and_a_removed_file(page: Page, served: Callable[[Path], Served], twice: Path) -> None:
    wrong: list[str] = []
    asked: list[tuple[str, str | None, str]] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("request", lambda request: asked.append((request.method, request.post_data, request.url)))
    url = served(twice).url
    page.goto(f"{url}kontroll/")
    page.wait_for_selector(".k-kontroll__lista a")
    assert "2 juni 2025 kl. 14:30" in page.locator(".k-kontroll__lista").inner_text()
    for content, heading, words in EXPECTED:
        page.locator("input[type=file]").set_input_files(
            [FilePayload(name="protokoll.pdf", mimeType="application/pdf", buffer=content)]
        )
        said = answers(page)
        assert len(said) == 1
        assert said[0].startswith(heading)
        assert words in said[0]
        assert hashlib.sha256(content).hexdigest() in said[0]
        links = [link.get_attribute("href") for link in page.locator(".k-kontroll__svar a").all()]
        assert links == ([f"{url}exempel/rs/2025-04-01/Protokoll%20%C2%A7%2012.pdf"] if content in (NEW, OLD) else [])
        assert "bilaga" not in said[0]
    page.evaluate(DROP, list(NEW))
    page.wait_for_selector(".k-kontroll__namn:text-is('draget.pdf')")
    assert "Filen är den som är publicerad" in answers(page)[0]
    # What leaves the computer is a wish for files of the site, and nothing in it but their names.
    assert {(method, data) for method, data, _ in asked} == {("GET", None)}
    assert [address for _, _, address in asked if not address.startswith((url, "data:"))] == []
    assert wrong == []


def test_a_sum_is_looked_up_by_keyboard_where_the_browser_may_not_count(
    page: Page, served: Callable[[Path], Served], twice: Path
) -> None:
    page.add_init_script(NO_COUNTING)
    page.goto(f"{served(twice).url}kontroll/")
    page.wait_for_selector(".k-kontroll__brist:visible")
    assert "https" in page.locator(".k-kontroll__brist").inner_text()
    assert not page.locator("input[type=file]").is_visible()
    page.locator("#k-kontroll-summa").focus()
    page.keyboard.insert_text(f" {hashlib.sha256(OLD).hexdigest().upper()}\n")
    page.keyboard.press("Enter")
    page.wait_for_selector(".k-kontroll__svar > li")
    assert "Filen är en äldre version" in page.locator("[role=status]").inner_text()
    page.keyboard.insert_text("0")
    page.keyboard.press("Enter")
    page.wait_for_selector(".k-kontroll__ett--fel")
    assert "Det är ingen kontrollsumma" in page.locator("[role=status]").inner_text()


def test_a_site_that_is_only_built_says_so(page: Page, served: Callable[[Path], Served], built: Site) -> None:
    page.goto(f"{served(built.folder).url}kontroll/")
    page.wait_for_selector(".k-kontroll__brist:visible")
    assert "ingen lista att jämföra med" in page.locator(".k-kontroll__brist").inner_text()
    assert not page.locator("form.k-kontroll__form").is_visible()
    assert "sha256sum protokoll.pdf" in page.locator("article").inner_text()
