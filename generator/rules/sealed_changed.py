"""What was sealed stands as it was sealed, its attachments too."""

from collections.abc import Iterator
from pathlib import Path

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.seals import findings
from generator.seals.breach import Kind

CODE = Code(
    "R901",
    Severity.STOP,
    "Förseglad post har ändrats",
    "Ett justerat protokoll och ett fastställt dokument ändras inte. Fyndet säger vad som stod där och vad som står "
    "nu. Mellanrum, ordning, citattecken och kommentarer får ändras fritt: bara innehållet är förseglat. "
    "Bifogade filer ingår.",
    "Ändra tillbaka, eller rätta så att det syns: kansli correct HÄNVISNING.",
    source="KL 5 kap. 69 § och 6 kap. 35 §",
    example="beslut:\n  - verb: beslutar\n    punkter: [Föreningen får 450 000 kronor.]",
    mended="beslut:\n  - verb: beslutar\n    punkter: [Föreningen får 350 000 kronor.]",
)


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    yield from findings(CODE, Kind.CHANGED, library, root)
