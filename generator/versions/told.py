"""What an earlier content of a file tells of itself: what it was, a digest of what it said, whether it was public.

Taken from the data as written and not from the model, so that what was written for an older model still tells
whether it was secret. Remembered by the content's name in git: each is read once and never again.
"""

import hashlib
import multiprocessing
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from itertools import islice
from pathlib import Path

from generator import loading, model, seals, vocabulary
from generator.history.blobs import contents
from generator.library import stages
from generator.library.stages import current_stage
from generator.loading.load import composed
from generator.loading.remembered import DIGEST_LENGTH, Remembered, code_digest
from generator.loading.validate import validate
from generator.loading.yaml_reader import MAX_BYTES, Value, read
from generator.seals.meaning import digest_of, meaning
from generator.vocabulary import Publication

UNKNOWN = "?"
_ID = 16
_CHUNK = 200
_WORTH_SHARING = 2000
# Only these tell of a stage of their own; a paragraph stands where its meeting stands.
_STAGED = ("sammanträde", "dokument")


@dataclass(frozen=True, slots=True)
class Told:
    """`name` is the paragraph's number or the id that it has as a key; `said` a digest of its meaning.

    `closed` is True when it was not for publication, or when that cannot be told. `content` is the digest that a
    loaded entry of the same bytes has.
    """

    kind: str
    name: str
    said: str
    closed: bool
    stage: str
    content: str


def told_of(content: bytes) -> Told:
    """Return what a content tells of itself."""
    digest = hashlib.blake2b(content, digest_size=16).hexdigest()
    data = data_in(content)
    if not isinstance(data, dict):
        return Told("", "", "", True, UNKNOWN, digest)
    kind = str(data.get("typ", ""))
    name = str(data.get("paragraf", "")).lstrip("0") if kind == "paragraf" else str(data.get("id", ""))
    open_ = data.get("publicering", Publication.PUBLIC.value) == Publication.PUBLIC.value and "indragen" not in data
    stage = _stage(data) if kind in _STAGED else ""
    return Told(kind, name, said_by(data), not open_, stage, digest)


def data_in(content: bytes) -> Value | None:
    """Return the data that a file holds, or None when it is none that can be read."""
    reading = read(content) if len(content) <= MAX_BYTES else None
    return composed(reading.data) if reading and reading.data is not None and not reading.troubles else None


def said_by(data: Value) -> str:
    """Return a digest of what data says, apart from how it is written."""
    return digest_of(meaning(data))[:_ID]


def _stage(data: Value) -> str:
    record, _ = validate("", data)
    stage = current_stage(record) if record else None
    return stage.value if stage else "" if record else UNKNOWN


def all_told(root: Path, cache: Path | None, blobs: Iterable[str]) -> dict[str, Told]:
    """Return what each blob tells. One that git does not have is not among them."""
    remembered = Remembered(cache / "beskrivna.json", _made_by()) if cache else None
    found: dict[str, Told] = {}
    unread: list[str] = []
    for blob in dict.fromkeys(blobs):
        known = remembered.get(blob[:DIGEST_LENGTH]) if remembered else None
        if known is None:
            unread.append(blob)
        else:
            found[blob] = Told(*known)
    for blob, told in _read(root, unread):
        found[blob] = told
        if remembered:
            remembered.keep(blob[:DIGEST_LENGTH], astuple(told))
    if remembered:
        remembered.save()
    return found


def _read(root: Path, blobs: list[str]) -> Iterator[tuple[str, Told]]:
    """Yield what each blob tells, read on all cores when there are many."""
    chunks = _chunks(contents(root, blobs))
    if len(blobs) < _WORTH_SHARING or "fork" not in multiprocessing.get_all_start_methods():
        for chunk in chunks:
            yield from _told_of_all(chunk)
        return
    with multiprocessing.get_context("fork").Pool() as pool:
        for told in pool.imap(_told_of_all, chunks):
            yield from told


def _chunks(found: Iterator[tuple[str, bytes]]) -> Iterator[list[tuple[str, bytes]]]:
    while chunk := list(islice(found, _CHUNK)):
        yield chunk


def _told_of_all(chunk: list[tuple[str, bytes]]) -> list[tuple[str, Told]]:
    return [(blob, told_of(content)) for blob, content in chunk]


def _made_by() -> str:
    """Return the digest of the code that says what a content tells."""
    folders = [Path(str(package.__file__)).parent for package in (loading, model, seals)]
    files = [Path(str(module.__file__)) for module in (stages, vocabulary)]
    return code_digest([Path(__file__), *files, *(file for folder in folders for file in sorted(folder.glob("*.py")))])
