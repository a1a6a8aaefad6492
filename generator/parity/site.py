"""Every formal document of a built site, each compared in its three forms, on all cores."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from generator.parity.compare import Difference, compare
from generator.parity.differences import OVERVIEWS
from generator.parity.read_docx import read_docx
from generator.parity.read_html import downloads, read_html
from generator.parity.read_pdf import read_pdf
from generator.parity.unit import Reading

SELDOM = 8
"""Documents handed to a process at a time: small, for they differ much in size."""


@dataclass(frozen=True, slots=True)
class Order:
    """A document to compare: its path without ending, and its files. Without a page, Word and PDF alone."""

    document: str
    page: Path | None
    word: Path
    pdf: Path


@dataclass(frozen=True, slots=True)
class Compared:
    """A document that was compared: its path without ending, how much of it, and the first difference.

    `digests` are the SHA-256 of its files, by form.
    """

    document: str
    units: int
    with_page: bool
    difference: Difference | None = None
    digests: dict[str, str] = field(default_factory=dict)


def has_page(document: str) -> bool:
    """Return whether the page that offers a document, by its path, shows the same; else it is an overview."""
    return not document.rpartition("/")[2].startswith(OVERVIEWS)


def orders_of(site: Path) -> list[Order]:
    """Return every formal document that a page of a built site offers, in order of paths."""
    found = []
    for page in sorted(site.rglob("index.html")):
        html = page.read_text(encoding="utf-8")
        folder = page.parent.relative_to(site).as_posix()
        if "k-hamta" in html:
            for name in dict.fromkeys(name.rpartition(".")[0] for name in downloads(html)):
                document = f"{folder}/{name}"
                shown = page if has_page(document) else None
                found.append(Order(document, shown, site / f"{document}.docx", site / f"{document}.pdf"))
    return found


def compare_all(
    orders: Sequence[Order], jobs: int, done: Callable[[int], None], prepare: Callable[[], None] = lambda: None
) -> Iterator[Compared]:
    """Yield the outcome for every document, in order. `prepare` is called once in each process that helps."""
    if jobs == 1 or len(orders) < SELDOM:
        for one in map(compare_one, orders):
            done(1)
            yield one
        return
    with ProcessPoolExecutor(jobs, initializer=prepare) as pool:
        for one in pool.map(compare_one, orders, chunksize=SELDOM):
            done(1)
            yield one


def compare_one(order: Order) -> Compared:
    """Read a document's files and compare them."""
    try:
        files = {"docx": order.word.read_bytes(), "pdf": order.pdf.read_bytes()}
    except FileNotFoundError as error:
        lost = Difference("filerna", Path(str(error.filename)).name, "länkas från sidan", "finns inte")
        return Compared(order.document, 0, order.page is not None, lost)
    word, pdf = read_docx(files["docx"]), read_pdf(files["pdf"])
    page = read_html(order.page.read_text(encoding="utf-8")) if order.page else None
    digests = {form: hashlib.sha256(data).hexdigest() for form, data in files.items()}
    difference = compare_forms(page, word, pdf)
    return Compared(order.document, len(word.units), page is not None, difference, digests)


def compare_forms(page: Reading | None, word: Reading, pdf: Reading) -> Difference | None:
    """Return the first difference between the three forms of a document, or None."""
    pairs = [(word, pdf, ("Word", "PDF"))]
    if page is not None:
        pairs = [(page, word, ("sidan", "Word")), (page, pdf, ("sidan", "PDF")), *pairs]
    found = (compare(one, two, names) for one, two, names in pairs)
    return next((each for each in found if each), None)
