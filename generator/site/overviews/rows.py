"""Rows that overviews share: how a meeting, a paragraph or another record looks in a list."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.library.library import Library
from generator.library.proposals import PROPOSALS
from generator.loading.entry import Entry
from generator.model.decision import DecisionBlock
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph as ParagraphRecord
from generator.model.types import Line, Text
from generator.sheets.composer import Composer
from generator.sheets.decisions import ASKING
from generator.sheets.describe import body_name, day_text, organisation_name
from generator.sheets.lists import full_columns
from generator.sheets.running_text import first_line
from generator.sheets.status import meeting_status
from generator.swedish import NBSP, lower_first, upper_first
from generator.tree.blocks import Blocks, Column, Row, Table
from generator.tree.inline import Inlines, LineBreak, Reference
from generator.tree.inline import Text as Words
from generator.vocabulary import ParagraphKind, Verb

EXCERPT = 140
SAYS_NOTHING = frozenset({ParagraphKind.DECISION, ParagraphKind.OTHER, ParagraphKind.BUDGET})
# How common nouns end in the definite form; a name seldom does.
DEFINITE = ("en", "et", "an", "na")


def words(text: str) -> Inlines:
    return (Words(text),) if text else ()


def link_to(entry: Entry, text: str) -> Inlines:
    return (Reference(entry.address, (Words(text),)),)


def meeting_table(library: Library, meetings: tuple[Entry, ...], *, with_body: bool) -> Table:
    """Return meetings as a table, in the order given. Paragraphs are counted when any has them."""
    rows = []
    held = any(library.paragraphs_of(entry) for entry in meetings)
    for entry in meetings:
        meeting = entry.record
        assert isinstance(meeting, Meeting)
        name = body_name(library, entry)
        cells = [link_to(entry, upper_first(day_text(meeting).strip("()")))]
        if with_body:
            cells.append(words(f"{name}, {organisation_name(library, entry)}"))
        count = len(library.paragraphs_of(entry))
        cells.append((meeting_status(meeting.status),))
        if held:
            cells.append(words(str(count) if count else ""))
        rows.append(Row(tuple(cells)))
    columns = [
        Column("Datum"),
        *([Column("Organ")] if with_body else []),
        Column("Läge"),
        *([Column("Paragrafer", "right")] if held else []),
    ]
    return Table("", tuple(columns), tuple(rows))


def cards(headers: tuple[str, ...], rows: Sequence[tuple[Inlines, ...]], caption: str = "") -> Blocks:
    """Return rows of running words as a table without its empty columns, whose rows stand one by one on a phone."""
    table = full_columns(caption, headers, rows, row_headers=True)
    return tuple(replace(each, cards=True) if isinstance(each, Table) else each for each in table)


def known_day(library: Library, entry: Entry) -> date | None:
    """Return the date a record belongs to, or None also when the archive only has a place for it."""
    meeting = library.meeting_record(entry)
    return None if meeting is not None and meeting.day_unknown else library.day_of(entry)


def paragraph_table(library: Library, paragraphs: tuple[Entry, ...], *, with_body: bool) -> Table:
    """Return paragraphs as a table: the matter, what was decided, and where and when if asked for."""
    rows = []
    for entry in paragraphs:
        record = entry.record
        assert isinstance(record, ParagraphRecord)
        where: Inlines = (LineBreak(), Words(_where(library, entry))) if with_body else ()
        rows.append(Row(((*link_to(entry, numbered(record)), *where), words(decided(library, entry)))))
    return Table("", (Column("Ärende"), Column("Beslut")), tuple(rows))


def numbered(record: ParagraphRecord) -> str:
    """Return "§ 17 Strategi för digital vård"; the number is never parted from its sign."""
    return f"§{NBSP}{record.number} {record.title}"


def _where(library: Library, entry: Entry) -> str:
    """Return the day, the body and its organisation, below a matter's name: two columns fit a phone."""
    meeting = library.meeting_record(entry)
    day = upper_first(day_text(meeting).strip("()")) if meeting else ""
    return ", ".join(part for part in (day, body_name(library, entry), organisation_name(library, entry)) if part)


def decided(library: Library, entry: Entry) -> str:
    """Return the decision in a line: its first point, and how many more there are."""
    record = entry.record
    assert isinstance(record, ParagraphRecord)
    if not record.decisions:
        return "" if record.kind in SAYS_NOTHING else upper_first(record.kind.value)
    block = record.decisions[0]
    first = first_line(block.points[0].text if block.points else Text(block.intro))
    others = sum(len(each.points) for each in record.decisions if each.verb is not Verb.ADJUSTS_AT_ONCE) - 1
    more = f" Ytterligare {'en punkt' if others == 1 else f'{others} punkter'}." if others > 0 else ""
    return cut(_said(library, entry, block, first)) + more


def _said(library: Library, entry: Entry, block: DecisionBlock, first: str) -> str:
    verb = upper_first(block.verb.value)
    if block.verb is Verb.DECIDES and first:
        return upper_first(first)
    if block.verb in PROPOSALS and block.to:
        to = Composer(library, entry).name_inside(block.to)
        if block.verb in ASKING:
            return f"Förslag till {to}: {first}"
        return f"{verb} i sitt förslag till {to}: {read_on(first)}"
    return f"{verb} {read_on(first)}" if first else f"{verb}."


def read_on(text: str) -> str:
    """Return a point as it reads on after its verb: "Motionen." becomes "motionen.", a name keeps its capital."""
    first, _, rest = text.partition(" ")
    common = first.rstrip(".,").endswith(DEFINITE) and not rest[:1].isupper()
    return lower_first(text) if common else text


def cut(text: str) -> str:
    """Return the text, or its beginning when it is too long for a list."""
    return text if len(text) <= EXCERPT else text[: EXCERPT - 1].rsplit(" ", 1)[0].rstrip(" ,.…") + " …"


def short(text: Line | Text) -> str:
    """Return the beginning of a text for a description."""
    return cut(first_line(text))
