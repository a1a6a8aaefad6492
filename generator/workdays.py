"""Days that count in law: weekdays, holidays, and the last day to appeal (lag 1930:173, KL 13 kap. 5 §)."""

from datetime import date, timedelta
from functools import cache

from holidays import DE_FACTO, PUBLIC, country_holidays

APPEAL_TIME = timedelta(weeks=3)
SATURDAY = 5


@cache
def _holidays(year: int) -> frozenset[date]:
    """Return the year's holidays, with midsommarafton, julafton and nyårsafton, which the law also counts."""
    return frozenset(country_holidays("SE", years=year, categories=(PUBLIC, DE_FACTO)))


def is_workday(day: date) -> bool:
    """Return True for a day that is not a Saturday, a Sunday, a holiday or an eve that counts as one."""
    return day.weekday() < SATURDAY and day not in _holidays(day.year)


def next_workday(day: date) -> date:
    """Return `day`, or the first workday after it when it is none: where a legal time then ends."""
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def last_appeal_day(posted: date) -> date:
    """Return the last day to appeal when the notice was put up on `posted`."""
    return next_workday(posted + APPEAL_TIME)
