"""Personal identity numbers never stand in records."""

import re
from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.facts import facts

CODE = Code(
    "R706",
    Severity.STOP,
    "Personnummer i texten",
    "Personnummer och samordningsnummer publiceras aldrig. Fyndet gäller tal med giltigt datum och rätt "
    "kontrollsiffra. Numret visas inte här, så att det inte sprids vidare.",
    "Ta bort numret. Har filen redan sparats i en historik ska också den rensas.",
    source="Dataskyddsförordningen, lag (2018:218) 3 kap. 10 §",
    example="text: Anmälan gäller 19xxxxxx-xxxx.",
    mended="text: Anmälan gäller en enskild person.",
    private=True,
)

_NUMBER = re.compile(r"(?<![\d-])(?:19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?![\d-])")
COORDINATION = 60


def check(library: Library) -> Iterator[Finding]:
    for spoken in facts(library).numbered:
        for match in _NUMBER.finditer(spoken.text):
            if _is_personal(match):
                message, near = "texten har ett personnummer", match[0]
                yield Finding(CODE, spoken.entry.file, message, path=spoken.path, near=near)


def _is_personal(match: re.Match[str]) -> bool:
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    try:
        date(2000 + year, month, day - COORDINATION if day > COORDINATION else day)
    except ValueError:
        return False
    return _checksum("".join(match.groups())) % 10 == 0


def _checksum(digits: str) -> int:
    """Luhn's sum: every other digit doubled, the digits of each product added."""
    doubled = (int(digit) * (2 - index % 2) for index, digit in enumerate(digits))
    return sum(value // 10 + value % 10 for value in doubled)
