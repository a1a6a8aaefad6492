"""Personal identity numbers never stand in records."""

from collections.abc import Iterator
from pathlib import Path

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.personal import personal_findings
from generator.vocabulary import PersonalKind

CODE = Code(
    "R706",
    Severity.STOP,
    "Personnummer i texten",
    "Personnummer och samordningsnummer publiceras aldrig. Fyndet gäller tal med giltigt datum och rätt "
    "kontrollsiffra, i posten och i bilagor (text, PDF och Word). Numret visas inte här, så att det inte sprids.",
    "Ta bort numret, eller skriv under granskat att det maskeras. Har filen redan sparats i en historik ska också den "
    "rensas.",
    source="Dataskyddsförordningen, lag (2018:218) 3 kap. 10 §",
    example="text: Anmälan gäller 19xxxxxx-xxxx.",
    mended="text: Anmälan gäller en enskild person.",
    private=True,
)


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    yield from personal_findings(
        library, root, CODE, {PersonalKind.IDENTITY: "texten har ett personnummer"}, shown=False
    )
