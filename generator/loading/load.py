"""Read every record below `records/`. What cannot be read becomes findings; the rest is returned."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.findings.finding import Finding
from generator.loading import codes, names, yaml_reader
from generator.loading.entry import YAML, Entry, Unread, identity, likely_identity, place_of
from generator.loading.names import nfc
from generator.loading.project import Project
from generator.loading.remembered import Remembered, code_digest
from generator.loading.validate import validate
from generator.loading.yaml_reader import MAX_BYTES, Value, read

ATTACHMENTS = "bilagor"
# At the top of records/: what has been sealed. See `generator/seals/`.
SEALS = "sigill"
RECORDS = "records/"


@dataclass(frozen=True, slots=True)
class Loaded:
    """Entries and unread files in order of file name, and the findings of reading them."""

    entries: tuple[Entry, ...]
    unread: tuple[Unread, ...]
    findings: tuple[Finding, ...]


def load(project: Project) -> Loaded:
    """Load the project's records. Raises nothing for bad content."""
    entries: list[Entry] = []
    unread: list[Unread] = []
    findings: list[Finding] = []
    remembered = Remembered(project.cache / "lasta.json", _reader())
    for path, below in _files(os.fspath(project.records), "", findings):
        with open(path, "rb") as opened:  # noqa: PTH123 - thousands of times a run
            content = opened.read(MAX_BYTES + 1)
        entry, found = _load_file(content, below, remembered)
        findings += found
        if entry:
            entries.append(entry)
        else:
            unread.append(_unread(content, below))
    remembered.save()
    return Loaded(tuple(entries), tuple(unread), tuple(findings))


def _reader() -> str:
    """Return the digest of what decides how a file is read as YAML."""
    return code_digest([Path(str(module.__file__)) for module in (yaml_reader, names)], yaml.__version__)


def _unread(content: bytes, below: str) -> Unread:
    text = nfc(content.decode("utf-8", errors="replace"))
    return Unread(likely_identity(place_of(below)), f"{RECORDS}{below}", text)


def _load_file(content: bytes, below: str, remembered: Remembered) -> tuple[Entry | None, list[Finding]]:
    """Load one file, `below` records/: its entry, or None with the reasons."""
    file = f"{RECORDS}{below}"
    digest = hashlib.blake2b(content, digest_size=16).hexdigest()
    data = remembered.get(digest)
    findings: list[Finding] = []
    if data is None:
        data, findings = _read(file, content)
        if data is None:
            return None, findings
        if not findings:
            remembered.keep(digest, data)
    record, wrong = validate(file, data)
    findings += wrong
    if record is None:
        return None, findings
    place = place_of(below)
    identifier, address = identity(record, place)
    return Entry(identifier, address, file, place, record, digest), findings


def _read(file: str, content: bytes) -> tuple[Value | None, list[Finding]]:
    """Return the file's data in composed form, None when there is none, and what is wrong with it as YAML."""
    reading = read(content)
    findings = [
        Finding(trouble.code, file, trouble.message, trouble.remedy, line=trouble.line, column=trouble.column)
        for trouble in reading.troubles
    ]
    if reading.data is None:
        return None, findings or [Finding(codes.EMPTY, file, "filen är tom", line=1, column=1)]
    return composed(reading.data), findings


def composed(data: Value) -> Value:
    """Return the data with every text in composed form, so that å is å on every platform."""
    if isinstance(data, str):
        return data if data.isascii() else nfc(data)
    if isinstance(data, list):
        return [composed(item) for item in data]
    return {key if key.isascii() else nfc(key): composed(value) for key, value in data.items()}


def _files(folder: str, below: str, findings: list[Finding]) -> Iterator[tuple[str, str]]:
    """Yield (path, name below records/) of the YAML files in `folder`, in order; say what is passed over."""
    with os.scandir(folder) as found:
        items = sorted(((nfc(item.name), item) for item in found), key=lambda pair: pair[0])
    for name, item in items:
        here = f"{below}{name}"
        if name.startswith("."):
            continue
        if item.is_symlink():
            findings.append(Finding(codes.LINK, RECORDS + here, "filen är en länk och läses inte", line=1, column=1))
        elif item.is_dir():
            if name != ATTACHMENTS and here != SEALS:
                yield from _files(item.path, f"{here}/", findings)
        elif name.endswith(YAML):
            yield item.path, here
        else:
            message = f"filen ”{item.name}” är inte en post"
            findings.append(Finding(codes.FILE_TYPE, RECORDS + here, message, line=1, column=1))
