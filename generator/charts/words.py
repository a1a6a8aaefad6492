"""How much room words take in a drawing: widths of Source Sans 3, in letters grouped by width."""

from textwrap import wrap

SIZE = 14.0
"""The letters' size, in the drawing's units."""
WIDTHS = (
    (" \u00a0|ijl.,:;'I", 0.25),
    ("ft()/r-", 0.33),
    ("cszxvy", 0.46),
    ("0123456789−–+§YJL", 0.5),
    ("DGHNOQUÖ", 0.66),
    ("wMW", 0.77),
    ("m%", 0.83),
)
"""In parts of the size; bold is a few parts in a hundred wider."""
LOWER, UPPER, BOLD = 0.55, 0.58, 1.04
_LETTERS = {letter: width for letters, width in WIDTHS for letter in letters}


def width(text: str, *, bold: bool = False, size: float = SIZE) -> float:
    """Return the width of a line of text, in the drawing's units."""
    parts = sum(_LETTERS.get(letter, UPPER if letter.isupper() else LOWER) for letter in text)
    return parts * size * (BOLD if bold else 1)


def lines(text: str, room: float, *, bold: bool = False) -> list[str]:
    """Return the text in lines that are no wider than `room`. A longer word is divided."""
    if not text or width(text, bold=bold) <= room:
        return [text]
    letters = max(8, int(len(text) * room / width(text, bold=bold)))
    while letters > 8 and any(width(line, bold=bold) > room for line in wrap(text, letters)):
        letters -= 1
    return wrap(text, letters)
