"""Files that a record names exist, and lie inside the project."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.findings.finding import Code, Finding, Severity
from generator.findings.suggest import did_you_mean
from generator.library.library import Library
from generator.library.sections import attached
from generator.loading.entry import Entry
from generator.loading.names import nfc
from generator.rules.facts import snippet

CODE = Code(
    "R007",
    Severity.STOP,
    "Filen som nämns finns inte",
    "En fil eller bild skrivs med namn räknat från postens mapp. Den ska finnas där, ligga inom projektet "
    "och inte vara en länk till en annan plats: då kunde något som inte ska publiceras följa med.",
    "Lägg filen i mappen bilagor bredvid posten och skriv till exempel bilagor/karta.png.",
    example="underlag:\n  - {titel: Karta, fil: C:/Mina dokument/karta.pdf}",
    mended="underlag:\n  - {titel: Karta, fil: bilagor/karta.pdf}",
)

LONGEST = 250
_OUTSIDE = re.compile(r"^/|^[A-Za-z]:|\\|(?:^|/)\.\.(?:/|$)")


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    for entry in library.entries:
        for path, name in attached(entry):
            problem = _problem(root, entry, name)
            if problem:
                yield Finding(CODE, entry.file, problem, path=path)


def _problem(root: Path, entry: Entry, name: str) -> str:
    if not can_be_name(name):
        return f"”{snippet(name)}” kan inte vara namnet på en fil"
    if _OUTSIDE.search(name):
        return f"”{name}” pekar utanför postens mapp"
    here = (root / entry.file).parent
    for part in PurePosixPath(name).parts:
        here = _child(here, part)
        if here.is_symlink():
            return f"”{name}” är en länk till en annan plats"
    if here.is_file():
        return ""
    folder = here.parent
    beside = [nfc(item.name) for item in folder.iterdir()] if folder.is_dir() else []
    return f"filen ”{name}” finns inte.{did_you_mean(PurePosixPath(name).name, sorted(beside))}"


def can_be_name(name: str) -> bool:
    """Tell whether a disk can be asked for the name at all: not too long, and without signs that show nothing."""
    return name.isprintable() and len(name.encode("utf-8", "replace")) <= LONGEST


def _child(folder: Path, name: str) -> Path:
    """Return the named child, also when the disk keeps å as two characters."""
    plain = folder / name
    if plain.exists() or not folder.is_dir() or name.isascii():
        return plain
    return next((item for item in folder.iterdir() if nfc(item.name) == name), plain)
