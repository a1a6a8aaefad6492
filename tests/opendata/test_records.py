"""Records as JSON: valid against the published schemas, complete, and beside their pages."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from generator.opendata.places import OPEN_SCHEMA, RECORD, RECORD_SCHEMA
from tests.sites import Site


@pytest.fixture(scope="module")
def validator(built: Site) -> Draft202012Validator:
    """Return a validator of the schemas as the site publishes them."""
    files = built.folder
    inner = json.loads((files / RECORD_SCHEMA).read_text(encoding="utf-8"))
    outer = json.loads((files / OPEN_SCHEMA).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(outer)
    registry: Registry[Any] = Registry().with_resource("post.schema.json", Resource.from_contents(inner))
    return Draft202012Validator(outer, registry=registry)


def test_every_record_is_json_beside_its_page_and_valid(built: Site, validator: Draft202012Validator) -> None:
    for entry in built.library.entries:
        data = json.loads((built.folder / entry.address / RECORD).read_text(encoding="utf-8"))
        assert [error.message for error in validator.iter_errors(data)] == [], entry.id
        assert data["id"] == entry.id
        assert (built.folder / data["sida"] / "index.html").is_file()
        assert (built.folder / entry.address / data["$schema"]).resolve() == (built.folder / OPEN_SCHEMA).resolve()


def test_a_secret_paragraph_tells_its_number_and_nothing_else(built: Site) -> None:
    stubs = [entry for entry in built.library.entries if entry.record.publication is not None]
    assert stubs
    for stub in stubs:
        post = json.loads((built.folder / stub.address / RECORD).read_text(encoding="utf-8"))["post"]
        assert post.keys() <= {"format", "typ", "paragraf", "rubrik", "slag", "publicering", "lagrum"}


def test_pages_tell_search_engines_what_they_are(built: Site) -> None:
    kinds = {
        "exempel/": "GovernmentOrganization",
        "exempel/rf/": "GovernmentOrganization",
        "exempel/rf/2026-02-24/": "Event",
        "exempel/rf/2025-11-25/29/": "CreativeWork",
        "": "WebSite",
    }
    for address, kind in kinds.items():
        page = built.page(address)
        block = page.split('<script type="application/ld+json">')[1].split("</script>")[0]
        told = json.loads(block)
        assert told["@context"] == "https://schema.org"
        assert told["@type"] == kind
        assert "<" not in block
