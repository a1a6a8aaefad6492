"""The generated pages cover every kind, key and finding, and every link between them leads somewhere."""

import inspect
import posixpath
import re
from importlib import import_module
from pathlib import Path

import pytest

from generator.cli.app import COMMANDS
from generator.loading.names import slug
from generator.manual.finding_pages import all_codes
from generator.manual.glossary import TERMS
from generator.manual.pages import manual_pages
from generator.manual.types import annotations, parts_of, type_in_words
from generator.model import kinds
from generator.model.kinds import BY_NAME, KINDS
from generator.schema.titles import TITLES

DOCS = Path(__file__).parents[2] / "docs"
PAGES = manual_pages()
LINK = re.compile(r"\]\(([^)#\s]+\.md)?(#[^)\s]+)?\)")
ANCHOR = re.compile(r"\{ (#[a-z0-9-]+) \}")


def test_same_models_give_same_pages() -> None:
    assert manual_pages() == PAGES


@pytest.mark.parametrize("kind", BY_NAME)
def test_a_kind_page_names_every_key(kind: str) -> None:
    page = PAGES[f"poster/{slug(kind)}.md"] + PAGES["poster/delar.md"]
    model = BY_NAME[kind]
    for part in (model, *parts_of(model)):
        for field in part.model_fields.values():
            required = "<br>krävs" if field.is_required() else ""
            assert f"| `{field.alias}`{required} | {(field.description or '?').split('|')[0]}" in page


def test_every_part_has_its_own_swedish_title() -> None:
    used = {part.__name__ for kind in KINDS for part in parts_of(kind)}
    assert used <= set(TITLES)
    assert len({slug(title) for title in TITLES.values()}) == len(TITLES)


def test_types_are_said_in_swedish() -> None:
    types = {name: type_in_words(one) for name, one in annotations(BY_NAME["paragraf"]).items()}
    assert types["number"] == "heltal"
    assert types["case_numbers"] == "lista av ord eller beteckningar, eller ett ensamt värde"
    assert types["deferral"] == "[Bordläggning eller återremiss](#del-bordlaggning-eller-aterremiss)"
    assert types["basis"].endswith("(#del-beslutsunderlag) eller kortform, eller ett ensamt värde")


def test_every_finding_has_a_page_with_what_to_do() -> None:
    for code in all_codes():
        page = PAGES[code.page]
        assert page.startswith(f"# {code.name} {code.title}")
        assert "## Gör så här" in page
        assert f"[{code.name}]({code.name.lower()}.md)" in PAGES["fynd/index.md"]


def test_every_command_and_option_is_listed() -> None:
    page = PAGES["handbok/kommandon.md"]
    for name in COMMANDS:
        command = getattr(import_module(f"generator.cli.{name}"), f"{name}_command")
        section = page.split(f"## kansli {name} ")[1].split("\n## ")[0]
        assert section.count("\n| `") == len(inspect.signature(command).parameters), name


def test_codes_are_used_once() -> None:
    names = [code.name for code in all_codes()]
    assert len(names) == len(set(names))


def test_the_glossary_is_sorted_and_knows_every_kind() -> None:
    words = [term.word for term in TERMS]
    order = "abcdefghijklmnopqrstuvwxyzåäö"
    assert words == sorted(words, key=lambda word: [order.find(letter) for letter in word.lower()])
    assert {kind.__name__ for kind in KINDS} <= {term.code for term in TERMS}
    assert {term.word for term in TERMS} >= set(BY_NAME)
    assert kinds.KINDS


def _existing(path: str) -> bool:
    return path in PAGES or (DOCS / path).is_file()


@pytest.mark.parametrize("path", [*PAGES, *(page.relative_to(DOCS).as_posix() for page in sorted(DOCS.rglob("*.md")))])
def test_links_between_pages_lead_somewhere(path: str) -> None:
    text = PAGES.get(path) or (DOCS / path).read_text(encoding="utf-8")
    for target, fragment in LINK.findall(text):
        other = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
        assert _existing(other), f"{path} links to {other}"
        if fragment and other in PAGES:
            assert fragment in ANCHOR.findall(PAGES[other]), f"{path} links to {other}{fragment}"
