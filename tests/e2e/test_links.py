"""Every link on every page leads somewhere: to a page, a file, or an anchor that exists."""

from collections import Counter
from urllib.parse import urlsplit

import pytest

from generator.sheets.papers import papers_of
from tests.e2e.pages import PageRead, read_site, target
from tests.sites import Site

LOADING = {"script", "img", "source", "iframe", "audio", "video", "embed", "object"}
# 404.html is shown at any address, so its links begin at the site's root.
AT_ANY_ADDRESS = "404.html"


@pytest.fixture(scope="module")
def pages(built: Site) -> dict[str, PageRead]:
    return read_site(built.folder)


def test_every_record_has_its_page(built: Site, pages: dict[str, PageRead]) -> None:
    assert {f"{entry.address}index.html" for entry in built.library.entries} <= pages.keys()
    assert len(pages) > len(built.library.entries)


def test_every_internal_link_leads_somewhere(built: Site, pages: dict[str, PageRead]) -> None:
    broken = []
    for path, page in pages.items():
        for _, link in page.links:
            found = target("index.html" if path == AT_ANY_ADDRESS else path, link)
            if found is None:
                continue
            file, anchor = found
            if not (built.folder / file).is_file():
                broken.append(f"{path}: {link} leads to no file")
            elif anchor and file in pages and anchor not in pages[file].ids:
                broken.append(f"{path}: {link} leads to no anchor")
    assert broken == []


def test_every_page_can_be_reached_from_the_start(pages: dict[str, PageRead]) -> None:
    seen, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in seen or path not in pages:
            continue
        seen.add(path)
        waiting += [found[0] for _, link in pages[path].links if (found := target(path, link))]
    assert sorted(pages.keys() - seen) == [AT_ANY_ADDRESS]


def test_nothing_is_loaded_from_another_host(pages: dict[str, PageRead]) -> None:
    """A link to another site is fine; what the page itself is made of comes from the archive."""
    loaded = [
        f"{path}: {link}"
        for path, page in pages.items()
        for tag, link in page.links
        if tag in LOADING and urlsplit(link).scheme in {"http", "https"}
    ]
    assert loaded == []


def test_ids_stand_once_and_labels_name_what_exists(pages: dict[str, PageRead]) -> None:
    for path, page in pages.items():
        twice = [name for name, count in Counter(page.ids).items() if count > 1]
        assert twice == [], path
        assert [name for name in page.ids_in_use if name not in page.ids] == [], path


def test_addresses_are_ascii_and_nothing_of_the_building_is_left(built: Site, pages: dict[str, PageRead]) -> None:
    assert all(path.isascii() and path == path.lower() for path in pages)
    for path in pages:
        text = (built.folder / path).read_text(encoding="utf-8")
        assert "@@KANSLI" not in text, path
        assert "<!--KANSLI" not in text, path
    assert not (built.folder / "kansli-skal").exists()


def test_every_formal_document_lies_beside_its_page(built: Site) -> None:
    count = 0
    for entry in built.library.entries:
        page = built.page(entry.address)
        for paper in papers_of(built.library, entry):
            for ending, start in (("docx", b"PK\x03\x04"), ("pdf", b"%PDF")):
                count += 1
                assert f'href="{paper.name}.{ending}"' in page
                assert (built.folder / entry.address / f"{paper.name}.{ending}").read_bytes().startswith(start)
    assert count > 300


def test_every_state_is_said_in_words(pages: dict[str, PageRead]) -> None:
    """Colour never carries a meaning alone: each mark of a state holds its word."""
    seen = {text.strip() for page in pages.values() for marks, text in page.texts if ".k-status" in marks}
    assert {"Pågår", "Genomförd", "Delvis", "Helt", "Inte"} <= seen
    assert "" not in seen
