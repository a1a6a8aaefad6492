"""The last day to appeal, by hand for the years' awkward holidays."""

from datetime import date, timedelta

import pytest

from generator.workdays import is_workday, last_appeal_day, next_workday


@pytest.mark.parametrize(
    ("posted", "last"),
    [
        ("2025-12-03", "2025-12-29"),  # julafton, juldagarna and a weekend
        ("2025-12-10", "2026-01-02"),  # nyårsafton and nyårsdagen
        ("2026-03-13", "2026-04-07"),  # långfredagen to annandag påsk
        ("2026-04-23", "2026-05-15"),  # Kristi himmelsfärdsdag
        ("2026-05-16", "2026-06-08"),  # nationaldagen on a Saturday
        ("2026-05-29", "2026-06-22"),  # midsommarafton
        ("2025-03-12", "2025-04-02"),  # a common Wednesday
    ],
)
def test_the_last_day_to_appeal_is_a_workday(posted: str, last: str) -> None:
    assert last_appeal_day(date.fromisoformat(posted)).isoformat() == last


def test_every_holiday_of_a_year_that_falls_on_a_weekday() -> None:
    days = (date(2026, 1, 1) + timedelta(days=count) for count in range(365))
    free = [f"{day:%m-%d}" for day in days if day.weekday() < 5 and not is_workday(day)]
    expected = "01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31"
    assert free == expected.split()


def test_the_national_day_took_the_place_of_whit_monday() -> None:
    assert (is_workday(date(2004, 5, 31)), is_workday(date(2005, 5, 16))) == (False, True)
    assert (is_workday(date(2003, 6, 6)), is_workday(date(2005, 6, 6))) == (True, False)


def test_a_squeezed_day_is_a_workday() -> None:
    assert is_workday(date(2025, 5, 30))
    assert next_workday(date(2025, 5, 30)) == date(2025, 5, 30)
    assert is_workday(date(2025, 4, 17))
    assert not is_workday(date(2025, 6, 20))
