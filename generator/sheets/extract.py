"""Protokollsutdrag: one paragraph with a reduced head, who adjusted it, and a line to certify."""

from collections import defaultdict

from generator.library.library import Library
from generator.library.stages import adjustment_of
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph as Model
from generator.sheets.composer import Composer, facts
from generator.sheets.describe import title_of
from generator.sheets.head import draft_mark, make_head
from generator.sheets.minutes import place_and_time
from generator.sheets.numbers import ranges
from generator.sheets.order import body_of
from generator.sheets.paragraph import paragraph_blocks
from generator.sheets.signing import signatures
from generator.swedish import listed
from generator.tree.blocks import Blocks, Signature, Signatures
from generator.tree.document import Document
from generator.tree.graft import with_jumps
from generator.vocabulary import Publication


def extract(library: Library, entry: Entry) -> Document:
    """Return the extract of one paragraph: also what its page shows."""
    record, meeting = entry.record, library.meeting_record(entry)
    assert isinstance(record, Model)
    composer = Composer(library, entry)
    title = title_of(library, entry)
    body = paragraph_blocks(composer, entry, 1)
    closing = closing_blocks(composer, meeting, (record,)) if meeting else ()
    issued = meeting.day if meeting and not meeting.day_unknown else None
    kind = body_of(composer).wording.extract
    head = make_head(library, entry, title, kind, issued, record.case_numbers, extract_mark(meeting, (record,)))
    place = entry.place
    name = f"utdrag-{place.body}-{place.meeting}-{record.number}"
    blocks = (*body, *closing, *composer.footnotes())
    return Document(name, head, with_jumps(blocks, {entry.address: ""}))


def extract_mark(meeting: Meeting | None, records: tuple[Model, ...]) -> str:
    """Return the mark of a draft, unless every paragraph has been adjusted, some perhaps before the others."""
    if meeting is not None and all(adjustment_of(meeting, each.number).adjusted for each in records):
        return ""
    return draft_mark(meeting)


def closing_blocks(composer: Composer, meeting: Meeting, records: tuple[Model, ...]) -> Blocks:
    """Return where and when the paragraphs were decided, who signed them, and the line that certifies."""
    shown = [each for each in records if each.publication not in (Publication.SECRET, Publication.INTERNAL)]
    words = body_of(composer).wording
    known = facts(
        (words.place_and_time, place_and_time(composer, meeting)), (words.adjusted, _adjusted(meeting, shown))
    )
    signed = _signed(composer, meeting, shown)
    if not shown or not (known or signed):
        return ()
    certify = Signatures((*signed, Signature(words.certifies, "")))
    return (composer.heading(1, words.meeting, "sammantradet"), *known, certify)


def _adjusted(meeting: Meeting, records: list[Model]) -> str:
    """Return when the paragraphs were adjusted, and which was when if it was not on one day."""
    days: dict[str, list[int]] = defaultdict(list)
    for each in records:
        day = adjustment_of(meeting, each.number).adjusted
        if day:
            days[day.isoformat()].append(each.number)
    return listed(days) if len(days) < 2 else listed(f"{day} ({ranges(those)})" for day, those in days.items())


def _signed(composer: Composer, meeting: Meeting, records: list[Model]) -> tuple[Signature, ...]:
    """Return who signed, each once for a role; with several parts, when for which paragraphs."""
    notes: dict[tuple[str, str], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for each in records:
        for line in signatures(composer, meeting, each.number):
            notes[line.role, line.name][line.note].append(each.number)
    return tuple(
        Signature(
            role, name, "; ".join(f"{note} ({ranges(own)})" if len(those) > 1 else note for note, own in those.items())
        )
        for (role, name), those in notes.items()
    )
