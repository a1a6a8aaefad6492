"""Characters that pass for others: letters of another alphabet, digits of another script, signs hidden in a word.

A name or an amount with a Cyrillic а or an Arabic digit looks right, but is not found, not counted and not the
same. Words wholly in another alphabet are left alone, unless every letter of them looks Latin.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Letters, signs and spaces that Swedish text is made of; everything else is looked at more closely.
_PLAIN = bytes(range(0x20, 0x7F)) + b"\n\t"
_USUAL = frozenset("åäöÅÄÖéÉèüÜ§–—”’“‘…−×·•½°²³€«»→≥≤±‰\u00a0\u202f\u2011")
# Words, with the signs of no width that may hide in them: spaces, joiners, soft hyphens.
_HIDDEN = "\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_HIDDEN}](?=[^\W_]))*")
_WITHOUT_BREAKS = str.maketrans("", "", "\u00ad\u200b")
_HIDING = re.compile(f"[{_HIDDEN}]")
# Letters of other alphabets that a reader takes for Latin ones.
_COPIES = frozenset("АВЕЅІЈКМНОРСТУХҮаеорсухіјѕһԁԛԝӏᴀΑΒΕΖΗΙΚΜΝΟΡΤΥΧο")
# The micro sign, ohm and the ordinal signs stand beside Latin letters in Swedish text.
_AT_HOME = frozenset("µμΩªº")

_SCRIPTS = {
    "CYRILLIC": "kyrilliskt",
    "GREEK": "grekiskt",
    "ARMENIAN": "armeniskt",
    "HEBREW": "hebreiskt",
    "ARABIC": "arabiskt",
    "EXTENDED": "arabiskt",
    "DEVANAGARI": "indiskt",
    "THAI": "thailändskt",
    "FULLWIDTH": "brett",
    "MATHEMATICAL": "matematiskt",
}


@dataclass(frozen=True, slots=True)
class Odd:
    """A word as it stands, and what is odd about it (Swedish)."""

    word: str
    what: str


def looks_odd(text: str) -> bool:
    """Tell whether there is anything in the text worth a closer look. Quick: nearly all text is plain."""
    rest = text.encode("utf-8", "replace").translate(None, _PLAIN).decode("utf-8", "replace")
    return not _USUAL.issuperset(rest)


def deceptive_words(text: str, *, breaks: bool) -> Iterator[Odd]:
    """Yield the words of a text that are not what they seem.

    `breaks` says that words of letters may have soft hyphens and places to break, as running text may; names may not.
    """
    for match in _WORD.finditer(text):
        word = match[0]
        what = "" if word.isascii() else _hidden(word, breaks) or _foreign(word)
        if what:
            yield Odd(word, what)


def _hidden(word: str, breaks: bool) -> str:
    """Say when a Latin word has a sign that is not seen. Other alphabets may need such signs."""
    allowed = breaks and not any(map(str.isdecimal, word))
    found = _HIDING.search(word.translate(_WITHOUT_BREAKS) if allowed else word)
    latin = any(_is_latin(character) for character in word)
    return f"ett tecken som inte syns (U+{ord(found[0]):04X})" if found and latin else ""


def _foreign(word: str) -> str:
    """Say when a word has a digit of another script, or letters that pass for Latin ones."""
    foreign = [character for character in word if not _is_latin(character)]
    digit = next((character for character in foreign if character.isdecimal()), "")
    if digit:
        return f"en siffra ur en annan skrift: {_named(digit)}"
    letters = [character for character in foreign if character.isalpha()]
    mixed = 0 < len(letters) < sum(map(str.isalpha, word))
    if letters and (mixed or _passes_for_latin(letters)):
        return f"en bokstav ur ett annat alfabet: {_named(letters[0])}"
    return ""


def _is_latin(character: str) -> bool:
    if character.isascii() or character in _AT_HOME:
        return True
    return character.isalpha() and unicodedata.name(character, "").startswith("LATIN ")


def _passes_for_latin(letters: list[str]) -> bool:
    """Tell whether a whole word looks Latin: in letters of another alphabet, or fullwidth, bold or circled ones."""
    return all(letter in _COPIES or unicodedata.normalize("NFKC", letter).isascii() for letter in letters)


def _named(character: str) -> str:
    """Return ”А”, kyrilliskt tecken U+0410; the script is left out when it has no name here."""
    script = _SCRIPTS.get(unicodedata.name(character, "").split(" ")[0].partition("-")[0], "")
    return f"”{character}”, {script + ' ' if script else ''}tecken U+{ord(character):04X}"
