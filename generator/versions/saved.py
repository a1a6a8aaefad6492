"""The versions that git remembers, worked out once for each commit and remembered until the next.

An edit that has not been saved in git is no version yet: it stands in the place of the last one.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from generator import history
from generator.history.log import Past, Step, head_of, read_past
from generator.library.library import Library
from generator.library.stages import BINDING
from generator.loading.entry import Entry, identity, place_of
from generator.loading.load import RECORDS
from generator.loading.names import nfc
from generator.loading.remembered import code_digest
from generator.model.kinds import BY_NAME
from generator.model.meeting import Meeting
from generator.seals.files import read_seals, seal_files
from generator.versions import timeline, told
from generator.versions.timeline import Text, Timelines
from generator.versions.told import Told, all_told

_CACHE = "versioner.json"


@dataclass(frozen=True, slots=True)
class Saved:
    """A text out of git, with the day it came and the first line of the message that came with it."""

    text: Text
    day: str
    subject: str


@dataclass(frozen=True, slots=True)
class Memory:
    """Texts by file, for files with more than one. `whole` and `began` tell how far back git remembers.

    `head` is empty when there is no git at all.
    """

    head: str
    whole: bool
    began: str
    files: dict[str, list[Saved]]


def saved_texts(root: Path, library: Library) -> Memory:
    """Return the texts that the records have had. `library` is the whole one."""
    head = head_of(root)
    if not head:
        return Memory("", whole=False, began="", files={})
    cache = library.cache
    key = f"{head} {_made_by()}"
    known = _load(cache / _CACHE, key) if cache else None
    if known is None:
        known = _worked_out(root, library, head)
        if cache:
            _save(cache / _CACHE, key, known)
    return known


def _worked_out(root: Path, library: Library, head: str) -> Memory:
    past = read_past(root, library.cache, head)
    if past is None:
        return Memory("", whole=False, began="", files={})
    steps = {nfc(file): those for file, those in past.files().items()}
    wanted = [entry for entry in library.entries if len(steps.get(entry.file, ())) > 1]
    blobs = (step.blob for entry in wanted for file in (entry.file, *_around(library, entry)) for step in steps[file])
    lines = Timelines(past.commits, steps, all_told(root, library.cache, blobs))
    sealed = set(_sealed(root))
    found = {entry.file: _texts(library, lines, entry, sealed) for entry in wanted if _is_known(library, steps, entry)}
    files = {file: [_with_day(past, text) for text in texts] for file, texts in found.items() if len(texts) > 1}
    began = past.commits[0].day if past.commits else ""
    return Memory(head, past.whole, began, files)


def _is_known(library: Library, steps: dict[str, list[Step]], entry: Entry) -> bool:
    """Tell whether git has all that a record's publication hangs on."""
    return all(file in steps for file in _around(library, entry))


def _around(library: Library, entry: Entry) -> list[str]:
    """Return the files of a record's meeting and owners."""
    owners = (library.meeting_of(entry), library.body_of(entry), library.organisation_of(entry))
    return [owner.file for owner in owners if owner is not None and owner is not entry]


def _texts(library: Library, lines: Timelines, entry: Entry, sealed: set[str]) -> list[Text]:
    meeting = library.meeting_of(entry)
    file = meeting.file if meeting is not None and meeting is not entry else ""

    def same(step: Step, one: Told) -> bool:
        return _is_same(entry, step.path, one)

    texts = lines.texts_of(entry.file, file, _around(library, entry), same)
    if entry.file in sealed:
        # What was adjusted is what was sealed; how the text came about until then is no version of it.
        texts = [*(text for text in texts[:-1] if text.stage not in BINDING), *texts[-1:]]
    return texts


def _is_same(entry: Entry, path: str, one: Told) -> bool:
    """Tell whether a content was this record: by its keys and place, or by an address it is known to have had."""
    kind = BY_NAME.get(one.kind)
    if kind is not type(entry.record):
        return False
    place = place_of(path.removeprefix(RECORDS))
    if kind is Meeting and not place.meeting:
        return nfc(path) == entry.file
    # With no more than what its identity is read from.
    bare: dict[str, Any] = {"number": one.name, "id": one.name}
    known, address = identity(kind.model_construct(**bare), place)
    return known == entry.id or address in entry.record.earlier_addresses


def _sealed(root: Path) -> Iterator[str]:
    for path, content in seal_files(root):
        found = read_seals(path, content)
        yield from (seal.file for seal in (found.seals if found else ()))


def _with_day(past: Past, text: Text) -> Saved:
    commit = past.commits[text.commit]
    # What a part of git's memory begins with may be older than that.
    began = text.commit == 0 and not past.whole
    return Saved(text, "" if began else commit.day, "" if began else commit.subject)


def _load(file: Path, key: str) -> Memory | None:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        if data["key"] != key:
            return None
        files = {
            name: [Saved(Text(*text), day, subject) for text, day, subject in those]
            for name, those in data["files"].items()
        }
        return Memory(data["head"], data["whole"], data["began"], files)
    except (OSError, ValueError, KeyError, TypeError):
        return None  # none, or one that cannot be read


def _save(file: Path, key: str, memory: Memory) -> None:
    files = {
        name: [(astuple(each.text), each.day, each.subject) for each in those] for name, those in memory.files.items()
    }
    data = {"key": key, "head": memory.head, "whole": memory.whole, "began": memory.began, "files": files}
    fresh = file.with_name(f"{file.name}.{os.getpid()}.ny")
    try:
        fresh.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        fresh.replace(file)
    except OSError:
        return


def _made_by() -> str:
    """Return the digest of the code that texts are worked out with."""
    own = [Path(str(module.__file__)) for module in (timeline, told)]
    reading = sorted(Path(str(history.__file__)).parent.glob("*.py"))
    return code_digest([Path(__file__), *own, *reading])
