"""Make seals, and enter corrections in them: what the commands write, worked out before anything is written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph
from generator.seals.due import sealable_from
from generator.seals.files import Seal, SealFile, read_seals, seal_path, sealed_digest, seals_as_text
from generator.seals.held import corrections_of, data_of, digests_of_files
from generator.seals.meaning import digest_of, key_digests, meaning


class SealError(Exception):
    """The seal cannot be made; the message says why, in the clerk's words."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file to write: its path below the project and its new text."""

    path: str
    text: str


def seal_file_of(root: Path, file: str) -> SealFile | None:
    """Return the seal file of a record's file, None while there is none."""
    path = seal_path(file)
    if not (root / path).is_file():
        return None
    found = read_seals(path, (root / path).read_bytes())
    if found is None or not found.is_whole:
        raise SealError(f"{path} har ändrats för hand; ta först tillbaka filen som den var")
    return found


def to_seal(library: Library, entry: Entry) -> list[Entry]:
    """Return the records that are sealed together with this one: minutes with all their adjusted paragraphs."""
    found = [entry, *library.paragraphs_of(entry)] if isinstance(entry.record, Meeting) else [entry]
    ready = [each for each in found if sealable_from(library, each)]
    if not ready:
        raise SealError(_not_ready(entry))
    return ready


def _not_ready(entry: Entry) -> str:
    if isinstance(entry.record, Meeting | Paragraph):
        return f"{entry.id} är inte justerat; fyll i status och justeringens datum först"
    return f"{entry.id} är inte fastställt; fyll i antagen, eller ett skede med läge fastställt, först"


def sealed(root: Path, entries: Iterable[Entry], by: str, day: date) -> tuple[list[Seal], Written | None]:
    """Return the new seals, and the seal file with them. Nothing to write when all have theirs already."""
    listed = list(entries)
    before = seal_file_of(root, listed[0].file)
    old = before.seals if before else ()
    known = {seal.file for seal in old}
    new = [seal_of(root, entry, by, day) for entry in listed if entry.file not in known]
    if not new:
        return [], None
    every = tuple(sorted((*old, *new), key=lambda seal: seal.file))
    return new, Written(seal_path(listed[0].file), seals_as_text(every))


def seal_of(root: Path, entry: Entry, by: str, day: date) -> Seal:
    """Return the seal of a record as it stands. One with corrections was sealed before, and is not sealed anew."""
    if corrections_of(entry.record):
        raise SealError(f"{entry.id} har rättelser men inget sigill; en rättelse görs först efter förseglingen")
    found = meaning(data_of(root, entry.file))
    files = digests_of_files(root, entry)
    digest = sealed_digest(entry.id, digest_of(found), files)
    return Seal(entry.id, entry.file, day.isoformat(), by, digest, key_digests(found), files)


def with_corrections(root: Path, entry: Entry, chained: tuple[str, ...]) -> Written:
    """Return the seal file with a record's chain of corrections."""
    found = seal_file_of(root, entry.file)
    assert found is not None
    seals = tuple(replace(seal, corrections=chained) if seal.file == entry.file else seal for seal in found.seals)
    return Written(found.path, seals_as_text(seals))


def seal_for(root: Path, entry: Entry) -> Seal:
    """Return the seal that a record has."""
    found = seal_file_of(root, entry.file)
    seal = next((seal for seal in found.seals if seal.file == entry.file), None) if found else None
    if seal is None:
        raise SealError(f"{entry.id} är inte förseglad, så den kan ändras direkt. Försegla med: kansli seal {entry.id}")
    return seal
