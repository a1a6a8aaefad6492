"""Dates lie in years that a region's minutes can be about."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.facts import FIRST_YEAR, LAST_YEAR, facts

CODE = Code(
    "R101",
    Severity.STOP,
    "Årtalet är orimligt",
    f"Datum ska ligga mellan {FIRST_YEAR} och {LAST_YEAR}. Andra år är nästan alltid skrivfel.",
    "Rätta årtalet.",
    example="datum: 2205-05-06",
    mended="datum: 2025-05-06",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, path, day in facts(library).unlikely_days:
        message = f"{day.isoformat()} ligger inte mellan år {FIRST_YEAR} och {LAST_YEAR}"
        yield Finding(CODE, entry.file, message, path=path)
