"""The example region's register of assignments on two days, as the manual's pictures have it."""

from collections import Counter
from datetime import date

import pytest

from generator.library.library import Library
from generator.library.public import public
from generator.loading.load import load
from generator.loading.project import Project
from generator.past.as_of import as_of
from tests.sites import CHECKOUT


@pytest.fixture(scope="module")
def todays() -> Library:
    return public(Library(load(Project(CHECKOUT)).entries))


@pytest.mark.parametrize(
    ("day", "states"),
    [
        (date(2025, 6, 1), {"öppet": 9}),
        (date(2025, 12, 1), {"öppet": 9, "försenat": 2, "rapporterat": 2, "avslutat": 2}),
    ],
)
def test_the_register_is_that_of_the_day(todays: Library, day: date, states: dict[str, int]) -> None:
    tasks = as_of(todays, day).tasks.values()
    assert Counter(task.state(day).value for task in tasks if task.source.id.startswith("exempel/")) == states
