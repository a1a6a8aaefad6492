"""Files of the real site, each spoilt in one place: the comparison notices every one.

What is spoilt is chosen by chance from a fixed seed: a word lost, two cells or two lines changed about, a list label
made another. Parts that only one form has, as declared in `generator.parity.differences`, are left alone.
"""

import io
import random
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, NameObject

from generator.parity.read_docx import read_docx
from generator.parity.read_html import read_html
from generator.parity.read_pdf import read_pdf
from generator.parity.site import Order, compare_forms, orders_of
from generator.parity.unit import Reading
from tests.sites import Site, kansli

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A paragraph with points and reservations, minutes, a summons, a report of many tables, notes.
SAMPLE = (
    "exempel/rs/2025-09-30/38/",
    "gotland/rs-au/2025-01-01/protokoll-",
    "exempel/hsn/2026-02-12/kallelse-",
    "mellansverige/samverkansnamnden/aterrapport-2024/",
    "vastra-gotaland/samordnande-grupp-hos/minnesanteckningar-2025-10-17/",
)
TIMES = 3
PARTS = re.compile(r"word/(document|footnotes|header\d*)\.xml")
TEXT = re.compile(r">([^<>]*\w[^<>]*)<")
# What stands on the page besides the document: the way to it, what follows it, the list of its headings.
BESIDE = re.compile(
    r'<(nav|aside|details|ul)\b[^>]*class="k-(smulor|kopplingar|bladdra|pa-sidan|hamta)[^"]*".*?</\1>'
    r'|<p class="k-(?:hus|kalla)".*?</p>|<section class="k-(?:kopplingar|bladdra)[^"]*".*?</section>',
    re.DOTALL,
)


@cache
def original(order: Order) -> tuple[Reading | None, Reading, Reading]:
    page = read_html(order.page.read_text(encoding="utf-8")) if order.page else None
    return page, read_docx(order.word.read_bytes()), read_pdf(order.pdf.read_bytes())


@pytest.fixture(scope="module", params=SAMPLE)
def order(built: Site, request: pytest.FixtureRequest) -> Order:
    found = next(each for each in orders_of(built.folder) if each.document.startswith(request.param))
    assert compare_forms(*original(found)) is None
    return found


def without_longest_word(text: str) -> str:
    words = text.split(" ")
    words.remove(max(words, key=len))
    return " ".join(words)


# Word


def spoilt_word(data: bytes, part: str, spoil: Callable[[Any], object]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as known, zipfile.ZipFile(packed, "w") as made:
        for name in known.namelist():
            content = known.read(name)
            if name == part:
                root = etree.fromstring(content)
                spoil(root)
                content = etree.tostring(root)
            made.writestr(name, content)
    return packed.getvalue()


def texts(root: Any) -> list[Any]:
    """Return the runs' words, those of a list of contents left out: it is the file's own."""
    found = [one for one in root.iter(f"{W}t") if re.search(r"\w{2}", one.text or "")]
    return [one for one in found if not any(above.tag == f"{W}sdt" for above in one.iterancestors())]


def test_a_word_lost_in_word(order: Order) -> None:
    data, chance = order.word.read_bytes(), random.Random(1)
    page, _, pdf = original(order)
    for part in filter(PARTS.fullmatch, zipfile.ZipFile(io.BytesIO(data)).namelist()):
        count = len(texts(etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(part))))
        for at in chance.sample(range(count), min(TIMES, count)):
            lost = ""

            def lose(root: Any, at: int = at) -> None:
                nonlocal lost
                one = texts(root)[at]
                lost, one.text = one.text, without_longest_word(one.text)

            found = compare_forms(page, read_docx(spoilt_word(data, part, lose)), pdf)
            assert found is not None and "Word" in found.formats, (part, lost)


def test_cells_and_labels_changed_about_in_word(order: Order) -> None:
    data, chance = order.word.read_bytes(), random.Random(2)
    page, word, pdf = original(order)

    def swap(root: Any) -> None:
        cells = {texts(cell)[0].text: texts(cell)[0] for cell in root.iter(f"{W}tc") if texts(cell)}
        one, two = chance.sample(sorted(cells), 2) if len(cells) > 1 else ("", "")
        if one != two:
            cells[one].text, cells[two].text = two, one

    for _ in range(TIMES):
        spoilt = read_docx(spoilt_word(data, "word/document.xml", swap))
        assert spoilt.units == word.units or compare_forms(page, spoilt, pdf) is not None

    def count_on(root: Any) -> None:
        level = next(each for each in root.iter(f"{W}lvlText") if "%1" in each.get(f"{W}val"))
        level.set(f"{W}val", f"{level.get(f'{W}val')}x")

    labels = [unit.text for unit in word.units if unit.kind == "label" and re.fullmatch(r"\w\.", unit.text)]
    if labels and b"w:numPr" in zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"):
        spoilt = read_docx(spoilt_word(data, "word/numbering.xml", count_on))
        if spoilt.units != word.units:
            assert compare_forms(page, spoilt, pdf) is not None


# The page


