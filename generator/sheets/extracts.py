"""Protokollsutdrag for a chosen few paragraphs of one meeting, in one document."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.paragraph import Paragraph as Model
from generator.sheets.composer import Composer, flatten
from generator.sheets.describe import title_of
from generator.sheets.extract import closing_blocks, extract_mark
from generator.sheets.head import make_head
from generator.sheets.minutes import anchor_of
from generator.sheets.numbers import ranges
from generator.sheets.order import body_of
from generator.sheets.paragraph import paragraph_blocks
from generator.tree.blocks import Block, Blocks
from generator.tree.document import Document
from generator.tree.graft import with_jumps


def extracts(library: Library, paragraphs: tuple[Entry, ...]) -> Document:
    """Return one extract of several paragraphs; they belong to one meeting and stand in its order."""
    entry = paragraphs[0]
    composer = Composer(library, entry)
    records = tuple(each.record for each in paragraphs if isinstance(each.record, Model))
    parts: list[Block | Blocks] = []
    for paragraph, record in zip(paragraphs, records, strict=True):
        heading = composer.heading(1, title_of(library, paragraph), anchor_of(record))
        parts += [heading, paragraph_blocks(composer, paragraph, 2, heading.anchor)]
    meeting_entry, meeting = library.meeting_of(entry), library.meeting_record(entry)
    if meeting_entry is not None and meeting is not None:
        composer.at(meeting_entry)
        parts.append(closing_blocks(composer, meeting, records))
    numbers = ranges(record.number for record in records)
    of_meeting = title_of(library, meeting_entry) if meeting_entry else ""
    issued = meeting.day if meeting and not meeting.day_unknown else None
    cases = dict.fromkeys(number for record in records for number in record.case_numbers)
    title, kind = f"{of_meeting} {numbers}".strip(), body_of(composer).wording.extract
    head = make_head(library, entry, title, kind, issued, cases, extract_mark(meeting, records))
    inside = {each.address: anchor_of(record) for each, record in zip(paragraphs, records, strict=True)}
    return Document(_name(entry, numbers), head, with_jumps((*flatten(parts), *composer.footnotes()), inside))


def _name(entry: Entry, numbers: str) -> str:
    """Return "utdrag-rs-2025-09-30-32till34-36": a row of numbers never looks like two single ones."""
    written = numbers.strip("§ ").replace("–", "till").replace(", ", "-")
    return f"utdrag-{entry.place.body}-{entry.place.meeting}-{written}"
