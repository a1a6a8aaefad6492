"""Names of land that tell who owns it, or where somebody lives, are reviewed before they are published."""

from collections.abc import Iterator
from pathlib import Path

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.personal import personal_findings
from generator.vocabulary import PersonalKind

CODE = Code(
    "R802",
    Severity.WARN,
    "Fastighetsbeteckning i texten",
    "En fastighetsbeteckning leder till den som äger fastigheten eller bor där, och är då en personuppgift. Är det en "
    "fastighet som regionen eller ett företag äger får den stå kvar.",
    "Ta bort beteckningen, eller skriv under granskat att den publiceras eller maskeras.",
    source="Dataskyddsförordningen artikel 4.1",
    example="rubrik: Lov för Kungsängen 3:14",
    mended="rubrik: Lov för Kungsängen 3:14\ngranskat:\n"
    '  - {vad: "Kungsängen 3:14", slag: fastighet, beslut: publiceras, av: Registrator, datum: 2025-05-06}',
    review=True,
)


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    yield from personal_findings(library, root, CODE, {PersonalKind.PROPERTY: "fastighetsbeteckning"})
