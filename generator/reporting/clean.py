"""Text from records made safe to show: no control characters reach a terminal or a log."""

import unicodedata

STAND_IN = "\N{REPLACEMENT CHARACTER}"
# Control characters, surrogates, and marks that turn the direction of writing and can hide text.
UNSEEN = frozenset({"Cc", "Cs"})
TURNING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))


def printable(text: str) -> str:
    """Return the text on one line, with a visible sign for every character that could act on a terminal."""
    if text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in "\t\n\r":
        return " "
    unseen = unicodedata.category(character) in UNSEEN or character in TURNING
    return STAND_IN if unseen else character
