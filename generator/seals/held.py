"""One record held against its seal."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from generator.findings.finding import Path as Where
from generator.history.git import earlier_contents
from generator.library.library import Library
from generator.library.public import publication
from generator.library.sections import attached
from generator.loading.entry import Entry
from generator.loading.load import composed
from generator.loading.names import nfc
from generator.loading.yaml_reader import Value, read
from generator.model.base import Binding, Correction, Record
from generator.seals.breach import Breach, Kind
from generator.seals.changes import Change, changes, shown
from generator.seals.corrections import CannotUndoError, chain, undone
from generator.seals.files import Seal, sealed_digest
from generator.seals.meaning import Meaning, digest_of, key_digests, meaning
from generator.seals.paths import written_path
from generator.vocabulary import Publication

_MOST = 10
_AFTER = "efter justeringen"

Stamp = list[str | int]


def data_of(root: Path, file: str) -> Value:
    """Return a record's data as it is written."""
    return _data((root / file).read_bytes())


def _data(content: bytes) -> Value:
    data = read(content).data
    return {} if data is None else composed(data)


def corrections_of(record: Record) -> tuple[Correction, ...]:
    """Return a record's corrections; kinds that never bind have none."""
    return record.corrections if isinstance(record, Binding) else ()


def files_of(seal: Seal) -> list[str]:
    """Return the attachments of a sealed record, relative to the project."""
    folder = PurePosixPath(seal.file).parent
    return [(folder / name).as_posix() for name in seal.attachments]


def stamps(root: Path, files: Iterable[str] | Iterable[Stamp]) -> list[Stamp]:
    """Return what tells that a file has not been written to: its name, size and times."""
    found: list[Stamp] = []
    for each in files:
        name = each if isinstance(each, str) else str(each[0])
        try:
            known = (root / name).stat()
        except OSError:
            found.append([name])
        else:
            found.append([name, known.st_size, known.st_mtime_ns, known.st_ctime_ns])
    return found


def digests_of_files(root: Path, entry: Entry) -> dict[str, str]:
    """Return the SHA-256 of each file that a record names and that is there."""
    folder = PurePosixPath(entry.file).parent
    names = sorted({name for _, name in attached(entry)})
    found = {name: _file_digest(root / folder / name) for name in names}
    return {name: digest for name, digest in found.items() if digest}


def _file_digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def breaches_of(
    library: Library, root: Path, path: str, index: int, seal: Seal, entries: dict[str, Entry]
) -> Iterator[Breach]:
    """Yield what does not hold of one seal; `entries` are the records of its folder by file."""
    entry = entries.get(seal.file)
    if entry is None:
        if not any(unread.file == seal.file for unread in library.unread.values()):
            yield Breach(Kind.MISSING, path, _gone(root, seal, entries), ("poster", index, "fil"), seal.file)
        return
    if entry.id != seal.record:
        message = f"posten är förseglad som {seal.record} men är nu {entry.id}"
        yield Breach(Kind.CHANGED, entry.file, message)
        return
    yield from _attachments(root, seal)
    yield from _content(library, root, entry, seal)


def _gone(root: Path, seal: Seal, entries: dict[str, Entry]) -> str:
    """Say that a sealed file is not there, and under which name it is if it has been renamed."""
    for entry in entries.values():
        if entry.id == seal.record and entry.file != seal.file:
            return f"den förseglade filen {seal.file} finns inte; {entry.id} står nu i {entry.file}"
    return f"den förseglade posten {seal.record} finns inte längre: filen {seal.file} saknas"


def _attachments(root: Path, seal: Seal) -> Iterator[Breach]:
    folder = PurePosixPath(seal.file).parent
    for name, digest in seal.attachments.items():
        now = _file_digest(root / folder / name)
        if now != digest:
            what = "har ändrats" if now else "finns inte längre"
            yield Breach(Kind.CHANGED, seal.file, f"den förseglade bilagan {nfc(name)} {what}", near=name)


def _content(library: Library, root: Path, entry: Entry, seal: Seal) -> Iterator[Breach]:
    raw = data_of(root, entry.file)
    now, corrections = meaning(raw), corrections_of(entry.record)
    try:
        before = undone(now, corrections)
    except CannotUndoError as error:
        message = f"rättelsen stämmer inte med posten: {error}"
        yield Breach(Kind.CORRECTION, entry.file, message, ("rättelser", error.index))
        return
    if sealed_digest(seal.record, digest_of(before), seal.attachments) != seal.digest:
        yield from _changed(library, root, entry, seal, raw, before, corrections)
    elif chain(seal.digest, corrections) != seal.corrections:
        yield Breach(Kind.CORRECTION, entry.file, _broken_chain(seal, corrections), ("rättelser",))


def _broken_chain(seal: Seal, corrections: tuple[Correction, ...]) -> str:
    if len(corrections) > len(seal.corrections) and chain(seal.digest, corrections)[: len(seal.corrections)] == (
        seal.corrections
    ):
        return "rättelsen är inte införd i sigillet"
    return "en tidigare rättelse har ändrats eller tagits bort"


def _changed(
    library: Library,
    root: Path,
    entry: Entry,
    seal: Seal,
    raw: Value,
    before: Meaning,
    corrections: tuple[Correction, ...],
) -> Iterator[Breach]:
    """Yield what changed: word by word when git has the sealed text, else by key."""
    quiet = publication(library, entry) is not Publication.PUBLIC
    sealed = sealed_meaning(root, seal)
    if sealed is None:
        yield from _by_key(entry, seal, before)
        return
    found = list(changes(sealed, before))
    for change in found[:_MOST]:
        # Where corrections have been undone, the words that stand in the file may be others.
        near = change.words[1].split("\n")[0] if not corrections and not quiet else ""
        yield Breach(Kind.CHANGED, entry.file, _said(change, quiet), written_path(raw, change.path), near)
    if len(found) > _MOST:
        yield Breach(Kind.CHANGED, entry.file, f"ytterligare {len(found) - _MOST} ändringar {_AFTER}")


def _said(change: Change, quiet: bool) -> str:
    if quiet:
        return f"{change.field} är ändrat {_AFTER}"
    old, new = (shown(words) for words in change.words)
    if change.old is None:
        return f"{change.field} har kommit till {_AFTER}: ”{new}”"
    if change.new is None:
        return f"{change.field} är borttaget {_AFTER}; där stod ”{old}”"
    return f"{change.field} är ändrat {_AFTER}: där stod ”{old}”, nu står ”{new}”"


def _by_key(entry: Entry, seal: Seal, before: Meaning) -> Iterator[Breach]:
    """Yield the keys that changed. What stood there before is not kept anywhere but in git."""
    now: Where
    found = key_digests(before)
    keys = [key for key in {**seal.parts, **found} if seal.parts.get(key) != found.get(key)]
    for key in keys:
        now = (key,) if key in found else ()
        what = "är ändrat" if key in found and key in seal.parts else "är tillagt" if key in found else "är borttaget"
        message = f"{key} {what} {_AFTER}; den tidigare texten finns inte att visa, för den finns inte i git"
        yield Breach(Kind.CHANGED, entry.file, message, now)
    if not keys:
        yield Breach(Kind.CHANGED, entry.file, f"innehållet stämmer inte med sigillet från {seal.day}")


def sealed_meaning(root: Path, seal: Seal) -> Meaning | None:
    """Return what was sealed, from git, or None when git does not have it."""
    for content in earlier_contents(root, seal.file):
        found = meaning(_data(content))
        if sealed_digest(seal.record, digest_of(found), seal.attachments) == seal.digest:
            return found
    return None
