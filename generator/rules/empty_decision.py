"""A block of decisions says what is decided."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.paragraphs import blocks, paragraphs
from generator.vocabulary import Verb

CODE = Code(
    "R204",
    Severity.STOP,
    "Beslutet saknar innehåll",
    "Ett block med beslutar, föreslår eller hemställer har punkter, en inledning, eller säger enligt vems "
    "förslag. Att bordlägga, återremittera, avslå eller notera kan stå utan punkter.",
    "Skriv punkter eller inledning.",
    source="KL 5 kap. 67 §",
    example="beslut:\n  - verb: beslutar",
    mended="beslut:\n  - verb: beslutar\n    punkter:\n      - Budgeten fastställs.",
)

WANTS_WORDS = frozenset({Verb.DECIDES, Verb.PROPOSES, Verb.REQUESTS})


def check(library: Library) -> Iterator[Finding]:
    for entry, record in paragraphs(library):
        for path, block in blocks(record):
            said = block.points or block.intro or block.according_to or block.scope
            if block.verb in WANTS_WORDS and not said:
                message = f"”{block.verb.value}” utan punkter och inledning"
                yield Finding(CODE, entry.file, message, path=(*path, "verb"))
