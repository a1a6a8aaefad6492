"""The index in several parts, and the small one beside it after an edit, answer as one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.site import search
from generator.site.build import Options, build
from tests.search.asking import ask
from tests.serving import Served
from tests.sites import NEIGHBOURS, Site

PARAGRAPH = "gotland/rs-au/2025-01-01/120-ansokning-effektivitetsdelegationen.yaml"
ADDRESS = "gotland/rs-au/2025-01-01/120/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="sv-SE")
    yield context.new_page()
    context.close()


@pytest.fixture
def parted(small: Callable[..., Site], monkeypatch: pytest.MonkeyPatch) -> Site:
    """A site whose index has several parts."""
    monkeypatch.setattr(search, "PART", 12)
    site = small(*NEIGHBOURS)
    make(site)
    assert (site.folder / "pagefind-3").is_dir()
    return site


def make(site: Site) -> None:
    assert build(site.project, Options(site.folder, jobs=1, exports=False)).published


def test_parts_answer_as_one(parted: Site, page: Page, served: Callable[[Path], Served]) -> None:
    root = served(parted.folder).url
    assert ask(page, root, "RS 2025/1055")[0] == ADDRESS
    found = ask(page, root, "statsbidrag")
    assert {link.split("/")[0] for link in found} >= {"gotland", "jamtland-harjedalen", "losningar"}
    assert set(ask(page, root, "statsbidrag", "&ordning=nyast")) == set(found)


def test_an_edited_page_replaces_its_older_self(parted: Site, page: Page, served: Callable[[Path], Served]) -> None:
    record = parted.records / PARAGRAPH
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("rubrik: Ansökning", "rubrik: Ansökning om månlandning till", 1), encoding="utf-8")
    make(parted)
    assert (parted.folder / "pagefind-nytt").is_dir()
    root = served(parted.folder).url
    assert ask(page, root, "månlandning")[0] == ADDRESS
    for filters in ("", "&ordning=nyast", "&ordning=aldst"):
        found = ask(page, root, "Ansökning", filters)
        assert found.count(ADDRESS) == 1, (filters, found)
    record.write_text(text, encoding="utf-8")
    make(parted)
    assert ask(page, root, "månlandning") == []
