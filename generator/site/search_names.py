"""Shorter lists in Pagefind's index: the names of its fragments follow each other instead of being drawn by lot.

Every reader's first search fetches the list of all pages, and in it each page's fragment is named by a checksum,
which no compression makes smaller. Names in sequence take a third as many bytes. They are as long as those they
replace, so nothing else in the list has to be touched, and they begin with a checksum of them all, so that a
browser never takes an older index's fragment for one of this index.
"""

import gzip
import hashlib
import re
from functools import partial
from pathlib import Path

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_TAG = 4
_NAME = re.compile(rb"sv_[0-9a-f]{7}(?![0-9a-f])")


def name_in_sequence(index: Path) -> None:
    """Rename the fragments of an index. What does not look as expected keeps its name."""
    fragments = index / "fragment"
    names = {file.stem.encode(): file for file in fragments.glob("*.pf_fragment")}
    for meta in index.glob("*.pf_meta"):
        content = gzip.decompress(meta.read_bytes())
        fresh = _in_sequence([name for name in _NAME.findall(content) if name in names])
        content = _NAME.sub(partial(_renamed, fresh), content)
        meta.write_bytes(gzip.compress(content, 9, mtime=0))
        for name, other in fresh.items():
            names[name].rename(fragments / f"{other.decode()}.pf_fragment")


def _in_sequence(found: list[bytes]) -> dict[bytes, bytes]:
    """Return a new name for each, or none for any when a name could be mistaken for another."""
    tag = hashlib.blake2b(b"".join(found), digest_size=8).hexdigest()[:_TAG]
    fresh = {name: f"sv_{tag}{_number(place)}".encode() for place, name in enumerate(found)}
    return {} if len(fresh) != len(found) or fresh.keys() & set(fresh.values()) else fresh


def _renamed(fresh: dict[bytes, bytes], name: re.Match[bytes]) -> bytes:
    return fresh.get(name[0], name[0])


def _number(place: int) -> str:
    """Return three letters or digits: there is room for 46,656 pages."""
    first, rest = divmod(place, 36 * 36)
    second, third = divmod(rest, 36)
    return _DIGITS[first] + _DIGITS[second] + _DIGITS[third]
