"""What was sealed is still there, under the same name."""

from collections.abc import Iterator
from pathlib import Path

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.seals import findings
from generator.seals.breach import Kind

CODE = Code(
    "R902",
    Severity.STOP,
    "Förseglad post saknas",
    "En post som är förseglad får inte tas bort eller byta namn. Den kan göras intern eller sekretessbelagd med "
    "nyckeln publicering; då syns den inte på webbplatsen men finns kvar i arkivet.",
    "Lägg tillbaka filen under det namn som fyndet säger, till exempel med git restore.",
    source="KL 5 kap. 69 § och 6 kap. 35 §",
    example="# filen 017-bidrag.yaml är borttagen\npublicering: publik",
    mended="# filen 017-bidrag.yaml ligger kvar\npublicering: intern",
)


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    yield from findings(CODE, Kind.MISSING, library, root)
