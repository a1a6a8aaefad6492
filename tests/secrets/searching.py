"""A search for planted words in every file of a site: names, text, packed and squeezed content, properties."""

import gzip
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
# A word may be divided at the end of a line; a hyphen that may be broken at is sometimes kept in a PDF.
BREAKS = re.compile(r"[\s\u00ad\u200b-]+")


def places_of(words: Iterable[str], folder: Path) -> dict[str, list[str]]:
    """Return, for each word, the files below `folder` that hold it in any form: packed, squeezed or as UTF-16.

    The words must be small letters and digits, so that they are the same in addresses and in every encoding.
    """
    forms = {word: tuple(word.encode(code) for code in ("utf-8", "utf-16-be", "utf-16-le")) for word in words}
    assert all(word.isascii() and word.isalnum() and word.islower() for word in forms)
    found: dict[str, list[str]] = {word: [] for word in forms}
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = file.relative_to(folder).as_posix()
        contents = [content.lower() for content in (name.encode(), *unpacked(file.read_bytes()))]
        for word, looks in forms.items():
            if any(look in content for content in contents for look in looks):
                found[word].append(name)
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
        yield BREAKS.sub("", "".join(page.extract_text() for page in reader.pages)).encode()
        yield repr(reader.metadata).encode()
        for found in STREAM.finditer(data):
            yield from _inflated(found[1])
    elif data.startswith(b"\x1f\x8b"):
        yield from unpacked(gzip.decompress(data))


def _inflated(data: bytes) -> Iterator[bytes]:
    try:
        yield zlib.decompressobj().decompress(data)
    except zlib.error:
        return
