"""Read every record below `records/`. What cannot be read becomes findings; the rest is returned."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.findings.finding import Finding
from generator.loading import codes
from generator.loading.entry import Entry, identity, place_of
from generator.loading.names import nfc
from generator.loading.project import Project
from generator.loading.validate import validate
from generator.loading.yaml_reader import Value, read

ATTACHMENTS = "bilagor"


@dataclass(frozen=True, slots=True)
class Loaded:
    """Entries in order of file name, and the findings of reading them."""

    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]


def load(project: Project) -> Loaded:
    """Load the project's records. Raises nothing for bad content."""
    entries: list[Entry] = []
    findings: list[Finding] = []
    for path in _files(project.records, findings, project.root):
        entry, found = load_file(path, project)
        findings += found
        if entry:
            entries.append(entry)
    return Loaded(tuple(entries), tuple(findings))


def load_file(path: Path, project: Project) -> tuple[Entry | None, list[Finding]]:
    """Load one file: its entry, or None with the reasons."""
    content = path.read_bytes()
    file = nfc(path.relative_to(project.root).as_posix())
    reading = read(content)
    findings = [
        Finding(trouble.code, file, trouble.message, trouble.remedy, line=trouble.line, column=trouble.column)
        for trouble in reading.troubles
    ]
    if reading.data is None:
        if not findings:
            findings.append(Finding(codes.EMPTY, file, "filen är tom", line=1, column=1))
        return None, findings
    record, wrong = validate(file, _composed(reading.data))
    findings += wrong
    if record is None:
        return None, findings
    place = place_of(PurePosixPath(nfc(path.relative_to(project.records).as_posix())))
    identifier, address = identity(record, place)
    digest = hashlib.blake2b(content, digest_size=16).hexdigest()
    return Entry(identifier, address, file, place, record, digest), findings


def _composed(data: Value) -> Value:
    """Return the data with every text in composed form, so that å is å on every platform."""
    if isinstance(data, str):
        return data if data.isascii() else nfc(data)
    if isinstance(data, list):
        return [_composed(item) for item in data]
    return {key if key.isascii() else nfc(key): _composed(value) for key, value in data.items()}


def _files(folder: Path, findings: list[Finding], root: Path) -> Iterator[Path]:
    """Yield the YAML files below `folder` in order of name; say what is passed over."""
    with os.scandir(folder) as found:
        items = sorted(found, key=lambda item: nfc(item.name))
    for item in items:
        path = Path(item.path)
        file = nfc(path.relative_to(root).as_posix())
        if item.name.startswith("."):
            continue
        if item.is_symlink():
            findings.append(Finding(codes.LINK, file, "filen är en länk och läses inte", line=1, column=1))
        elif item.is_dir():
            if nfc(item.name) != ATTACHMENTS:
                yield from _files(path, findings, root)
        elif path.suffix == ".yaml":
            yield path
        else:
            message = f"filen ”{item.name}” är inte en post"
            findings.append(Finding(codes.FILE_TYPE, file, message, line=1, column=1))
