"""Word: what stands beside each other, and what may be divided between pages."""

from pathlib import Path

import pytest

from generator.parity.read_docx import read_docx
from generator.parity.read_pdf import read_pdf
from generator.parity.site import compare_forms
from generator.tree.blocks import (
    Attendance,
    AttendanceGroup,
    Attendee,
    Block,
    Callout,
    KeyValues,
    List,
    ListItem,
    Pair,
    Signature,
    Signatures,
)
from generator.tree.document import Document
from generator.tree.inline import text
from generator.writers.pandoc_ast import CROWD, LONGEST_LABEL
from tests.writers.sample import head, para
from tests.writers.support import write_docx, write_pdf
from tests.writers.test_docx import find, findings


def frame(points: int) -> Callout:
    items = tuple(ListItem(f"{at}.", (para("En punkt i beslutet. " * 5),)) for at in range(1, points + 1))
    return Callout("decision", "Styrelsen beslutar", (List(True, items),))


def crowd(count: int) -> Attendance:
    people = tuple(Attendee(f"Namn {at} (X)", "", "på distans" if at == 3 else "") for at in range(count))
    return Attendance((AttendanceGroup("Beslutande", people), AttendanceGroup("Övriga", (Attendee("En Annan"),))))


def made(block: Block, folder: Path) -> bytes:
    """Return the Word file of one block, which is sound and says what the PDF says."""
    document = Document("uppställning", head(), (block, para("Sist.")))
    docx = write_docx(document, folder)
    assert findings(docx, folder) == []
    assert compare_forms(None, read_docx(docx), read_pdf(write_pdf(document, folder))) is None
    return docx


@pytest.mark.parametrize(("points", "rows"), [(3, 1), (40, 41)])
def test_a_long_frame_is_divided_between_its_parts_and_a_short_one_never(
    points: int, rows: int, tmp_path: Path
) -> None:
    docx = made(frame(points), tmp_path)
    table = "//w:tbl[w:tblPr/w:tblStyle/@w:val='Rambeslut']"
    assert len(find(docx, f"{table}/w:tr")) == rows
    assert len(find(docx, f"{table}/w:tr[w:trPr/w:cantSplit]")) == (1 if rows == 1 else 0)


@pytest.mark.parametrize(("count", "columns"), [(CROWD - 1, 0), (CROWD, 3)])
def test_a_crowd_stands_in_two_columns(count: int, columns: int, tmp_path: Path) -> None:
    docx = made(crowd(count), tmp_path)
    assert len(find(docx, "//w:tbl/w:tr/w:tc")) == columns


def test_signatures_stand_two_beside_each_other(tmp_path: Path) -> None:
    docx = made(Signatures(tuple(Signature("Justerare", f"Namn {at}") for at in range(3))), tmp_path)
    assert len(find(docx, "//w:tbl/w:tr[w:trPr/w:cantSplit]")) == 2
    assert len(find(docx, "//w:tbl/w:tr/w:tc")) == 4


@pytest.mark.parametrize(("letters", "breaks"), [(LONGEST_LABEL, 0), (LONGEST_LABEL + 1, 1)])
def test_what_stands_beside_a_long_label_begins_on_the_next_line(letters: int, breaks: int, tmp_path: Path) -> None:
    docx = made(KeyValues((Pair("x" * letters, text("Uppgiften")),)), tmp_path)
    assert len(find(docx, "//w:p[w:pPr/w:pStyle/@w:val='Uppgift']//w:br")) == breaks
