"""Hard input: what a case holds, how it is laid out, and what becomes of it in page, Word and PDF.

A case is a folder below `cases/`: records laid over the ground of the sheets' cases, and beside them

- `utfall.yaml`, what must become of it: every finding with its place, and every document with its size,
- `som-skrivet.yaml`, words that must stand in page, Word and PDF letter by letter, when there are any.
"""

import io
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from pypdf import PdfReader

from generator.checking import Checked, check
from generator.library.library import Library
from generator.library.public import public
from generator.loading.entry import Entry
from generator.loading.project import Project
from generator.parity.compare import Difference, meant
from generator.parity.differences import OVERVIEWS
from generator.parity.read_docx import read_docx
from generator.parity.read_html import read_html
from generator.parity.read_pdf import read_pdf
from generator.parity.site import compare_forms
from generator.parity.unit import WRAP, Reading
from generator.sheets.papers import papers_of
from generator.site.record_pages import record_page
from generator.tree.document import Document
from generator.writers.html import HtmlWriter
from generator.writers.paper import PaperWriter
from tests.rules.cases import line
from tests.sites import CHECKOUT

CASES = Path(__file__).parent / "cases"
GROUND = Path(__file__).parents[1] / "sheets" / "ground"
OUTCOME = "utfall.yaml"
AS_TYPED = "som-skrivet.yaml"
NOT_RECORDS = (OUTCOME, AS_TYPED)
HOLDING = "\u00a0\u202f"
DAY = date(2025, 6, 1)


@dataclass(frozen=True)
class Written:
    """A document in its forms. `page` is None for one whose page is an overview."""

    document: Document
    page: Reading | None
    docx: bytes
    pdf: bytes

    @cached_property
    def word(self) -> Reading:
        return read_docx(self.docx)

    @cached_property
    def print(self) -> Reading:
        return read_pdf(self.pdf)

    @property
    def readings(self) -> dict[str, Reading]:
        return {"Word": self.word, "PDF": self.print, **({"sidan": self.page} if self.page else {})}

    @property
    def difference(self) -> Difference | None:
        return compare_forms(self.page, self.word, self.print)

    @property
    def size(self) -> str:
        """Return "12 stycken, 1 vänd sida"."""
        pages = PdfReader(io.BytesIO(self.pdf)).pages
        turned = sum(page.mediabox.width > page.mediabox.height for page in pages)
        ending = f", {turned} {'vänd sida' if turned == 1 else 'vända sidor'}" if turned else ""
        return f"{len(self.word.units)} stycken{ending}"


@dataclass(frozen=True)
class Archive:
    """A laid out archive, checked."""

    root: Path
    own: frozenset[str]

    @cached_property
    def checked(self) -> Checked:
        return check(Project(self.root))

    @property
    def findings(self) -> list[str]:
        return [line(finding) for finding in self.checked.findings]

    @cached_property
    def library(self) -> Library:
        return public(self.checked.library)

    @property
    def entries(self) -> list[Entry]:
        """Return the public records of the case itself, those of the ground left out."""
        return [entry for entry in self.library.entries if entry.file in self.own]

    def written(self, *entries: Entry) -> Iterator[Written]:
        """Yield every document of these records, or else of all that are the case's own, in all its forms."""
        records = self.root / "records"
        writer, html = PaperWriter(CHECKOUT / "theme", records), HtmlWriter(CHECKOUT / "theme")
        for entry in entries or self.entries:
            for paper in papers_of(self.library, entry):
                document = paper.make(DAY)
                page = None
                if not paper.name.startswith(OVERVIEWS):
                    content = html.page(record_page(self.library, entry), "../")
                    page = read_html(f'<article class="k-post">{content}</article>')
                files = writer.write(document)
                yield Written(document, page, files["docx"], files["pdf"])


def lay_out(case: Path, root: Path) -> Archive:
    """Copy the ground and the case's files to `root/records`."""
    records = root / "records"
    shutil.copytree(GROUND, records)
    shutil.copytree(case, records, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*NOT_RECORDS))
    own = {f"records/{path.relative_to(case).as_posix()}" for path in case.rglob("*.yaml")}
    return Archive(root, frozenset(own))


def letters(text: str) -> str:
    """Return the text without the white space that the end of a line may take; spaces that hold words together stay."""
    return "".join(sign for sign in meant(text) if sign in HOLDING or not (sign.isspace() or sign == WRAP))
