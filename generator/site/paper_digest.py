"""What a formal document's files are made from, as one digest: its content, its pictures, the template, the writers.

The rest of the program and of the theme is not part of it: a new rule or a new page leaves Word and PDF as they are.
"""

import hashlib
import json
import zlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.site.fingerprint import PROGRAM
from generator.tree.blocks import Figure
from generator.tree.data import as_data
from generator.tree.document import Document
from generator.tree.inline import Checksum
from generator.tree.walk import nodes
from generator.writers.clock import written_at
from generator.writers.paper import PaperWriter
from generator.writers.pictures import picture_path

PARTS = ("charts", "tree", "writers")
"""The parts of the program that turn a document into files."""
SINGLE = ("signs.py", "swedish.py")
"""The modules outside those parts that they use."""
OTHERS = ("html", "table_csv", "yaml")
"""How the modules of the writers begin that make something else."""
LIBRARIES = (
    "babel",
    "fontpkg-ibm-plex-sans-arabic",
    "fontpkg-source-sans-3",
    "fontpkg-source-serif-4",
    "lxml",
    "pypandoc_binary",
    "typst",
)
SIZE = 16


class PaperDigests:
    """Digests of documents in one project."""

    def __init__(self, writer: PaperWriter, records: Path) -> None:
        self._writer = writer
        self._records = records
        self._templates: dict[str, bytes] = {}

    def of(self, document: Document) -> str:
        """Return the digest of everything that the document's files depend on."""
        content = json.dumps(as_data(document), ensure_ascii=False, sort_keys=True)
        state = hashlib.blake2b(content.encode(), digest_size=SIZE)
        state.update(written_at(document.head).isoformat().encode())
        for node in nodes(document.blocks):
            if isinstance(node, Figure | Checksum):
                state.update(_picture(self._records, node.source))
        state.update(self._template(document.head.theme))
        state.update(writers_digest())
        return state.hexdigest()

    def _template(self, theme: str) -> bytes:
        known = self._templates.get(theme)
        if known is None:
            state = hashlib.blake2b(digest_size=SIZE)
            for file in self._writer.template_files(theme):
                state.update(file.name.encode() + b"\0" + _of_file(file))
            known = self._templates[theme] = state.digest()
        return known


def _picture(records: Path, source: str) -> bytes:
    try:
        return _of_file(picture_path(records, source))
    except ValueError:
        return b"none"  # the writers say what is wrong with it


def _of_file(file: Path) -> bytes:
    return hashlib.blake2b(file.read_bytes(), digest_size=SIZE).digest()


@cache
def writers_digest() -> bytes:
    """Return the digest of the writers' code and of the libraries they write with."""
    state = hashlib.blake2b(digest_size=SIZE)
    for file in writer_files():
        state.update(file.relative_to(PROGRAM).as_posix().encode() + b"\0" + file.read_bytes())
    for name in LIBRARIES:
        state.update(f"{name}={version(name)}\0".encode())
    state.update(zlib.ZLIB_RUNTIME_VERSION.encode())
    return state.digest()


def writer_files() -> Iterator[Path]:
    """Yield the files of the program that decide what a Word or PDF file holds."""
    for part in PARTS:
        for file in sorted((PROGRAM / part).iterdir()):
            if file.suffix in (".py", ".lua") and not file.name.startswith(OTHERS):
                yield file
    yield from (PROGRAM / name for name in SINGLE)
