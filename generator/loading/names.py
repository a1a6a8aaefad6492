"""Names and addresses: NFC for people, ASCII for addresses."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u", "æ": "ae", "ø": "o", "ß": "ss"})


def nfc(text: str) -> str:
    """Return the composed form: å as one character on every platform."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=20_000)
def slug(text: str) -> str:
    """Return an address part: lower-case ASCII letters, digits and hyphens."""
    lowered = nfc(text).casefold().translate(_LETTERS)
    ascii_only = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
