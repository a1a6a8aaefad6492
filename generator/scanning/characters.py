"""Signs in a text that are not what they seem: unseen, without a shape on paper, or passing for others.

A name or an amount with a Cyrillic а, an Arabic digit or a hidden sign looks right, but is not found, not counted
and not the same. One walk finds them all; a rule for each sort tells of them. Words wholly in another alphabet are
left alone, unless every letter of them looks Latin.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.signs import UNPRINTABLE, UNSEEN, named

# Letters, signs and spaces that Swedish text is made of; everything else is looked at more closely.
_PLAIN = bytes(range(0x20, 0x7F)) + b"\n\t"
_USUAL = frozenset("åäöÅÄÖéÉèüÜ§–—”’“‘…−×·•½°²³€«»→≥≤±‰\u00a0\u202f\u2011")
# A letter O or l between digits, in what is otherwise a number.
_HALF_A_NUMBER = re.compile(r"(?<=\d)[OolI](?=[OolI]{0,9}\d)")
# Signs without width or ink: joiners, soft hyphens, fillers, the blank of Braille, selectors of a variant.
_HIDDEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u2064\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\U000e0100-\U000e01ef"
)
# Strokes laid over the letter before, which is then another letter, and marks on a digit.
_OVERLAID = re.compile(r"(?<=[^\W_])[\u0334-\u0338\u20d2\u20d3\u20d8-\u20da\u20e5\u20e6\u20eb]|(?<=\d)[\u0300-\u036f]")
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_HIDDEN}](?=[^\W_]|[{_HIDDEN}]))*+")
_WITHOUT_BREAKS = str.maketrans("", "", "\u00ad\u200b")
_HIDING = re.compile(f"[{_HIDDEN}]")
# Letters of other alphabets that a reader takes for Latin ones, and rare Latin ones taken for common ones.
_COPIES = frozenset("АВЕЅІЈКМНОРСТУХҮаеорсухіјѕһԁԛԝӏᴀΑΒΕΖΗΙΚΜΝΟΡΤΥΧο")
_RARE = frozenset("ɑɡɩʟᴏǀꞮ")
# The micro sign, ohm and the ordinal signs stand beside Latin letters in Swedish text.
_AT_HOME = frozenset("µμΩªº")


class Sort(StrEnum):
    """What is odd about a sign."""

    UNSEEN = "syns inte"
    UNHELD = "saknas i typsnitten"
    DECEPTIVE = "ser ut som ett annat"


@dataclass(frozen=True, slots=True)
class Odd:
    """A piece of a text as it stands there, and what is odd about it (Swedish)."""

    sort: Sort
    piece: str
    what: str


def looks_odd(text: str) -> bool:
    """Tell whether there is anything in the text worth a closer look. Quick: nearly all text is plain."""
    rest = text.encode("utf-8", "replace").translate(None, _PLAIN).decode("utf-8", "replace")
    return not _USUAL.issuperset(rest) or _HALF_A_NUMBER.search(text) is not None


def odd_signs(text: str, *, breaks: bool) -> Iterator[Odd]:
    """Yield what is odd in a text.

    `breaks` says that words of letters may have soft hyphens and places to break, as running text may; names may not.
    """
    for sign in sorted(set(UNSEEN.findall(text))):
        yield Odd(Sort.UNSEEN, sign, f"texten har ett tecken som inte syns: {named(sign)}")
    unheld = sorted(set(UNPRINTABLE.findall(UNSEEN.sub("", text))))
    if unheld:
        yield Odd(Sort.UNHELD, unheld[0], f"typsnitten saknar {', '.join(map(named, unheld))}")
    for piece, what in _deceptive(text, breaks):
        yield Odd(Sort.DECEPTIVE, piece, f"”{piece}” har {what}")


def _deceptive(text: str, breaks: bool) -> Iterator[tuple[str, str]]:
    """Yield the words that are not what they seem, and why."""
    for match in _WORD.finditer(text):
        word = match[0]
        what = _half_a_number(word) if word.isascii() else _hidden(word, breaks) or _foreign(word)
        if what:
            yield word, what
    for match in _OVERLAID.finditer(text):
        yield text[match.start() - 1 : match.end()], f"ett streck eller en accent över sig ({named(match[0])})"
    if not breaks:
        rest = _HIDING.search(_WORD.sub("", text))
        if rest and not UNSEEN.search(rest[0]):
            yield text, f"ett tecken som inte syns ({named(rest[0])})"


def _half_a_number(word: str) -> str:
    found = _HALF_A_NUMBER.search(word)
    letters = {letter for letter in word if not letter.isdigit()}
    return f"bokstaven {found[0]} bland siffror" if found and letters <= set("OolI") else ""


def _hidden(word: str, breaks: bool) -> str:
    """Say when a Latin word has a sign that is not seen. Other alphabets may need such signs."""
    allowed = breaks and not any(map(str.isdecimal, word))
    found = _HIDING.search(word.translate(_WITHOUT_BREAKS) if allowed else word)
    latin = any(_is_latin(character) for character in word)
    return f"ett tecken som inte syns (U+{ord(found[0]):04X})" if found and latin else ""


def _foreign(word: str) -> str:
    """Say when a word has a digit of another script, or letters that pass for Latin ones."""
    foreign = [character for character in word if not _is_latin(character)]
    digit = next((character for character in foreign if _is_digit(character)), "")
    if digit:
        return f"en siffra ur en annan skrift: {named(digit)}"
    letters = [character for character in foreign if character.isalpha()]
    mixed = 0 < len(letters) < sum(map(str.isalpha, word))
    if letters and (mixed or _passes_for_latin(letters)):
        return f"en bokstav ur ett annat alfabet: {named(letters[0])}"
    rare = next((character for character in word if character in _RARE), "")
    return f"en bokstav som ser ut som en annan: {named(rare)}" if rare else ""


def _is_digit(character: str) -> bool:
    """Tell whether a sign is a digit, also a Roman one of its own; a superscript is none."""
    return character.isdecimal() or unicodedata.category(character) == "Nl"


def _is_latin(character: str) -> bool:
    if character.isascii() or character in _AT_HOME:
        return True
    return character.isalpha() and unicodedata.name(character, "").startswith("LATIN ")


def _passes_for_latin(letters: list[str]) -> bool:
    """Tell whether a whole word looks Latin: in letters of another alphabet, or fullwidth, bold or circled ones."""
    return all(letter in _COPIES or unicodedata.normalize("NFKC", letter).isascii() for letter in letters)
