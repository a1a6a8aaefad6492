"""Compare two readings of a document unit by unit and find the first difference."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from generator.parity.differences import DELIBERATE
from generator.parity.unit import WRAP, Reading, Unit

SPACE = re.compile(r"\s*")
SPELLED = re.compile(r"\[\x00?U\x00?\+([0-9A-F\x00]{4,8})\]")
"""A sign that no face has a shape for, as paper writes it: [U+738B]."""
UNSEEN = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Signs that show nothing where they stand: control signs, marks of direction, soft hyphens in a line (EVENED)."""
HEAD = "sidhuvudet"
CASE = "Dnr"
LONGEST = 160
"""Signs of a text that are shown on each side of a difference."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where two files of a document say different things."""

    formats: str
    place: str
    first: str
    second: str


def compare(first: Reading, second: Reading, names: tuple[str, str]) -> Difference | None:
    """Return the first difference between two readings, or None. Either may have ends of lines in it."""
    one, two = _shared(first), _shared(second)
    formats = " och ".join(names)
    for at in range(max(len(one), len(two))):
        left = one[at] if at < len(one) else None
        right = two[at] if at < len(two) else None
        if left is None or right is None or not _alike(left, right):
            return Difference(formats, _place(one, at) or _place(two, at), _shown(left), _shown(right))
    for own in first.heads:
        for other in second.heads:
            missing, surplus = _unlike(own, other)
            if missing or surplus:
                return Difference(formats, HEAD, missing or "inget mer", surplus or "saknas")
    return None


def _unlike(head: Sequence[str], other: Sequence[str]) -> tuple[str, str]:
    """Return a part of `head` that the other lacks, and what the other has besides; the order may be another."""
    left = _squeezed("\n".join(other))
    for part in sorted(head, key=len, reverse=True):
        said = _squeezed(part)
        if said not in left:
            return part, ""
        left = left.replace(said, "", 1)
    return "", left.replace(CASE, "")


def _shared(reading: Reading) -> list[Unit]:
    for unit in reading.units:
        if unit.apart and unit.apart not in DELIBERATE:
            raise KeyError(unit.apart)
    return [unit for unit in reading.units if not unit.apart]


def _alike(one: Unit, two: Unit) -> bool:
    return one.kind == two.kind and one.level == two.level and same_text(one.text, two.text)


def same_text(one: str, two: str) -> bool:
    """Return whether two texts say the same; at the end of a line there may be a space or none."""
    one, two = meant(one), meant(two)
    if WRAP in one and WRAP in two:
        return _squeezed(one) == _squeezed(two)
    if WRAP in one:
        one, two = two, one
    return one == two or (WRAP in two and _wraps(one, two.split(WRAP)))


def _wraps(text: str, lines: Sequence[str]) -> bool:
    at = 0
    for number, line in enumerate(lines):
        said = line.strip(" ") if number else line.rstrip(" ")
        last = number == len(lines) - 1
        if text.startswith(said, at):
            at += len(said)
        # A word divided at the end of the line has a hyphen that is not part of it.
        elif not last and said.endswith(("-", "\u00ad", "\u2010")) and text.startswith(said[:-1], at):
            at += len(said) - 1
        else:
            return False
        gap = SPACE.match(text, at)
        at = gap.end() if gap else at
    return at == len(text)


def meant(text: str) -> str:
    """Return the text without what shows nothing, and with each sign that was spelled out as the sign itself."""
    return SPELLED.sub(_sign, UNSEEN.sub("", text))


def _sign(spelled: re.Match[str]) -> str:
    number = int(spelled[1].replace(WRAP, ""), 16)
    return chr(number) if number <= sys.maxunicode else spelled[0]


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\x00]", "", meant(text))


def _place(units: Sequence[Unit], at: int) -> str:
    """Return where unit `at` stands, in words: its place in a table, its number, and the heading above it."""
    if at >= len(units):
        return ""
    above = next((unit for unit in reversed(units[:at]) if unit.kind == "heading"), None)
    parts = [units[at].place, f"stycke {at + 1}", f"under ”{_plain(above.text)}”" if above else ""]
    return ", ".join(part for part in parts if part)


def _shown(unit: Unit | None) -> str:
    if unit is None:
        return "inget mer"
    text = _plain(unit.text)
    return f"{WORDS[unit.kind]} ”{text[:LONGEST]}{'…' if len(text) > LONGEST else ''}”"


def _plain(text: str) -> str:
    return text.replace(WRAP, " ")


WORDS = {"heading": "rubrik", "text": "text", "label": "etikett", "cell": "ruta", "picture": "bild"}
