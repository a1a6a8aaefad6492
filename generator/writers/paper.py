"""A formal document in its written forms, Word and PDF."""

from collections.abc import Collection
from pathlib import Path

from generator.tree.document import Document
from generator.writers.docx import DocxWriter
from generator.writers.docx_fields import needs_pages
from generator.writers.pdf import PdfWriter
from generator.writers.pdf_pages import pages_of

FORMS = ("docx", "pdf")


class PaperWriter:
    """Writes documents as Word and PDF. Make one and keep it: templates are read once."""

    def __init__(self, theme_dir: Path, records_dir: Path) -> None:
        self._docx = DocxWriter(theme_dir, records_dir)
        self._pdf = PdfWriter(theme_dir, records_dir)

    def write(self, document: Document, forms: Collection[str] = FORMS) -> dict[str, bytes]:
        """Return the files' bytes by form. Raises `WriteError` when the document cannot be written."""
        written = {}
        pages = None
        if "pdf" in forms or needs_pages(document):
            pdf = self._pdf.write(document)
            pages = pages_of(pdf)
            if "pdf" in forms:
                written["pdf"] = pdf
        if "docx" in forms:
            written["docx"] = self._docx.write(document, pages)
        return written

    def template_files(self, theme: str) -> list[Path]:
        """Return the files of the theme that documents of an organisation with that theme are made with."""
        return [*self._docx.template_files(theme), *self._pdf.template_files(theme)]
