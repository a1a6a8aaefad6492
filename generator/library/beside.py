"""Files kept beside a record: the one place that makes a file on disk of a name in a record.

A name leads to a file in the record's own folder or below it, never elsewhere: not up, not by a link, not to another
record, which may be secret.
"""

import re
from pathlib import Path, PurePosixPath

from generator.loading.entry import Entry
from generator.loading.names import can_be_in_windows, nfc

LONGEST = 250
_OUTSIDE = re.compile(r"^/|^[A-Za-z]:|\\|(?:^|/)\.\.(?:/|$)")
_RECORDS = (".yaml", ".yml")


def file_beside(root: Path, entry: Entry, name: str) -> Path | None:
    """Return the file that a record names, None when there is none that it may name. `root` is the project's folder."""
    if not entry.file or why_not(name):
        return None
    path = path_beside(root, entry, name)
    return path if path is not None and path.is_file() else None


def path_beside(root: Path, entry: Entry, name: str) -> Path | None:
    """Return where a file with a name that may be lies, or would lie; None when a link leads there."""
    here = (root / entry.file).parent
    for part in PurePosixPath(name).parts:
        here = _child(here, part)
        if here.is_symlink():
            return None
    return here


def why_not(name: str) -> str:
    """Return why a record may not name such a file (Swedish), nothing when it may."""
    parts = PurePosixPath(name).parts
    if not can_be_name(name) or not parts:
        return "kan inte vara namnet på en fil"
    if _OUTSIDE.search(name):
        return "pekar utanför postens mapp"
    if name.casefold().endswith(_RECORDS) or any(part.startswith(".") for part in parts):
        return "är en post eller en dold fil; en bilaga får inte vara det"
    if not all(map(can_be_in_windows, parts)):
        return "kan inte heta så i Windows"
    return ""


def can_be_name(name: str) -> bool:
    """Tell whether a disk can be asked for the name at all: not too long, and without signs that show nothing."""
    return name.isprintable() and len(name.encode("utf-8", "replace")) <= LONGEST


def _child(folder: Path, name: str) -> Path:
    """Return the named child, also when the disk keeps å as two characters."""
    plain = folder / name
    if plain.exists() or not folder.is_dir() or name.isascii():
        return plain
    return next((item for item in folder.iterdir() if nfc(item.name) == name), plain)
