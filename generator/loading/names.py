"""Names and addresses: NFC for people, ASCII for addresses."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u", "æ": "ae", "ø": "o", "ß": "ss"})

# Names that Windows keeps for itself, whatever stands after a point, and signs that it takes in no name.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE | re.DOTALL)
_REFUSED = re.compile(r'[<>:"|?*\\]|[. ]\Z')
_ADDRESS = re.compile(r"[a-z0-9][a-z0-9._-]*+(?:/[a-z0-9][a-z0-9._-]*+)*+/")
_LONGEST_ADDRESS = 250
_WEB_ADDRESS = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)


def is_web_address(target: str) -> bool:
    """Tell whether a link may lead there: to a page on the web, or to a mailbox."""
    return _WEB_ADDRESS.match(target) is not None


def is_address(text: str) -> bool:
    """Tell whether a text is an address in the site, from its root: small letters, and a slash last."""
    return len(text) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


def can_be_in_windows(name: str) -> bool:
    """Tell whether a file or folder can have the name on every system."""
    return _RESERVED.fullmatch(name) is None and _REFUSED.search(name) is None


def nfc(text: str) -> str:
    """Return the composed form: å as one character on every platform."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=20_000)
def slug(text: str) -> str:
    """Return an address part: lower-case ASCII letters, digits and hyphens."""
    lowered = nfc(text).casefold().translate(_LETTERS)
    ascii_only = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
