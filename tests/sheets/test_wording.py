"""Every heading of minutes, extracts and summonses is a word that the body can change."""

from datetime import date

import pytest
import yaml

from generator.library.library import Library
from generator.library.public import public
from generator.loading.load import load
from generator.loading.project import Project
from generator.model.wording import Wording
from generator.sheets.papers import papers_of
from generator.tree.blocks import AttendanceGroup, Callout, Heading, Signature
from generator.tree.inline import plain
from generator.tree.walk import nodes
from tests.hard.filled import MARKUP, PLAIN_MARKUP
from tests.hard.hard import DAY, GROUND, lay_out
from tests.hard.test_every_field import RS, write

OWN = {str(field.alias or name): f"Ord {name}" for name, field in Wording.model_fields.items()}
FIXED = {"Bordläggning", "Rättelse den 4 mars 2025", "Rs beslutar till rs"}
"""Headings that say what the record says: what was done, by whom, when."""


def said(document: object) -> set[str]:
    """Return the headings of a document that do not come from its records."""
    found: set[str] = set()
    for node in nodes(document):
        match node:
            case Heading(content=content):
                found.add(plain(content))
            case Callout(title=title) | AttendanceGroup(title=title):
                found.add(title)
            case Signature(role=role):
                found.add(role)
    return {words for words in found if MARKUP not in words and PLAIN_MARKUP not in words}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return an archive with one meeting and one paragraph, both filled, of a body with words of its own."""
    folder = tmp_path_factory.mktemp("ordval")
    write("sammanträde", folder / "case")
    body = yaml.safe_load((GROUND / RS / "organ.yaml").read_text(encoding="utf-8"))
    own = yaml.safe_dump({**body, "ordval": OWN}, allow_unicode=True)
    (folder / "case" / RS / "organ.yaml").write_text(own, encoding="utf-8")
    lay_out(folder / "case", folder / "project")
    return public(Library(load(Project(folder / "project")).entries), day=date(2025, 3, 4))  # as long as it is shown


def test_no_heading_is_the_same_for_all(library: Library) -> None:
    entries = [entry for entry in library.entries if entry.id.startswith("prov/rs/2025-03-04")]
    made = [paper.make(DAY) for entry in entries for paper in papers_of(library, entry)]
    of_body = [each for each in made if each.name.startswith(("protokoll-", "utdrag-", "kallelse-"))]
    words = {words for document in of_body for words in said(document)}
    assert {each for each in words if not each.startswith(("Ord ", "Text "))} == FIXED
    kinds = {document.head.kind for document in of_body}
    assert kinds == {"Ord minutes", "Ord extract", "Ord summons"}
