"""The seal files: one for each meeting or folder of documents, in `records/sigill/`.

They lie apart from the records so that a seal outlives its record, and a line a fact so that git shows what changed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.loading.load import SEALS
from generator.loading.names import nfc
from generator.loading.yaml_reader import Value, read
from generator.loading.yaml_text import scalar
from generator.seals.meaning import METHOD, digest_of

FOLDER = f"records/{SEALS}"
_HEAD = "# Skrivs av kansli seal och kansli correct. Ändra inte för hand: då stämmer inte sigillen.\n"


@dataclass(frozen=True, slots=True)
class Seal:
    """The seal of one record: whose and which file it is, when and by whom, and the digests.

    `parts` are short digests by key, `attachments` digests of files by name, `corrections` the chain of corrections.
    """

    record: str
    file: str
    day: str
    by: str
    digest: str
    parts: dict[str, str] = field(default_factory=dict)
    attachments: dict[str, str] = field(default_factory=dict)
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SealFile:
    """The seals of a folder. `sum` is what the file says; `path` is relative to the project."""

    path: str
    seals: tuple[Seal, ...]
    sum: str
    method: str = METHOD

    @property
    def is_whole(self) -> bool:
        return self.method == METHOD and self.sum == sum_of(self.seals)


def seal_path(record_file: str) -> str:
    """Return the seal file of a record's file, both relative to the project."""
    return f"{FOLDER}{record_file.removeprefix('records').rpartition('/')[0]}.yaml"


def folder_of(path: str) -> str:
    """Return the folder of records that a seal file is for: records/exempel/rs/2025-04-01."""
    return f"records{path.removeprefix(FOLDER).removesuffix('.yaml')}"


def sum_of(seals: tuple[Seal, ...]) -> str:
    """Return the digest over all lines of a seal file."""
    return digest_of(
        [[s.record, s.file, s.day, s.by, s.digest, s.parts, s.attachments, list(s.corrections)] for s in seals]
    )


def sealed_digest(record: str, meaning_digest: str, attachments: dict[str, str]) -> str:
    """Return the seal itself: over what the record is, what it says, and what is attached to it."""
    return digest_of({"metod": METHOD, "post": record, "innehåll": meaning_digest, "bilagor": attachments})


def seal_files(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield (path below the project, content) of every seal file, in order."""
    folder = root / FOLDER
    for path in sorted(folder.rglob("*.yaml")) if folder.is_dir() else ():
        if path.is_file() and not path.is_symlink():
            yield nfc(path.relative_to(root).as_posix()), path.read_bytes()


def read_seals(path: str, content: bytes) -> SealFile | None:
    """Return a seal file, or None when it is not one."""
    data = read(content).data
    if not isinstance(data, dict):
        return None
    rows = data.get("poster")
    seals = [_seal(row) for row in rows] if isinstance(rows, list) else []
    if any(seal is None for seal in seals) or not isinstance(rows, list):
        return None
    return SealFile(path, tuple(seal for seal in seals if seal), _text(data, "summa"), _text(data, "metod"))


def _seal(row: Value) -> Seal | None:
    if not isinstance(row, dict):
        return None
    chain = row.get("rättelser", [])
    return Seal(
        _text(row, "post"),
        _text(row, "fil"),
        _text(row, "förseglad"),
        _text(row, "av"),
        _text(row, "sigill"),
        _texts(row.get("delar")),
        _texts(row.get("bilagor")),
        tuple(str(each) for each in chain) if isinstance(chain, list) else (str(chain),),
    )


def _text(group: dict[str, Value], key: str) -> str:
    value = group.get(key, "")
    return nfc(value) if isinstance(value, str) else ""


def _texts(value: Value | None) -> dict[str, str]:
    return {nfc(key): str(each) for key, each in value.items()} if isinstance(value, dict) else {}


def seals_as_text(seals: tuple[Seal, ...]) -> str:
    """Return a seal file's text."""
    lines = [_HEAD, f"metod: {METHOD}\n", "poster:\n"]
    for seal in seals:
        lines += [
            f"  - post: {scalar(seal.record)}\n",
            f"    fil: {scalar(seal.file)}\n",
            f"    förseglad: {seal.day}\n",
            f"    av: {scalar(seal.by)}\n",
            f"    sigill: {seal.digest}\n",
            f"    delar: {_group(seal.parts)}\n",
        ]
        lines += [f"    bilagor: {_group(seal.attachments)}\n"] if seal.attachments else []
        lines += [f"    rättelser: [{', '.join(seal.corrections)}]\n"] if seal.corrections else []
    return "".join([*lines, f"summa: {sum_of(seals)}\n"])


def _group(pairs: dict[str, str]) -> str:
    return "{" + ", ".join(f"{scalar(key)}: {value}" for key, value in pairs.items()) + "}"
