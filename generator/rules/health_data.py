"""Sentences that seem to tell of one person's health are reviewed before they are published."""

from collections.abc import Iterator
from pathlib import Path

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.personal import personal_findings
from generator.vocabulary import PersonalKind

CODE = Code(
    "R803",
    Severity.WARN,
    "Texten kan röra någons hälsa",
    "Uppgifter om en persons hälsa är känsliga och ofta sekretessbelagda, också när namnet saknas. Fyndet gäller en "
    "mening som både har ett ord för en viss person (hon, patienten, sonen) och ett ord för sjukdom, vård eller "
    "funktionsnedsättning. Kontrollen ser inte alla sådana meningar: läs alltid själv.",
    "Skriv om meningen, eller skriv under granskat att orden publiceras eller maskeras.",
    source="OSL 25 kap. 1 §, dataskyddsförordningen artikel 9",
    example="sammanfattning: Hon har varit sjukskriven sedan i mars.",
    mended="sammanfattning: Den anställdes frånvaro redovisas.",
    review=True,
)


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    yield from personal_findings(library, root, CODE, {PersonalKind.HEALTH: "uppgift som kan röra någons hälsa"})
