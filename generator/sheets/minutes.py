"""Protokoll: the whole meeting, with head, attendance, list of matters, paragraphs, and signatures."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import time

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting, Notice, Present
from generator.model.paragraph import Paragraph as Model
from generator.sheets.annexes import Rolls, attachments
from generator.sheets.attendance import attendance_blocks
from generator.sheets.composer import Composer, day_or_empty, facts, flatten
from generator.sheets.corrections import correction_blocks, stage_blocks
from generator.sheets.describe import body_name, title_of
from generator.sheets.head import draft_mark, make_head
from generator.sheets.lists import full_columns, plain
from generator.sheets.numbers import ranges
from generator.sheets.order import body_of, in_order
from generator.sheets.paragraph import paragraph_blocks, withheld
from generator.sheets.signing import initials_of, method_of, part_signatures, signatures
from generator.sheets.statements import Annexes
from generator.swedish import NBSP, clock, listed, upper_first, week_date
from generator.tree.blocks import (
    Block,
    Blocks,
    Callout,
    PageBreak,
    Paragraph,
    Signature,
    Signatures,
)
from generator.tree.document import Document
from generator.tree.graft import with_jumps
from generator.tree.inline import Inlines, PageNumber, Reference, Text
from generator.vocabulary import AdjustmentMethod, MeetingForm, MinutesSection


def minutes(library: Library, entry: Entry) -> Document:
    """Return the whole minutes of a meeting."""
    meeting = entry.record
    assert isinstance(meeting, Meeting)
    composer = Composer(library, entry)
    blocks = minutes_blocks(composer, entry, meeting, library.paragraphs_of(entry))
    issued = None if meeting.day_unknown else meeting.day
    title = title_of(library, entry)
    kind = body_of(composer).wording.minutes
    head = make_head(library, entry, title, kind, issued, mark=draft_mark(meeting))
    head = replace(head, initials=initials_of(library, entry, meeting))
    return Document(f"protokoll-{entry.place.body}-{entry.place.meeting}", head, (*blocks, *composer.footnotes()))


def minutes_blocks(composer: Composer, entry: Entry, meeting: Meeting, paragraphs: tuple[Entry, ...]) -> Blocks:
    """Return minutes without their footnotes. `meeting` may tell of a part alone, with that part's paragraphs."""
    composer.at(entry)
    body = body_of(composer)
    rolls, annexes = Rolls(body.roll_limit), Annexes(composer, body, _shown(composer, entry))
    made: dict[MinutesSection, Callable[[], Blocks]] = {
        MinutesSection.FACTS: lambda: (
            *correction_blocks(composer, meeting),
            *meeting_facts(composer, meeting, paragraphs),
            *stage_blocks(composer, meeting),
            *composer.text(meeting.text),
        ),
        MinutesSection.ATTENDANCE: lambda: attendance_blocks(composer, meeting),
        MinutesSection.NOTICE: lambda: notice_blocks(composer, meeting, to_sign=True),
        MinutesSection.MATTERS: lambda: _matters(composer, paragraphs),
        MinutesSection.PARAGRAPHS: lambda: _paragraphs(composer, entry, paragraphs, rolls, annexes),
        MinutesSection.STATEMENTS: annexes.blocks,
        MinutesSection.ROLLS: lambda: rolls.blocks(composer),
        MinutesSection.ATTACHMENTS: lambda: attachments(composer, paragraphs),
        MinutesSection.SIGNATURES: lambda: _signed(composer, meeting, paragraphs),
    }
    # Made in the usual order whatever the body's: lists of votes and annexes are taken out of the paragraphs.
    parts = {section: make() for section, make in made.items()}
    inside = {each.address: anchor_of(each.record) for each in paragraphs if isinstance(each.record, Model)}
    order = in_order(body.order.minutes, MinutesSection)
    return with_jumps(tuple(block for section in order for block in parts[section]), inside)


def _shown(composer: Composer, meeting: Entry) -> Iterator[Model]:
    """Yield the meeting's paragraphs of which more than the heading is shown."""
    for each in composer.library.paragraphs_of(meeting):
        if isinstance(each.record, Model) and not withheld(each.record):
            yield each.record


def _paragraphs(
    composer: Composer, entry: Entry, paragraphs: tuple[Entry, ...], rolls: Rolls, annexes: Annexes
) -> Blocks:
    parts: list[Block | Blocks] = [PageBreak()] if paragraphs else []
    for paragraph in paragraphs:
        record = paragraph.record
        assert isinstance(record, Model)
        heading = composer.heading(1, title_of(composer.library, paragraph), anchor_of(record))
        written = paragraph_blocks(composer, paragraph, 2, heading.anchor, annexes)
        parts += [heading, rolls.taken(record.number, written)]
    composer.at(entry)
    return flatten(parts)


def _signed(composer: Composer, meeting: Meeting, paragraphs: tuple[Entry, ...]) -> Blocks:
    apart = [each for part in meeting.parts for each in part_signatures(composer, meeting, part, paragraphs)]
    signed = (*signatures(composer, meeting), *apart)
    return (composer.heading(1, body_of(composer).wording.signatures), Signatures(signed)) if signed else ()


def anchor_of(record: Model) -> str:
    return f"paragraf-{record.number}"


