"""Word and PDF files made earlier, each under the digest of all that it was made from.

A file is written whole before it gets its name and is never written to again. A build that is broken off, or
another beside this one, can therefore leave a file that nobody asks for, but never a wrong one. Files in the
cache are hard-linked into published sites.
"""

import os
from collections.abc import Collection
from pathlib import Path

from generator.site.files import write_new

ENDINGS = (".docx", ".pdf")
FOLDER = "handlingar"
SPARE = 200_000_000
"""Bytes of files no longer in use that are kept, for the day a change is taken back."""

Files = dict[str, tuple[str, int]]
"""Names of files, each with its path and its number in the file system."""


class PaperCache:
    """The formal documents of a project, shared by all its stores."""

    def __init__(self, project_cache: Path) -> None:
        self.folder = project_cache / FOLDER

    def path(self, digest: str, ending: str) -> Path:
        """Return where a document's file lies, or is to lie."""
        return self.folder / f"{digest}{ending}"

    def add(self, digest: str, ending: str, content: bytes) -> None:
        """Keep a file."""
        write_new(self.path(digest, ending), content)

    def files(self) -> Files:
        """Return every file by its name."""
        try:
            with os.scandir(self.folder) as found:
                return {item.name: (item.path, item.inode()) for item in found}
        except FileNotFoundError:
            return {}

    def digests(self) -> set[str]:
        """Return the digests of the documents that lie here in all their forms."""
        names = self.files().keys()
        first, *others = ENDINGS
        whole = {name.removesuffix(first) for name in names if name.endswith(first)}
        return {digest for digest in whole if all(f"{digest}{ending}" in names for ending in others)}

    def trim(self, in_use: Collection[str], spare: int = SPARE) -> None:
        """Remove files that are not of a digest in use, the oldest first, until at most `spare` bytes are left."""
        unused: list[tuple[int, str, int]] = []
        try:
            with os.scandir(self.folder) as found:
                for item in found:
                    digest, _, ending = item.name.partition(".")
                    if f".{ending}" not in ENDINGS:
                        Path(item.path).unlink(missing_ok=True)  # left by a build that was broken off
                    elif digest not in in_use:
                        known = item.stat()
                        unused.append((known.st_mtime_ns, item.path, known.st_size))
        except FileNotFoundError:
            return
        left = sum(size for _, _, size in unused)
        for _, path, size in sorted(unused):
            if left <= spare:
                return
            Path(path).unlink(missing_ok=True)
            left -= size
