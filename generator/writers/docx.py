"""Word: the document tree goes through pandoc to a Word file, which then gets its last finish.

Pandoc knows Word's format; the finish adds what pandoc cannot say (heads of pages, tables that behave,
properties) and makes the bytes the same every time.
"""

import io
import json
import zipfile
from pathlib import Path

from generator.tree.document import Document
from generator.writers.checksums import with_checksums
from generator.writers.clean import cleaned
from generator.writers.clock import written_at
from generator.writers.docx_fields import Pages
from generator.writers.docx_lists import finish_facts, finish_numbering
from generator.writers.docx_pages import finish_breaks
from generator.writers.docx_parts import (
    add_initials,
    app_properties,
    core_properties,
    fill_head,
    finish_settings,
    head_values,
    set_language,
)
from generator.writers.docx_pictures import finish_pictures
from generator.writers.docx_tables import finish_tables
from generator.writers.docx_xml import parse, serialise, w
from generator.writers.failure import WriteError
from generator.writers.pandoc_ast import AstWriter
from generator.writers.pandoc_process import PandocError, pandoc
from generator.writers.wide_tables import parted

FIRST = ("[Content_Types].xml", "_rels/.rels")
"""Parts that a Word file begins with, as Word writes it."""
ZIP_TIME = (1980, 1, 1, 0, 0, 0)


class DocxWriter:
    """Writes documents as Word files after the template in the theme."""

    def __init__(self, theme_dir: Path, records_dir: Path, site_url: str = "") -> None:
        """`site_url` is the archive's address, for links between records; without it they are plain text."""
        self._theme_dir = theme_dir / "word"
        self._records_dir = records_dir
        self._site_url = site_url

    def write(self, document: Document, pages: Pages | None = None) -> bytes:
        """Return the Word file's bytes. Raises `WriteError` when the document cannot be written.

        `pages` tells on which page each anchor stands, for documents that `needs_pages`.
        """
        document = parted(with_checksums(cleaned(document), self._records_dir))
        writer = AstWriter(document, self._records_dir, self._site_url, pages)
        try:
            tree = writer.write()
        except ValueError as error:
            raise WriteError(document.name, str(error)) from error
        parts = _unpacked(self._convert(json.dumps(tree, ensure_ascii=False).encode(), document))
        root = parse(parts["word/document.xml"])
        body = root.find(w("body"))
        finish_tables(body, writer.looks)
        finish_facts(body)
        finish_breaks(body)
        finish_pictures(body)
        parts["word/document.xml"] = serialise(root)
        _finish_parts(parts, document)
        return _packed(parts)

    def template_files(self, theme: str) -> list[Path]:
        """Return the files of the theme that decide how documents of an organisation with it look."""
        return [self._template(theme)]

    def _convert(self, tree: bytes, document: Document) -> bytes:
        """Let pandoc make the file. Nothing lies on disk on the way."""
        try:
            return pandoc().docx(tree, self._template(document.head.theme))
        except PandocError as error:
            raise WriteError(document.name, f"Word-filen kunde inte skrivas: {error}") from error

    def _template(self, theme: str) -> Path:
        own = self._theme_dir / f"{theme}.docx"
        return own if own.is_file() else self._theme_dir / "referens.docx"


def _unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _finish_parts(parts: dict[str, bytes], document: Document) -> None:
    head = document.head
    values = head_values(head)
    for name, part in list(parts.items()):
        if name.startswith(("word/header", "word/footer")):
            parts[name] = fill_head(part, values)
        if head.initials and name.startswith("word/footer"):
            parts[name] = add_initials(parts[name], head.initials)
    parts["docProps/core.xml"] = core_properties(head, written_at(head))
    parts["docProps/app.xml"] = app_properties(head)
    parts["word/numbering.xml"] = finish_numbering(parts["word/numbering.xml"])
    parts["word/styles.xml"] = set_language(parts["word/styles.xml"], head.language)
    parts["word/settings.xml"] = finish_settings(parts["word/settings.xml"], head.language)


def _packed(parts: dict[str, bytes]) -> bytes:
    """Return the parts as one file: same order and same times, whatever the day and the machine."""
    rest = sorted(name for name in parts if name not in FIRST)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in (*FIRST, *rest):
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # The maker's system is part of the bytes; this is the one that says nothing.
            entry.create_system = 0
            archive.writestr(entry, parts[name])
    return packed.getvalue()
