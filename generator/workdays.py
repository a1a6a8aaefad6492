"""Days that count in law: weekdays, holidays, and the last day to appeal (lag 1930:173, KL 13 kap. 5 §).

The holidays are those of lag (1989:253) om allmänna helgdagar, with the eves that lag (1930:173) also counts.
They are computed here: few, fixed in law, and asked for in every run.
"""

from datetime import date, timedelta
from functools import cache

APPEAL_TIME = timedelta(weeks=3)
FRIDAY, SATURDAY = 4, 5
# Nyårsdagen, trettondedag jul, första maj, julafton, juldagen, annandag jul, nyårsafton.
FIXED = ((1, 1), (1, 6), (5, 1), (12, 24), (12, 25), (12, 26), (12, 31))
# Days from Easter Sunday: långfredagen, annandag påsk, Kristi himmelsfärdsdag. Sundays are no workdays anyway.
FROM_EASTER = (-2, 1, 39)
WHIT_MONDAY = 50
NATIONAL_DAY_SINCE = 2005  # in place of annandag pingst


def _easter(year: int) -> date:
    """Return Easter Sunday by the Gregorian rule (Meeus)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


@cache
def _holidays(year: int) -> frozenset[date]:
    """Return the year's holidays that may fall on a weekday, with the eves that the law also counts."""
    easter = _easter(year)
    days = {date(year, month, day) for month, day in FIXED}
    days |= {easter + timedelta(days=count) for count in FROM_EASTER}
    days.add(date(year, 6, 6) if year >= NATIONAL_DAY_SINCE else easter + timedelta(days=WHIT_MONDAY))
    days.add(_on_or_after(date(year, 6, 19), FRIDAY))  # midsommarafton
    return frozenset(days)


def is_workday(day: date) -> bool:
    """Return True for a day that is not a Saturday, a Sunday, a holiday or an eve that counts as one."""
    return day.weekday() < SATURDAY and day not in _holidays(day.year)


def next_workday(day: date) -> date:
    """Return `day`, or the first workday after it when it is none: where a legal time then ends."""
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def overdue(done: date, since: date, within: timedelta) -> date | None:
    """Return the last day allowed when `done` came after it: the time ends on a workday."""
    last = since + within
    return last if done > last and done > (last := next_workday(last)) else None


def last_appeal_day(posted: date) -> date:
    """Return the last day to appeal when the notice was put up on `posted`."""
    return next_workday(posted + APPEAL_TIME)
