"""Årsvolym: a body's adjusted minutes of one year in one document, in order of time."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph
from generator.sheets.composer import Composer, facts, flatten
from generator.sheets.describe import body_name, title_of
from generator.sheets.head import make_head
from generator.sheets.lists import plain
from generator.sheets.minutes import anchor_of, minutes
from generator.sheets.numbers import ranges
from generator.swedish import listed
from generator.tree.blocks import Block, Blocks, Column, Contents, Footnote, Footnotes, Heading, PageBreak, Row, Table
from generator.tree.document import Document
from generator.tree.graft import graft, with_jumps
from generator.tree.inline import PageNumber, Reference, Text, text
from generator.vocabulary import MeetingStatus

KIND = "Årsvolym"
ADJUSTED = (MeetingStatus.ADJUSTED, MeetingStatus.ANNOUNCED)


def year_volume(library: Library, body: Entry, year: int) -> Document | None:
    """Return the year's adjusted minutes of a body, or None when there are none."""
    of_year = [each for each in library.meetings_of(body) if _record(each).day.year == year]
    with_minutes = [each for each in of_year if library.paragraphs_of(each)]
    kept = [each for each in with_minutes if _record(each).status in ADJUSTED]
    if not kept:
        return None
    left_out = [_record(each).day.isoformat() for each in with_minutes if each not in kept]
    parts: list[Block | Blocks] = [
        facts(
            ("Organ", body_name(library, body)),
            ("År", str(year)),
            ("Protokoll", str(len(kept))),
            ("Ingår inte, ej justerade", listed(left_out)),
        ),
        _meetings(library, body, kept),
        PageBreak(),
        Contents(2),
    ]
    notes: tuple[Footnote, ...] = ()
    for entry in kept:
        blocks, more = graft(minutes(library, entry).blocks, f"{_anchor(entry)}-", len(notes))
        notes += more
        parts += [PageBreak(), Heading(1, text(title_of(library, entry)), _anchor(entry)), blocks]
    parts.append((Footnotes(notes),) if notes else ())
    head = make_head(library, body, f"{body_name(library, body)}: protokoll {year}", KIND, _record(kept[-1]).day)
    inside = {
        each.address: f"{_anchor(entry)}-{anchor_of(each.record)}"
        for entry in kept
        for each in library.paragraphs_of(entry)
        if isinstance(each.record, Paragraph)
    }
    return Document(f"arsvolym-{body.place.body}-{year}", head, with_jumps(flatten(parts), inside))


def _meetings(library: Library, body: Entry, meetings: list[Entry]) -> Blocks:
    rows = []
    for entry in meetings:
        numbers = [each.record.number for each in library.paragraphs_of(entry) if isinstance(each.record, Paragraph)]
        day = Reference(f"#{_anchor(entry)}", (Text(_record(entry).day.isoformat()),))
        adjusted = _record(entry).adjustment.adjusted
        done = plain(adjusted.isoformat() if adjusted else "")
        rows.append(Row(((day,), plain(ranges(numbers)), done, (PageNumber(_anchor(entry)),))))
    columns = (Column("Sammanträde"), Column("Paragrafer"), Column("Justerat"), Column("Sida", "right"))
    heading = Composer(library, body).heading(1, "Sammanträden")
    return (heading, Table("", columns, tuple(rows)))


def _anchor(entry: Entry) -> str:
    """Return "m02-04": short, for the anchors within the minutes begin with it."""
    return f"m{entry.place.meeting[5:]}"


def _record(entry: Entry) -> Meeting:
    assert isinstance(entry.record, Meeting)
    return entry.record
