"""Hold the records against their seals: what was changed, taken away, added or forged.

Seals that held the last time, over the same bytes, are not reckoned again: then nothing is read but the seal files.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from weakref import WeakKeyDictionary

from generator import loading
from generator.library import sections
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.loading.remembered import Remembered, code_digest
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph
from generator.seals import breach, changes, corrections, files, held, meaning, paths
from generator.seals.breach import Breach, Kind
from generator.seals.due import due
from generator.seals.files import SealFile, read_seals, seal_files
from generator.seals.held import breaches_of, corrections_of, files_of, stamps

_kept: WeakKeyDictionary[Library, tuple[Breach, ...]] = WeakKeyDictionary()


def inspect(library: Library, root: Path) -> tuple[Breach, ...]:
    """Return every breach of a seal, worked out once for a library."""
    if library not in _kept:
        _kept[library] = tuple(_inspected(library, root))
    return _kept[library]


def _inspected(library: Library, root: Path) -> Iterator[Breach]:
    by_folder: dict[str, list[Entry]] = defaultdict(list)
    found = list(seal_files(root))
    if found:
        for entry in library.entries:
            by_folder[entry.file.rpartition("/")[0]].append(entry)
    sealed: set[str] = set()
    remembered = Remembered(library.cache / "sigill.json", _made_by()) if library.cache and found else None
    for path, content in found:
        beside = by_folder.get(files.folder_of(path), [])
        key = _key(path, content, beside)
        known = remembered.get(key) if remembered else None
        if known is not None and stamps(root, known["bilagor"]) == known["bilagor"]:
            sealed.update(known["filer"])
            continue
        seal_file = read_seals(path, content)
        sealed.update(seal.file for seal in (seal_file.seals if seal_file else ()))
        breaches = list(_of_file(library, root, path, seal_file, beside))
        yield from breaches
        if seal_file and not breaches and remembered:
            names = [name for seal in seal_file.seals for name in files_of(seal)]
            known = {"bilagor": stamps(root, names), "filer": [seal.file for seal in seal_file.seals]}
            remembered.keep(key, known)
    if remembered:
        remembered.save()
    yield from _not_sealed(library, sealed)


def _key(path: str, content: bytes, beside: list[Entry]) -> str:
    """Return the digest of all that a seal file's verdict depends on, attachments apart."""
    state = hashlib.blake2b(f"{path}\0".encode() + content, digest_size=16)
    for entry in beside:
        state.update(f"\0{entry.id}\0{entry.file}\0{entry.digest}".encode())
    return state.hexdigest()


def _of_file(
    library: Library, root: Path, path: str, seal_file: SealFile | None, beside: list[Entry]
) -> Iterator[Breach]:
    if seal_file is None:
        yield Breach(Kind.FILE, path, "sigillfilen går inte att läsa")
        return
    if not seal_file.is_whole:
        yield Breach(Kind.FILE, path, "sigillfilen har ändrats för hand: summan stämmer inte med raderna", ("summa",))
    entries = {entry.file: entry for entry in beside}
    names = [seal.file for seal in seal_file.seals]
    if len(set(names)) != len(names):
        yield Breach(Kind.FILE, path, "samma fil har två sigill", ("poster",))
    for index, seal in enumerate(seal_file.seals):
        if files.seal_path(seal.file) != path:
            yield Breach(Kind.FILE, path, f"sigillet gäller en fil på annan plats: {seal.file}", ("poster", index))
        else:
            yield from breaches_of(library, root, path, index, seal, entries)
    yield from _added(seal_file, beside)


def _added(seal_file: SealFile, beside: list[Entry]) -> Iterator[Breach]:
    """Yield the paragraphs that came to a meeting after its minutes were sealed."""
    sealed = {seal.file for seal in seal_file.seals}
    if any(isinstance(entry.record, Meeting) and entry.file in sealed for entry in beside):
        for entry in beside:
            if isinstance(entry.record, Paragraph) and entry.file not in sealed:
                yield Breach(Kind.UNSEALED, entry.file, "paragrafen har kommit till sedan protokollet förseglades")


def _not_sealed(library: Library, sealed: set[str]) -> Iterator[Breach]:
    for entry in library.entries:
        if entry.file in sealed:
            continue
        if corrections_of(entry.record):
            message = "posten har en rättelse men är inte förseglad"
            yield Breach(Kind.CORRECTION, entry.file, message, ("rättelser",))
        elif due(library, entry):
            yield Breach(Kind.UNSEALED, entry.file, "posten är justerad eller fastställd men inte förseglad")


def _made_by() -> str:
    """Return the digest of the code that a verdict comes from."""
    modules = (breach, changes, corrections, files, held, meaning, paths, sections)
    own = [Path(str(module.__file__)) for module in modules]
    reading = sorted(Path(str(loading.__file__)).parent.glob("*.py"))
    return code_digest([Path(__file__), *own, *reading])
