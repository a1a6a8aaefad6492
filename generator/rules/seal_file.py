"""The seal files are as the program wrote them."""

from collections.abc import Iterator
from pathlib import Path

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.seals import findings
from generator.seals.breach import Kind

CODE = Code(
    "R903",
    Severity.STOP,
    "Sigillfilen har ändrats",
    "Filerna i mappen records/sigill/ skrivs av kansli seal och kansli correct. Varje fil slutar med en summa över "
    "alla sina rader. Stämmer den inte har någon ändrat, lagt till eller tagit bort en rad.",
    "Ta tillbaka filen som den var, till exempel med git restore. Ändra den aldrig för hand.",
    source="",
    example="summa: 0000",
    mended="summa: den som kansli seal skrev",
)


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    yield from findings(CODE, Kind.FILE, library, root)
