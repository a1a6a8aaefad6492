"""Feeds are read by a reader that is not ours, and hold what the standard asks: RFC 4287."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import feedparser
import pytest

from generator.feeds.identity import urn
from generator.site.planning.plan import FilePlan, PagePlan
from generator.site.planning.registry import plan_site
from generator.site.settings import Settings
from tests.sites import Site

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://arkiv.example/post/"
TODAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def feeds(built: Site) -> dict[str, bytes]:
    return {path: data for path, data in built.files().items() if path.endswith("flode.xml")}


def test_everything_organisations_bodies_matters_and_registers_have_feeds(built: Site, feeds: dict[str, bytes]) -> None:
    assert {"flode.xml", "uppdrag/flode.xml", "exempel/flode.xml", "exempel/rf/flode.xml"} <= feeds.keys()
    matters = {f"{matter.address}flode.xml" for matter in built.library.matters.values()}
    # A matter of records without a day has nothing that a feed could tell when.
    assert len(matters & feeds.keys()) > 0.9 * len(matters)


def test_a_reader_understands_every_feed(feeds: dict[str, bytes]) -> None:
    for path, data in feeds.items():
        read = feedparser.parse(data)
        assert not read.bozo, path
        assert read.version == "atom10"
        assert read.feed.title and read.feed.id and read.feed.updated and read.feed.author
        for entry in read.entries:
            assert entry.title and entry.id and entry.updated and entry.links, path


def test_what_the_standard_demands(feeds: dict[str, bytes]) -> None:
    """RFC 4287: one id and one updated each, ids that differ, updated the newest's, links to self and to a page."""
    for path, data in feeds.items():
        root = ET.fromstring(data)
        assert root.tag == f"{ATOM}feed"
        ids = [node.text or "" for node in root.iter(f"{ATOM}id")]
        assert len(ids) == len(set(ids)), path
        assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", each) for each in ids), path
        days = [node.findtext(f"{ATOM}updated") or "" for node in root.findall(f"{ATOM}entry")]
        assert days == sorted(days, reverse=True), path
        assert root.findtext(f"{ATOM}updated") == days[0], path
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT12:00:00Z", each) for each in days), path
        relations = [link.get("rel") for link in root.findall(f"{ATOM}link")]
        assert relations == ["self", "alternate"], path


def test_links_lead_to_pages(built: Site, feeds: dict[str, bytes]) -> None:
    for path, data in feeds.items():
        for link in ET.fromstring(data).iter(f"{ATOM}link"):
            target = urljoin(f"http://arkiv.example/{path}", link.get("href", "")).removeprefix("http://arkiv.example/")
            file = f"{target}index.html" if target.endswith("/") or not target else target
            assert (built.folder / file).is_file(), (path, target)


def test_pages_lead_to_their_feeds(built: Site) -> None:
    for address, file in (("", "flode.xml"), ("exempel/rf/", "../../exempel/rf/flode.xml")):
        page = built.page(address)
        assert '<link rel="alternate feed" type="application/atom+xml" title="Följ' in page
        assert f'href="{file}"' in page
    assert 'type="text/calendar"' in built.page("exempel/rf/")
    matter = max(built.library.matters.values(), key=lambda each: len(each.entries))
    assert "Följ ärendet (Atom)" in built.page(matter.address)


def test_identities_do_not_follow_the_address_and_nothing_follows_the_clock(built: Site) -> None:
    """The same records give the same ids whatever the site's address, and the same bytes whatever the day."""
    plain = _made(built, Settings(), TODAY)
    moved = _made(built, Settings(address=SITE), date(2030, 1, 1))
    assert plain.keys() == moved.keys()
    for path in plain:
        assert _ids(plain[path]) == _ids(moved[path])
    assert plain == _made(built, Settings(), date(2030, 1, 1))
    assert f'href="{SITE}exempel/rf/flode.xml"'.encode() in moved["exempel/rf/flode.xml"]


def test_the_identity_of_a_record_is_for_ever() -> None:
    """Written down here: should it change, every reader would see everything as new."""
    assert urn("exempel/rf/2025-11-25 § 29") == "urn:uuid:7bf5ca3a-fa98-5504-8e7b-dbdf26dffb6e"


def test_what_is_secret_is_in_no_feed(built: Site, feeds: dict[str, bytes]) -> None:
    stubs = [entry for entry in built.library.entries if entry.record.publication is not None]
    assert stubs
    for stub in stubs:
        assert all(urn(stub.id).encode() not in data for path, data in feeds.items() if "/arenden/" not in path)


def test_a_feed_is_made_again_only_when_its_news_are_others(small: Callable[..., Site], tmp_path: Path) -> None:
    site = small("gotland", "jamtland-harjedalen", "losningar")
    before = _inputs(site)
    record = next(site.records.rglob("120-*.yaml"))
    record.write_text(record.read_text(encoding="utf-8").replace("rubrik: ", "rubrik: Ny. ", 1), encoding="utf-8")
    after = _inputs(Site(site.root))
    changed = {path for path in before if before[path] != after[path]}
    assert not any(path.endswith("kalender.ics") for path in changed)
    assert not any(path.startswith("jamtland-harjedalen") for path in changed)


def _inputs(site: Site) -> dict[str, str]:
    plans = plan_site(site.library, TODAY)
    return {plan.address: plan.inputs for plan in plans if isinstance(plan, FilePlan) and not plan.whole}


def _made(site: Site, settings: Settings, today: date) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for plan in plan_site(site.library, today, settings):
        if isinstance(plan, PagePlan) and plan.beside:
            found |= dict(plan.beside())
        elif isinstance(plan, FilePlan):
            found[plan.address] = plan.make() if plan.address.endswith(("flode.xml", ".ics")) else b""
    return {path: data for path, data in found.items() if path.endswith("flode.xml")}


def _ids(data: bytes) -> list[str]:
    return re.findall(r"<id>(.*?)</id>", data.decode())
