"""The files of a finished site with their SHA-256: read as they lie, many at a time."""

import hashlib
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

READERS = min(8, (os.cpu_count() or 1) * 2)
"""More threads than cores: a short file is waited for longer than it is counted."""
_AT_A_TIME = 64

# Named here and not asked of the system: another computer would answer otherwise, and the register differ.
MEDIA_TYPES = {
    ".atom": "application/atom+xml",
    ".css": "text/css",
    ".csv": "text/csv",
    ".db": "application/vnd.sqlite3",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gz": "application/gzip",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".rdf": "application/rdf+xml",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
    ".zip": "application/zip",
}
UNKNOWN = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class SummedFile:
    """A file of the site: its address from the root, its sum in hexadecimal, its size in bytes."""

    address: str
    sum: str
    size: int

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES.get(PurePosixPath(self.address).suffix.lower(), UNKNOWN)


def addresses_in(site: Path) -> Iterator[str]:
    """Yield the address of every file, in no order. Links are not followed: what lies elsewhere is not published."""
    folders = [(os.fspath(site), "")]
    for here, before in folders:  # grows while it is read
        with os.scandir(here) as items:
            for item in items:
                name = before + item.name
                if item.is_dir(follow_symlinks=False):
                    folders.append((item.path, f"{name}/"))
                elif item.is_file(follow_symlinks=False):
                    yield name


def summed(site: Path, addresses: list[str]) -> Iterator[SummedFile]:
    """Yield the files with their sums, in the order of the addresses."""
    parts = [addresses[start : start + _AT_A_TIME] for start in range(0, len(addresses), _AT_A_TIME)]
    with ThreadPoolExecutor(READERS) as readers:
        for files in readers.map(lambda part: [_summed(site, address) for address in part], parts):
            yield from files


def _summed(site: Path, address: str) -> SummedFile:
    with (site / address).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return SummedFile(address, digest.hexdigest(), file.tell())
