"""The search for personal data on the labelled lines, and on the archive's own records."""

import pytest

from generator.scanning.personal import personal_data
from generator.vocabulary import PersonalKind
from tests.scanning.labelled import UNSEEN, labelled, scores
from tests.sites import CHECKOUT

SCORES, WRONG = scores()


def test_there_are_lines_of_every_kind_and_many_of_none() -> None:
    lines = list(labelled())
    assert len(lines) >= 300
    assert sum(not kinds for kinds, _ in lines) >= 100
    for kind in PersonalKind:
        assert sum(kind in kinds for kinds, _ in lines) >= 15


@pytest.mark.parametrize("kind", PersonalKind)
def test_little_is_missed_and_little_is_found_for_nothing(kind: PersonalKind) -> None:
    assert SCORES[kind].recall >= 0.85, WRONG
    assert SCORES[kind].precision >= 0.85, WRONG


@pytest.mark.parametrize("kind", PersonalKind)
def test_lines_that_nobody_had_in_mind_are_judged_as_well(kind: PersonalKind) -> None:
    found, wrong = scores(UNSEEN)
    assert sum(1 for _ in labelled(UNSEEN)) >= 100
    assert found[kind].recall >= 0.85, wrong
    assert found[kind].precision >= 0.85, wrong


def test_the_records_of_the_archive_have_none() -> None:
    for file in sorted((CHECKOUT / "records").rglob("*.yaml")):
        assert list(personal_data(file.read_text(encoding="utf-8"))) == [], file
