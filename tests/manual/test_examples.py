"""The manual's examples are records that nothing is wrong with: alone, and as an archive of their own."""

from pathlib import Path

import pytest

from generator.checking import check
from generator.findings.finding import Severity
from generator.loading.names import slug
from generator.loading.project import Project
from generator.manual.examples import (
    EXAMPLE_PATHS,
    PARAGRAPH_MEETING,
    example_archive,
    kind_example,
    paragraph_examples,
)
from generator.model.kinds import BY_NAME

COUNCIL = """
format: 1
typ: organ
namn: Regionfullmäktige
slag: fullmäktige
platser: 7
fiktiv: ja
"""
MEETING = """
format: 1
typ: sammanträde
datum: 2025-06-10
status: hållet
kungjort: 2025-06-01
ordförande: [Anna Exempel (S)]
sekreterare: [Sara Exempel]
närvaro:
  ledamöter:
    - Anna Exempel (S)
    - Bo Exempel (M)
    - Cecilia Exempel (C)
    - David Exempel (SD)
    - Eva Exempel (V)
    - Fatima Exempel (L)
    - Gustav Exempel (KD)
  ej_tjänstgörande: [Ivar Exempel (S)]
fiktiv: ja
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    files = {
        **example_archive(),
        "exempel/rf/organ.yaml": COUNCIL,
        f"{PARAGRAPH_MEETING}/sammantrade.yaml": MEETING,
    }
    for place, text in files.items():
        path = tmp_path / "records" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Project(tmp_path)


def test_every_kind_has_an_example() -> None:
    assert {slug(kind) for kind in BY_NAME} == set(EXAMPLE_PATHS)
    for kind in BY_NAME:
        assert f"typ: {kind}\n" in kind_example(slug(kind))


def test_every_paragraph_type_of_the_handbook_has_an_example() -> None:
    assert [name[:2] for name in paragraph_examples()] == [f"{number:02}" for number in range(1, 28)]


def test_the_examples_are_an_archive_without_faults(project: Project) -> None:
    checked = check(project)
    assert len(checked.library.entries) == len(example_archive()) + 2
    faults = [finding for finding in checked.findings if finding.level is not Severity.HINT]
    assert [f"{finding.file}:{finding.line} {finding.code.name} {finding.message}" for finding in faults] == []
