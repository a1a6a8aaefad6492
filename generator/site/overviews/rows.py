"""Rows that overviews share: how a meeting, a paragraph or another record looks in a list."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph as ParagraphRecord
from generator.model.types import Line, Text
from generator.sheets.describe import body_name, day_text, organisation_name
from generator.sheets.running_text import first_line
from generator.sheets.status import meeting_status
from generator.swedish import upper_first
from generator.tree.blocks import Column, Row, Table
from generator.tree.inline import Inlines, Reference
from generator.tree.inline import Text as Words

EXCERPT = 140


def words(text: str) -> Inlines:
    return (Words(text),) if text else ()


def link_to(entry: Entry, text: str) -> Inlines:
    return (Reference(entry.address, (Words(text),)),)


def meeting_table(library: Library, meetings: tuple[Entry, ...], *, with_body: bool) -> Table:
    """Return meetings as a table, in the order given."""
    rows = []
    for entry in meetings:
        meeting = entry.record
        assert isinstance(meeting, Meeting)
        name = body_name(library, entry)
        cells = [link_to(entry, day_text(meeting).strip("()"))]
        if with_body:
            cells.append(words(f"{name}, {organisation_name(library, entry)}"))
        count = len(library.paragraphs_of(entry))
        cells += [(meeting_status(meeting.status),), words(str(count) if count else "")]
        rows.append(Row(tuple(cells)))
    columns = [
        Column("Datum"),
        *([Column("Organ")] if with_body else []),
        Column("Läge"),
        Column("Paragrafer", "right"),
    ]
    return Table("Sammanträden", tuple(columns), tuple(rows))


def paragraph_table(library: Library, paragraphs: tuple[Entry, ...], *, with_body: bool) -> Table:
    """Return paragraphs as a table: number, matter, what was decided."""
    rows = []
    for entry in paragraphs:
        record = entry.record
        assert isinstance(record, ParagraphRecord)
        where: Inlines = ()
        if with_body:
            meeting = library.meeting_record(entry)
            day = day_text(meeting).strip("()") if meeting else ""
            where = words(f"{body_name(library, entry)}, {organisation_name(library, entry)}, {day}")
        cells = [link_to(entry, f"§ {record.number}"), words(record.title), words(decided(record))]
        rows.append(Row((cells[0], cells[1], where, cells[2]) if with_body else tuple(cells)))
    columns = [Column("Paragraf"), Column("Ärende"), *([Column("Var och när")] if with_body else []), Column("Beslut")]
    return Table("Paragrafer", tuple(columns), tuple(rows))


def decided(record: ParagraphRecord) -> str:
    """Return the decision in a line: the verb and the beginning of its first point."""
    if not record.decisions:
        return upper_first(record.kind.value)
    block = record.decisions[0]
    first = block.points[0].text if block.points else Text(block.intro)
    text = f"{upper_first(block.verb.value)}: {first_line(first)}" if first else upper_first(block.verb.value)
    return text if len(text) <= EXCERPT else text[: EXCERPT - 1].rsplit(" ", 1)[0] + " …"


def short(text: Line | Text) -> str:
    """Return the beginning of a text for a description."""
    line = first_line(text)
    return line if len(line) <= EXCERPT else line[: EXCERPT - 1].rsplit(" ", 1)[0] + " …"
