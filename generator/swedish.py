"""Dates, numbers and sorting the Swedish way, by babel's rules for sv_SE."""

from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

SWEDISH = Locale.parse("sv_SE")
NBSP = "\u00a0"
_ORDER = {letter: index for index, letter in enumerate("abcdefghijklmnopqrstuvwxyzåäö", start=1)}


@lru_cache(maxsize=4096)
def long_date(day: date) -> str:
    """Return "30 september 2025"."""
    return format_date(day, "d MMMM y", locale=SWEDISH)


@lru_cache(maxsize=4096)
def week_date(day: date) -> str:
    """Return "tisdag 30 september 2025"."""
    return format_date(day, "EEEE d MMMM y", locale=SWEDISH)


def clock(moment: time) -> str:
    """Return "09:30"."""
    return f"{moment.hour:02d}:{moment.minute:02d}"


def number(value: Decimal) -> str:
    """Return the number with decimal comma, space for thousands and a true minus; its decimals are kept."""
    return _number(str(value))  # 4050 and 4050.0 are equal but not printed alike, so the cache is by text


@lru_cache(maxsize=4096)
def _number(written: str) -> str:
    value = Decimal(written)
    exponent = value.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(value, format=pattern, locale=SWEDISH).replace("-", "−")


def listed(parts: Iterable[str]) -> str:
    """Return "a, b och c"."""
    items = list(parts)
    return ", ".join(items) if len(items) < 2 else f"{', '.join(items[:-1])} och {items[-1]}"


def lower_first(text: str) -> str:
    """Return the text with a small first letter, unless it begins with an abbreviation."""
    return text[:1].lower() + text[1:] if len(text) > 1 and not text[1].isupper() else text


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def sort_key(text: str) -> tuple[tuple[int, str], ...]:
    """Return a key that puts å, ä and ö last."""
    return tuple((_ORDER.get(letter, 0), letter) for letter in text.casefold())
