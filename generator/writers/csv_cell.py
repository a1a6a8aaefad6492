"""A cell of a CSV file that a spreadsheet does not take for a formula, which could fetch or run something."""

import re

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?[\d\s.,]*%?|[+-]")


def inert(text: str) -> str:
    """Return the text, with an apostrophe before it when it would be reckoned out. Numbers stay as they are."""
    return f"'{text}" if text.startswith(_FORMULA) and _NUMBER.fullmatch(text) is None else text
