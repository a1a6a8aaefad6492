"""Words planted in what is not for publication, and a search for them in every file of a site."""

import gzip
import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from pypdf import PdfReader

from generator.checking import check
from generator.library.leaves import leaves
from generator.model.types import Line, Text
from tests.sites import Site

STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


class Planter:
    """Plants words that stand nowhere else: `word` and a number."""

    def __init__(self, site: Site, word: str) -> None:
        self._site = site
        self._word = word
        self.count = 0

    def next(self) -> str:
        self.count += 1
        return f"{self._word}{self.count}"

    def record(self, file: Path, **more: object) -> None:
        """Add a planted word to every text of a record, a comment around it, and `more` keys."""
        name = file.relative_to(self._site.root).as_posix()
        entry = next(entry for entry in check(self._site.project).library.entries if entry.file == name)
        data: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for path, value in leaves(entry.record):
            # Tables are left as they are: their rows and columns are called by name, and hold numbers.
            if isinstance(value, Text | Line) and "tabeller" not in path:
                self._add(data, path)
        self.save(file, {**data, **more})

    def save(self, file: Path, data: dict[str, Any]) -> None:
        text = yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False)
        file.write_text(f"# {self.next()}\n{text}# {self.next()}\n", encoding="utf-8")

    def _add(self, data: Any, path: tuple[str | int, ...]) -> None:
        """Add a word at `path`; where the clerk has used a short form the last text above it gets the word."""
        for key in path[:-1]:
            inner = data.get(key) if isinstance(data, dict) else data[key] if isinstance(key, int) else None
            if not isinstance(inner, dict | list):
                break
            data = inner
        known = [key for key in path if isinstance(data, dict) and isinstance(data.get(key), str)]
        if known:
            data[known[-1]] = f"{data[known[-1]].rstrip()} {self.next()}\n"
        elif isinstance(data, list) and isinstance(path[-1], int) and isinstance(data[path[-1]], str):
            data[path[-1]] = f"{data[path[-1]]} {self.next()}"


class _Plain(yaml.SafeDumper):
    """Writes every text out, for records have no anchors."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def places_of(word: str, folder: Path) -> list[str]:
    """Return the files below `folder` that hold `word` in any of its forms: packed, squeezed or as UTF-16."""
    small = word.lower()
    forms = (small.encode(), small.encode("utf-16-be"), small.encode("utf-16-le"))
    found = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = file.relative_to(folder).as_posix()
        for content in (name.encode(), *unpacked(file.read_bytes())):
            lowered = content.lower()
            if any(form in lowered for form in forms):
                found.append(name)
                break
    return found


def unpacked(data: bytes) -> Iterator[bytes]:
    """Yield a file's bytes, and what they hold when they are an archive, a PDF or compressed."""
    yield data
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for name in archive.namelist():
                yield from unpacked(archive.read(name))
    elif data.startswith(b"%PDF"):
        reader = PdfReader(BytesIO(data))
        yield "".join("".join(page.extract_text().split()) for page in reader.pages).encode()
        yield repr(reader.metadata).encode()
        for found in STREAM.finditer(data):
            yield from _inflated(found[1])
    elif data.startswith(b"\x1f\x8b"):
        yield gzip.decompress(data)


def _inflated(data: bytes) -> Iterator[bytes]:
    try:
        yield zlib.decompressobj().decompress(data)
    except zlib.error:
        return
