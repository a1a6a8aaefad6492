"""A meeting's documents in one zip file: what it was sent, what it decided, extracts, attachments, and checksums.

The same records give the same bytes: the order is that of the names, and no time of day is kept.
"""

import hashlib
import os
import zipfile
from collections.abc import Callable, Collection, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from generator.library.beside import file_beside
from generator.library.library import Library
from generator.library.sections import attached
from generator.loading.entry import Entry
from generator.loading.project import Project
from generator.sheets.papers import papers_of
from generator.tree.document import Document
from generator.writers.paper import PaperWriter

EXTRACTS = "utdrag"
CHECKSUMS = "kontrollsummor.sha256"
"""Lists the other files as `sha256sum -c` reads them."""
ZIP_TIME = (1980, 1, 1, 0, 0, 0)

Part = tuple[str, Callable[[], bytes]]
"""A file to be: its path in the package, and how its bytes are had."""


def package_name(meeting: Entry) -> str:
    """Return "prov-rs-2025-09-30": the zip file's name without ending, and the folder inside it."""
    return meeting.id.replace("/", "-")


def parts_of(
    project: Project, library: Library, meeting: Entry, writer: PaperWriter, forms: Collection[str], today: date
) -> list[Part]:
    """Return the files of a meeting's package, in order of their paths."""
    parts: dict[str, Callable[[], bytes]] = {}
    for entry in (meeting, *library.paragraphs_of(meeting)):
        folder = "" if entry is meeting else f"{EXTRACTS}/"
        for paper in papers_of(library, entry):
            for form in forms:
                parts[f"{folder}{paper.name}.{form}"] = partial(_written, writer, form, partial(paper.make, today))
        for below, file in _attached(project, entry):
            parts[below] = file.read_bytes
    return sorted(parts.items())


def _written(writer: PaperWriter, form: str, make: Callable[[], Document]) -> bytes:
    return writer.write(make(), (form,))[form]


def _attached(project: Project, entry: Entry) -> Iterator[tuple[str, Path]]:
    """Yield the files beside a record: the path from the meeting's folder, and where each lies."""
    for _, name in attached(entry):
        file = file_beside(project.root, entry, name)
        if file is not None:
            yield name, file


def write_package(target: Path, folder: str, parts: list[Part], done: Callable[[int], None]) -> None:
    """Write the zip file; it gets its name when it is whole. Raises `OSError` and what the parts raise."""
    fresh = target.with_name(f"{target.name}.ny")
    sums: list[str] = []
    try:
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, read in parts:
                data = read()
                archive.writestr(_entry(f"{folder}/{path}"), data)
                sums.append(f"{hashlib.sha256(data).hexdigest()}  {path}\n")
                done(1)
            archive.writestr(_entry(f"{folder}/{CHECKSUMS}"), "".join(sums).encode())
        os.replace(fresh, target)  # noqa: PTH105 - the names are text
    finally:
        fresh.unlink(missing_ok=True)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, ZIP_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    # The maker's system is part of the bytes; this is the one that says nothing.
    entry.create_system = 0
    return entry
