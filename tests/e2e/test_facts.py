"""The key facts of the five sources stand on the pages. `facts.yaml` was read from the sources themselves."""

import re
from pathlib import Path

import pytest
import yaml

from tests.e2e.pages import read_page
from tests.sites import Site

FACTS: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("facts.yaml").read_text(encoding="utf-8"))


def normal(text: str) -> str:
    """Return the text in small letters, without white space and with one kind of dash: a row of a table is one word."""
    return re.sub(r"\s", "", re.sub("[−–—]", "-", text)).casefold()


@pytest.mark.parametrize("address", FACTS)
def test_the_page_says_what_the_source_says(built: Site, address: str) -> None:
    said = normal(read_page(built.page(address)).words("article"))
    assert [fact for fact in FACTS[address] if normal(fact) not in said] == []


def test_there_are_facts_enough() -> None:
    assert sum(len(facts) for facts in FACTS.values()) >= 150
