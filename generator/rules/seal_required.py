"""What must be sealed is sealed."""

from collections.abc import Iterator
from pathlib import Path

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.seals import findings
from generator.seals.breach import Kind

CODE = Code(
    "R904",
    Severity.STOP,
    "Posten är inte förseglad",
    "När organet har nyckeln förseglas_från ska allt som justeras eller fastställs från den dagen ha ett sigill. "
    "I ett förseglat protokoll får det heller inte komma till paragrafer.",
    "Försegla med kansli seal HÄNVISNING. Har paragrafen inget i protokollet att göra, flytta den.",
    source="",
    example="förseglas_från: 2025-01-01",
    mended="# kansli seal rs/2025-05-06\nförseglas_från: 2025-01-01",
)


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    yield from findings(CODE, Kind.UNSEALED, library, root)
