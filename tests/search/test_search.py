"""The search page in Chromium: what it finds first, filters, order, near words, keyboard, and what it says."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.model.report import Solution
from tests.search.asking import answer, ask
from tests.serving import Served
from tests.sites import Site


# Notes in the page how long after a keystroke the first hits show.
@pytest.fixture(scope="module")
def root(served: Callable[[Path], Served], built: Site) -> str:
    return served(built.folder).url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="sv-SE")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("§ 147", "jamtland-harjedalen/rs/2025-09-30/147/"),
        ("RS 2025/1055", "gotland/rs-au/2025-01-01/120/"),
        ("HSN/1005/2025", "jamtland-harjedalen/hsn/2025-06-12/66/"),
        ("Kjell Typfors", "exempel/personer/kjell-typfors/"),
        ("samverkansnämnden", "mellansverige/samverkansnamnden/"),
    ],
)
def test_what_has_a_name_of_its_own_comes_first(page: Page, root: str, words: str, address: str) -> None:
    assert ask(page, root, words)[0] == address


@pytest.mark.parametrize("words", ["2025-09-30", "30 september 2025", "30/9 2025", "20250930"])
def test_a_day_gives_its_meetings_first(page: Page, root: str, words: str) -> None:
    assert all(link.endswith("/rs/2025-09-30/") for link in ask(page, root, words)[:2])


def test_the_words_after_a_name_narrow_it(page: Page, root: str) -> None:
    assert ask(page, root, "§ 2 hjälpmedelsnämnden")[0] == "exempel/hjalpmedelsnamnden/2025-03-07/2/"


def test_a_part_of_a_compound_finds_it(page: Page, root: str) -> None:
    found = ask(page, root, "nämnden", f"&organisation={quote('Sjukvårdsregion Mellansverige')}")
    assert "mellansverige/samverkansnamnden/" in found
    assert "mellansverige/samverkansnamnden/aktivitetsplan-2024/" in found
    assert "`" not in page.locator(".k-sok__lista").inner_text()


def test_a_misspelt_word_is_offered_as_the_near_one(page: Page, root: str) -> None:
    found = ask(page, root, "efektivitetsdelegationen")
    assert found == ask(page, root, "effektivitetsdelegationen")
    ask(page, root, "efektivitetsdelegationen")
    page.get_by_role("link", name="effektivitetsdelegationen", exact=True).first.click()
    assert answer(page, root) == found
    assert page.get_by_label("Sökord").input_value() == "effektivitetsdelegationen"


def test_every_solution_is_found_by_its_name(page: Page, root: str, built: Site) -> None:
    solutions = built.library.of_kind(Solution)
    assert solutions
    for entry in solutions:
        assert entry.address in ask(page, root, entry.record.title)[:3]  # type: ignore[attr-defined]


def test_a_filter_leaves_out_other_organisations(page: Page, root: str) -> None:
    found = ask(page, root, "statsbidrag", f"&organisation={quote('Region Gotland')}")
    assert found
    assert all(link.startswith("gotland/") for link in found)


@pytest.mark.parametrize(
    ("name", "value", "address"),
    [
        ("organ", "Gemensamma hjälpmedelsnämnden", "exempel/hjalpmedelsnamnden/reglemente/"),
        ("år", "2024", "vasterbotten/rs/2024-11-12/"),
        ("slag", "Lösning", "losningar/skalning-och-spridning/"),
        ("utfall", "Återremitterat", "exempel/rf/2025-02-25/6/"),
        ("fokusområde", "Kunskapsstyrning", "mellansverige/samverkansnamnden/aterrapport-2024/"),
        ("status", "Inställt", "exempel/rs/2025-06-17/"),
    ],
)  # fmt: skip
def test_a_filter_alone_gives_a_list_and_lies_in_the_address(
    page: Page, root: str, name: str, value: str, address: str
) -> None:
    page.goto(f"{root}sok/")
    page.locator(f"select[name={name}]").select_option(value)
    assert address in answer(page, root)
    page.goto(page.url)
    expect(page.locator(f"select[name={name}]")).to_have_value(value)
    assert address in answer(page, root)


@pytest.mark.parametrize(("order", "backwards"), [("nyast", True), ("aldst", False)])
def test_hits_are_put_in_order_of_date(page: Page, root: str, order: str, backwards: bool) -> None:
    ask(page, root, "budget", f"&ordning={order}")
    facts = page.locator(".k-sok__uppgifter").all_inner_texts()
    days = [fact.rsplit(" ", 1)[-1] for fact in facts if fact.rsplit(" ", 1)[-1][:2] == "20"]
    assert len(days) > 5
    assert days == sorted(days, reverse=backwards)


def test_the_text_of_an_attachment_is_shown_where_it_matches(page: Page, root: str) -> None:
    assert ask(page, root, "stängd för tunga fordon")[0] == "exempel/rs/2025-05-27/26/"
    expect(page.locator(".k-sok__utdrag").first).to_contain_text("tunga fordon")


def test_a_phrase_that_nobody_wrote_is_answered_in_words(page: Page, root: str) -> None:
    assert ask(page, root, '"elefanten dansar i korridoren"') == []
    expect(page.locator(".k-sok__antal")).to_contain_text("Inga träffar")
    expect(page.locator(".k-sok__annars").get_by_role("link", name="Sammanträden")).to_be_visible()


def test_the_search_is_used_by_keyboard(page: Page, root: str) -> None:
    page.goto(root)
    page.get_by_role("searchbox").fill("Kotter")
    page.keyboard.press("Enter")
    answer(page, root)
    page.get_by_label("Sökord").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{root}vastra-gotaland/**")
    page.go_back()
    answer(page, root)
    assert page.get_by_label("Sökord").input_value() == "Kotter"


def test_answers_come_while_the_reader_writes(page: Page, root: str) -> None:
    """Without Enter. How long they take is measured by the bench."""
    ask(page, root, "statsbidrag")
    for words in ("ambulansflyg", "avgifter", "hyrpersonal"):
        page.get_by_label("Sökord").fill(words)
        expect(page.locator(".k-sok__lista mark").first).to_have_text(re.compile(words[:6], re.IGNORECASE))


def test_only_the_search_has_an_index(page: Page, root: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    ask(page, root, "Kotter")
    page.goto(root)
    page.goto(f"{root}handbok/")
    assert not [path for path in asked if "/search/" in path or "lunr" in path or "worker" in path]
    assert sum(path.endswith("wasm.sv.pagefind") for path in asked) == 1


def test_without_scripts_the_lists_are_offered(browser: Browser, root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(root)
    page.get_by_role("searchbox").fill("Kotter")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{root}sok/?q=Kotter")
    assert "JavaScript" in page.locator("noscript").inner_text()
    context.close()
