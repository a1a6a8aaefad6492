"""Files that a record names exist, and lie inside the project."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.findings.finding import Code, Finding, Severity
from generator.findings.suggest import did_you_mean
from generator.library.beside import path_beside, why_not
from generator.library.library import Library
from generator.library.sections import attached
from generator.loading.entry import Entry
from generator.loading.names import nfc
from generator.rules.facts import snippet

CODE = Code(
    "R007",
    Severity.STOP,
    "Filen som nämns finns inte",
    "En fil eller bild skrivs med namn räknat från postens mapp. Den ska finnas där, ligga i den mappen eller "
    "under den, och inte vara en post eller en länk till en annan plats: då kunde något som inte ska publiceras "
    "följa med.",
    "Lägg filen i mappen bilagor bredvid posten och skriv till exempel bilagor/karta.png.",
    example="underlag:\n  - {titel: Karta, fil: C:/Mina dokument/karta.pdf}",
    mended="underlag:\n  - {titel: Karta, fil: bilagor/karta.pdf}",
)


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    for entry in library.entries:
        for path, name in attached(entry):
            problem = _problem(root, entry, name)
            if problem:
                yield Finding(CODE, entry.file, problem, path=path)


def _problem(root: Path, entry: Entry, name: str) -> str:
    wrong = why_not(name)
    if wrong:
        return f"”{snippet(name)}” {wrong}"
    file = path_beside(root, entry, name)
    if file is None:
        return f"”{name}” är en länk till en annan plats"
    if file.is_file():
        return ""
    beside = [nfc(item.name) for item in file.parent.iterdir()] if file.parent.is_dir() else []
    return f"filen ”{name}” finns inte.{did_you_mean(PurePosixPath(name).name, sorted(beside))}"