def places(html: str) -> list[re.Match[str]]:
    """Return where the document's own words stand on its page."""
    start = html.index("k-post")
    end = html.index("</article>", start)
    beside = [found.span() for found in BESIDE.finditer(html, start, end)]
    return [
        found
        for found in TEXT.finditer(html, start, end)
        if not any(a <= found.start() < b for a, b in beside)
        and not re.search(r'(class="k-dold"|<dt|<summary|k-antal"[^>]*)>?$', html[: found.start()])
        and html[: found.start()].rpartition("<")[2][:2] != "dt"
    ]


def test_a_word_lost_on_the_page(order: Order) -> None:
    if order.page is None:
        return
    html, chance = order.page.read_text(encoding="utf-8"), random.Random(3)
    _, word, pdf = original(order)
    for found in chance.sample(places(html), 3 * TIMES):
        spoilt = html[: found.start(1)] + without_longest_word(found[1]) + html[found.end(1) :]
        if read_html(spoilt) != original(order)[0]:
            assert compare_forms(read_html(spoilt), word, pdf) is not None, found[1]


def test_every_word_of_the_document_is_read(order: Order) -> None:
    """The check on the check above: what its reader passes over on a page is little."""
    if order.page is None:
        return
    html = order.page.read_text(encoding="utf-8")
    found = places(html)
    unread = [
        each[1]
        for each in found
        if read_html(html[: each.start(1)] + without_longest_word(each[1]) + html[each.end(1) :]) == original(order)[0]
    ]
    assert len(unread) < 0.2 * len(found), unread


# PDF


def drawn(operations: list[Any]) -> Iterator[int]:
    """Yield where tagged words are drawn, those with words of their own to be read instead left out."""
    marks: list[bool] = []
    for at, (operands, operator) in enumerate(operations):
        if operator in (b"BDC", b"BMC"):
            known = operands[1] if len(operands) > 1 and isinstance(operands[1], DictionaryObject) else {}
            marks.append("/MCID" in known and "/ActualText" not in known)
        elif operator == b"EMC":
            marks.pop()
        elif operator in (b"TJ", b"Tj") and marks and all(marks) and _glyphs(operands) >= 5:
            yield at


def _glyphs(operands: Any) -> int:
    inside = operands[0] if isinstance(operands[0], ArrayObject) else operands
    return sum(len(one.original_bytes) // 2 for one in inside if hasattr(one, "original_bytes"))


def spoilt_pdf(data: bytes, number: int, spoil: Callable[[list[Any]], object]) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(data))
    page = writer.pages[number]
    content = ContentStream(page.get_contents(), writer)
    operations = content.operations
    spoil(operations)
    content.operations = operations
    page[NameObject("/Contents")] = writer._add_object(content)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_words_lost_and_changed_about_in_pdf(order: Order) -> None:
    data, chance = order.pdf.read_bytes(), random.Random(4)
    page, word, pdf = original(order)
    plain = [unit for unit in pdf.units if not unit.apart]

    def lose(operations: list[Any]) -> None:
        del operations[chance.choice(list(drawn(operations)))]

    def swap(operations: list[Any]) -> None:
        one, two = chance.sample(list(drawn(operations)), 2)
        operations[one], operations[two] = operations[two], operations[one]

    number = min(1, len(PdfWriter(clone_from=io.BytesIO(data)).pages) - 1)
    for spoil in [lose] * TIMES + [swap] * (TIMES // 2):
        spoilt = read_pdf(spoilt_pdf(data, number, spoil))
        if [unit for unit in spoilt.units if not unit.apart] != plain or spoilt.heads != pdf.heads:
            assert compare_forms(page, word, spoilt) is not None
        else:
            assert any(unit.apart for unit in pdf.units), "what was spoilt is not read"


def test_files_of_another_document(built: Site, order: Order) -> None:
    other = next(each for each in orders_of(built.folder) if each.document.startswith("exempel/rs/2025-12-09/43/"))
    page, word, pdf = original(order)
    assert compare_forms(page, original(other)[1], pdf) is not None
    assert compare_forms(page, word, original(other)[2]) is not None


def test_the_command_stops_at_a_spoilt_file(built: Site, tmp_path: Path) -> None:
    order = next(each for each in orders_of(built.folder) if each.document.startswith(SAMPLE[0]))
    assert order.page is not None
    folder = tmp_path / "post"
    folder.mkdir()
    (folder / "index.html").write_bytes(order.page.read_bytes())
    (folder / order.pdf.name).write_bytes(order.pdf.read_bytes())

    def lose(root: Any) -> None:
        one = max(texts(root), key=lambda each: len(each.text))
        one.text = without_longest_word(one.text)

    (folder / order.word.name).write_bytes(spoilt_word(order.word.read_bytes(), "word/document.xml", lose))
    ran = kansli("parity", "--site", str(tmp_path))
    assert ran.returncode == 1
    assert "sidan och Word skiljer sig: " in ran.stdout
    assert "under ”" in ran.stdout
    assert "1 dokument skiljer sig" in ran.stdout
