"""A correction fits the record and stands in its seal."""

from collections.abc import Iterator
from pathlib import Path

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.seals import findings
from generator.seals.breach import Kind

CODE = Code(
    "R905",
    Severity.STOP,
    "Rättelsen stämmer inte",
    "En rättelse har dag, skäl och av vem, orden som stod där och orden som ska stå där. Räknas rättelserna "
    "baklänges ska posten bli den som förseglades, och varje rättelse ska vara införd i sigillet. Annars kan en "
    "ändring gömmas i dem.",
    "Låt kommandot skriva rättelsen: kansli correct HÄNVISNING. Ändra aldrig en rättelse; gör en ny.",
    source="",
    example="rättelser:\n  - {datum: 2025-06-02, av: RK, skäl: Skrivfel, fält: rubrik, stod: Bidarg, ska_stå: Stöd}",
    mended="rättelser:\n  - {datum: 2025-06-02, av: RK, skäl: Skrivfel, fält: rubrik, stod: Bidarg, ska_stå: Bidrag}",
)


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    yield from findings(CODE, Kind.CORRECTION, library, root)
