"""Every formal document of a built site, each compared in its three forms, on all cores."""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
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
class Compared:
    """A document that was compared: its path without ending, how much of it, and the first difference."""

    document: str
    units: int
    with_page: bool
    difference: Difference | None = None


def documents(site: Path) -> list[tuple[str, str]]:
    """Return (page, document) for every formal document that a page offers, by path without ending."""
    found = []
    for page in sorted(site.rglob("index.html")):
        html = page.read_text(encoding="utf-8")
        folder = page.parent.relative_to(site).as_posix()
        if "k-hamta" in html:
            names = dict.fromkeys(name.rpartition(".")[0] for name in downloads(html))
            found += [(page.relative_to(site).as_posix(), f"{folder}/{name}") for name in names]
    return found


def compare_site(site: Path, jobs: int, done: Callable[[int], None]) -> Iterator[Compared]:
    """Yield the outcome for every document, in order of their paths."""
    orders = documents(site)
    work = partial(_compared, site)
    if jobs == 1 or len(orders) < SELDOM:
        for one in map(work, orders):
            done(1)
            yield one
        return
    with ProcessPoolExecutor(jobs) as pool:
        for one in pool.map(work, orders, chunksize=SELDOM):
            done(1)
            yield one


def _compared(site: Path, order: tuple[str, str]) -> Compared:
    page, document = order
    whole = not document.rpartition("/")[2].startswith(OVERVIEWS)
    try:
        word = read_docx((site / f"{document}.docx").read_bytes())
        pdf = read_pdf((site / f"{document}.pdf").read_bytes())
    except FileNotFoundError as error:
        lost = Difference("filerna", Path(str(error.filename)).name, "länkas från sidan", "finns inte")
        return Compared(document, 0, whole, lost)
    web = read_html((site / page).read_text(encoding="utf-8")) if whole else None
    return Compared(document, len(word.units), whole, compare_forms(web, word, pdf))


def compare_forms(page: Reading | None, word: Reading, pdf: Reading) -> Difference | None:
    """Return the first difference between the three forms of a document, or None."""
    pairs = [(word, pdf, ("Word", "PDF"))]
    if page is not None:
        pairs = [(page, word, ("sidan", "Word")), (page, pdf, ("sidan", "PDF")), *pairs]
    found = (compare(one, two, names) for one, two, names in pairs)
    return next((each for each in found if each), None)