def meeting_facts(composer: Composer, meeting: Meeting, paragraphs: tuple[Entry, ...]) -> Blocks:
    """Return the facts at the top of minutes: time and place, who led, who adjusts, which paragraphs."""
    adjustment, words = meeting.adjustment, body_of(composer).wording
    return facts(
        (words.place_and_time, place_and_time(composer, meeting)),
        ("Form", upper_first(meeting.form.value) if meeting.form is not MeetingForm.IN_PERSON else ""),
        (words.breaks, listed(_span(pause.starts, pause.ends) for pause in meeting.breaks)),
        (words.chair, listed(_with_paragraphs(each) for each in meeting.chairs)),
        (words.secretary, listed(_with_paragraphs(each) for each in meeting.secretaries)),
        (words.adjuster, listed(str(person) for person in adjustment.adjusters)),
        (words.substitute_adjuster, listed(str(person) for person in adjustment.substitutes)),
        (words.adjusted_where, composer.line(adjustment.place)),
        (words.adjusted, day_or_empty(adjustment.adjusted)),
        (words.paragraphs, ranges(each.record.number for each in paragraphs if isinstance(each.record, Model))),
        (words.adjusted_at_once, listed(part.paragraphs.printed for part in meeting.parts)),
        (words.signatures, _digitally(composer, meeting)),
        (words.next_meeting, day_or_empty(meeting.next_meeting)),
    )


def place_and_time(composer: Composer, meeting: Meeting) -> Inlines:
    """Return "Provby teater, tisdag 10 juni 2025, klockan 09:30–17:20", as far as it is known."""
    when = _when(meeting)
    if not meeting.place:
        return (Text(upper_first(when)),)
    return (*composer.line(meeting.place), Text(f", {when}"))


def _when(meeting: Meeting) -> str:
    starts, ends = (meeting.time.starts, meeting.time.ends) if meeting.time else (None, None)
    if meeting.last_day and not meeting.day_unknown:
        first = week_date(meeting.day) + (f" klockan {clock(starts)}" if starts else "")
        return f"{first} – {week_date(meeting.last_day)}" + (f" klockan {clock(ends)}" if ends else "")
    day = "datum framgår inte av källan" if meeting.day_unknown else week_date(meeting.day)
    return day + (f", klockan {meeting_time(meeting)}" if meeting.time else "")


def meeting_time(meeting: Meeting) -> str:
    return _span(meeting.time.starts, meeting.time.ends) if meeting.time else ""


def _digitally(composer: Composer, meeting: Meeting) -> str:
    method = method_of(composer.library, composer.origin, meeting, meeting.adjustment)
    if method is not AdjustmentMethod.DIGITAL:
        return ""
    return "Signerat digitalt" if meeting.adjustment.adjusted else "Signeras digitalt"


def _span(starts: time, ends: time | None) -> str:
    return clock(starts) + (f"–{clock(ends)}" if ends else "")


def _with_paragraphs(present: Present) -> str:
    part = present.paragraphs.printed
    return f"{present.person} {part}" if part else str(present.person)


def notice_blocks(composer: Composer, meeting: Meeting, *, to_sign: bool = False) -> Blocks:
    """Return the proof of notice (KL 8 kap. 12 §), one for each part of the minutes.

    `to_sign` adds the line where the secretary signs the proof on paper.
    """
    rows = [("Hela protokollet", each) for each in meeting.notices]
    rows += [(part.paragraphs.printed, each) for part in meeting.parts for each in part.notices]
    if meeting.parts and meeting.notices:
        rows = [("Övriga paragrafer" if part == "Hela protokollet" else part, each) for part, each in rows]
    if not rows:
        return ()
    said = Paragraph((Text("Protokollet är justerat. Justeringen har tillkännagivits genom anslag."),))
    body = body_name(composer.library, composer.origin)
    known = (("Organ", body), ("Sammanträdesdatum", "" if meeting.day_unknown else meeting.day.isoformat()))
    words = body_of(composer).wording
    signed = (Signatures((Signature(words.proof_signed, ""),)),) if to_sign else ()
    content = (said, *_notices(composer, known, rows), *signed)
    return (composer.heading(1, words.notice), Callout("note", words.proof, content))


def _notices(
    composer: Composer, known: tuple[tuple[str, Inlines | str], ...], rows: list[tuple[str, Notice]]
) -> Blocks:
    """Return a single notice as facts among those `known`, and several as a table below them."""
    headers = ("Del av protokollet", "Anslagstavla", "Sattes upp", "Tas ned", "Protokollet förvaras")
    cells = [
        (
            plain(part),
            composer.line(each.board),
            plain(each.posted.isoformat()),
            plain(day_or_empty(each.taken_down)),
            composer.line(each.kept_at),
        )
        for part, each in rows
    ]
    if len(cells) > 1:
        return (*facts(*known), *full_columns("", headers, cells, row_headers=True))
    labels = ("Anslagstavla", "Anslaget sattes upp", "Anslaget tas ned", "Protokollet förvaras")
    return facts(*known, *zip(labels, cells[0][1:], strict=True))


def _matters(composer: Composer, paragraphs: tuple[Entry, ...]) -> Blocks:
    if not paragraphs:
        return ()
    rows: list[tuple[Inlines, ...]] = []
    for entry in paragraphs:
        record = entry.record
        assert isinstance(record, Model)
        number = Reference(f"#{anchor_of(record)}", (Text(f"§{NBSP}{record.number}"),))
        page = PageNumber(anchor_of(record))
        rows.append(((number,), composer.line(record.title), plain(", ".join(record.case_numbers)), (page,)))
    heading = composer.heading(1, body_of(composer).wording.matters, "arenden")
    return (heading, *full_columns("", ("Paragraf", "Ärende", "Dnr", "Sida"), rows))
