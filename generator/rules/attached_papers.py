"""Personal data in attached PDF and Word files, remembered until the file changes: reading one takes its time."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as File
from typing import Any

from generator import scanning, vocabulary
from generator.findings.finding import Path
from generator.library.beside import file_beside
from generator.library.library import Library
from generator.library.reviewed import is_masked, settled
from generator.library.sections import attached
from generator.loading.entry import Entry
from generator.loading.remembered import Remembered, code_digest
from generator.rules.once import once
from generator.scanning.file_text import READERS, attached_text
from generator.scanning.personal import personal_data
from generator.today import today
from generator.vocabulary import PersonalKind

# What stands around a piece of data is kept with it, for a review may speak of more words than the piece.
AROUND = 80
Hits = list[list[Any]]


@dataclass(frozen=True, slots=True)
class InPaper:
    """Personal data in a PDF or Word file that a record attaches: where the record names the file, and what."""

    entry: Entry
    path: Path
    name: str
    kind: PersonalKind
    piece: str


def in_papers(library: Library, root: File) -> Iterator[InPaper]:
    """Yield what nobody has reviewed in the files that are published."""
    for entry, path, name, hits in _read(library, root):
        allowed = [each for each in entry.record.reviewed if not is_masked(each, today())]
        for kind, piece, around, start in hits:
            if not settled(around, allowed, PersonalKind(kind), start, piece):
                yield InPaper(entry, path, name, PersonalKind(kind), piece)


def _read(library: Library, root: File) -> list[tuple[Entry, Path, str, Hits]]:
    """Return every file's hits; the rules that ask share one reading."""
    known = _readings(library)
    if root not in known:
        remembered = Remembered(library.cache / "bilagor.json", _made_by()) if library.cache else None
        known[root] = list(_hits(library, root, remembered))
        if remembered:
            remembered.save()
    return known[root]


@once
def leaving(library: Library) -> tuple[tuple[Entry, Path, str], ...]:
    """Return the files that records attach and do not hold back: the record, where it names the file, and the name."""
    return tuple(
        (entry, path, name)
        for entry in library.entries
        for path, name in attached(entry)
        if all(held.file != name for held in entry.record.held_back)
    )


@once
def _readings(_library: Library) -> dict[File, list[tuple[Entry, Path, str, Hits]]]:
    return {}


def _hits(library: Library, root: File, remembered: Remembered | None) -> Iterator[tuple[Entry, Path, str, Hits]]:
    for entry, path, name in leaving(library):
        file = file_beside(root, entry, name) if File(name).suffix.lower() in READERS else None
        if file is not None:
            yield entry, path, name, _of_file(file, remembered)


def _of_file(file: File, remembered: Remembered | None) -> Hits:
    known = file.stat()
    key = hashlib.blake2b(f"{file}:{known.st_size}:{known.st_mtime_ns}".encode(), digest_size=16).hexdigest()
    found: Hits | None = remembered.get(key) if remembered else None
    if found is None:
        found = [list(hit) for text in attached_text([file]) for hit in _in_text(text)]
        if remembered:
            remembered.keep(key, found)
    return found


def _in_text(text: str) -> Iterator[tuple[str, str, str, int]]:
    for hit in personal_data(text):
        start = max(0, hit.start - AROUND)
        around = text[start : hit.start + len(hit.piece) + AROUND]
        yield hit.kind.value, hit.piece, around, hit.start - start


def _made_by() -> str:
    folder = File(str(scanning.__file__)).parent
    return code_digest([File(__file__), File(str(vocabulary.__file__)), *sorted(folder.glob("*.py"))])
