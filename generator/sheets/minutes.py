"""Protokoll: the whole meeting, with head, attendance, list of matters, paragraphs, and signatures."""

from datetime import time

from generator.library.library import Library
from generator.library.people import address_in
from generator.loading.entry import Entry
from generator.model.meeting import Adjustment, Meeting, MinutesPart, Notice, Present
from generator.model.paragraph import Paragraph as Model
from generator.sheets.composer import Composer, day_or_empty, facts, flatten
from generator.sheets.describe import body_name, title_of
from generator.sheets.head import draft_mark, make_head
from generator.sheets.lists import full_columns, plain
from generator.sheets.numbers import ranges
from generator.sheets.paragraph import paragraph_blocks
from generator.swedish import NBSP, clock, listed, upper_first, week_date
from generator.tree.blocks import (
    Attendance,
    AttendanceGroup,
    Attendee,
    Block,
    Blocks,
    Callout,
    PageBreak,
    Paragraph,
    Signature,
    Signatures,
)
from generator.tree.document import Document
from generator.tree.inline import Inlines, Reference, Text
from generator.vocabulary import MeetingForm

KIND = "Sammanträdesprotokoll"
OTHERS = "Övriga deltagande"


def minutes(library: Library, entry: Entry) -> Document:
    """Return the whole minutes of a meeting."""
    meeting = entry.record
    assert isinstance(meeting, Meeting)
    composer = Composer(library, entry)
    blocks = minutes_blocks(composer, entry, meeting, library.paragraphs_of(entry))
    issued = None if meeting.day_unknown else meeting.day
    title = title_of(library, entry)
    head = make_head(library, entry, title, KIND, issued, mark=draft_mark(meeting))
    return Document(f"protokoll-{entry.place.body}-{entry.place.meeting}", head, (*blocks, *composer.footnotes()))


def minutes_blocks(composer: Composer, entry: Entry, meeting: Meeting, paragraphs: tuple[Entry, ...]) -> Blocks:
    """Return minutes without their footnotes. `meeting` may tell of a part alone, with that part's paragraphs."""
    composer.at(entry)
    parts: list[Block | Blocks] = [
        meeting_facts(composer, meeting, paragraphs),
        composer.text(meeting.text),
        attendance_blocks(composer, meeting),
        notice_blocks(composer, meeting, to_sign=True),
        _matters(composer, paragraphs),
    ]
    for paragraph in paragraphs:
        parts.append(PageBreak() if paragraph is paragraphs[0] else ())
        record = paragraph.record
        assert isinstance(record, Model)
        parts.append(composer.heading(1, title_of(composer.library, paragraph), anchor_of(record)))
        parts.append(paragraph_blocks(composer, paragraph, 2))
    composer.at(entry)
    apart = [each for part in meeting.parts for each in _part_signatures(part, paragraphs)]
    signed = (*signatures(meeting), *apart)
    if signed:
        parts += [composer.heading(1, "Underskrifter"), Signatures(signed)]
    return flatten(parts)


def anchor_of(record: Model) -> str:
    return f"paragraf-{record.number}"


def meeting_facts(composer: Composer, meeting: Meeting, paragraphs: tuple[Entry, ...]) -> Blocks:
    """Return the facts at the top of minutes: time and place, who led, who adjusts, which paragraphs."""
    adjustment, adjuster = meeting.adjustment, _adjuster(composer)
    return facts(
        ("Plats och tid", place_and_time(composer, meeting)),
        ("Form", upper_first(meeting.form.value) if meeting.form is not MeetingForm.IN_PERSON else ""),
        ("Ajournering", listed(_span(pause.starts, pause.ends) for pause in meeting.breaks)),
        ("Ordförande", listed(_with_paragraphs(each) for each in meeting.chairs)),
        ("Sekreterare", listed(_with_paragraphs(each) for each in meeting.secretaries)),
        (adjuster, listed(str(person) for person in adjustment.adjusters)),
        ("Ersättare för justerare", listed(str(person) for person in adjustment.substitutes)),
        ("Justeringens plats och tid", composer.line(adjustment.place)),
        ("Justeringsdatum", day_or_empty(adjustment.adjusted)),
        ("Paragrafer", ranges(each.record.number for each in paragraphs if isinstance(each.record, Model))),
        ("Omedelbart justerade", listed(part.paragraphs.printed for part in meeting.parts)),
        ("Nästa sammanträde", day_or_empty(meeting.next_meeting)),
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


def _adjuster(composer: Composer) -> str:
    """Return the body's own word for those who adjust the minutes."""
    body = composer.library.body_record(composer.origin)
    return str(body.wording.adjuster) if body else "Justerare"


def _span(starts: time, ends: time | None) -> str:
    return clock(starts) + (f"–{clock(ends)}" if ends else "")


def _with_paragraphs(present: Present) -> str:
    part = present.paragraphs.printed
    return f"{present.person} {part}" if part else str(present.person)


def attendance_blocks(composer: Composer, meeting: Meeting) -> Blocks:
    """Return who took part, in groups; nothing when the record has no attendance."""
    there = meeting.attendance
    groups = (
        ("Ledamöter", there.members),
        ("Tjänstgörande ersättare", there.serving),
        ("Ersättare som inte tjänstgör", there.not_serving),
        ("Insynsplats", there.observers),
        (OTHERS, there.others),
        ("Frånvarande", there.absent),
    )
    filled = tuple(
        AttendanceGroup(title, tuple(_attendee(composer, title, each) for each in people))
        for title, people in groups
        if people
    )
    if not filled:
        return ()
    return (composer.heading(1, "Närvaro"), Attendance(filled))


def _attendee(composer: Composer, group: str, present: Present) -> Attendee:
    notes = [
        f"för {present.instead_of}" if present.instead_of else "",
        present.paragraphs.printed,
        f"från klockan {clock(present.arrived)}" if present.arrived else "",
        f"till klockan {clock(present.left)}" if present.left else "",
        "på distans" if present.remote else "",
        str(present.sent_by),
    ]
    body = composer.library.body_of(composer.origin) if group != OTHERS else None  # an official may bear the name
    address = address_in(body, present.person) if body else ""
    return Attendee(str(present.person), str(present.role), ", ".join(note for note in notes if note), address)


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
    signed = (Signatures((Signature("Underskrift för beviset", ""),)),) if to_sign else ()
    content = (said, *_notices(composer, known, rows), *signed)
    return (composer.heading(1, "Anslag"), Callout("note", "Bevis om anslag", content))


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
        rows.append(((number,), composer.line(record.title), plain(", ".join(record.case_numbers))))
    return (composer.heading(1, "Ärenden"), *full_columns("", ("Paragraf", "Ärende", "Dnr"), rows))


def adjustment_for(meeting: Meeting, number: int) -> Adjustment:
    """Return the adjustment that holds for a paragraph: its part's own, or the meeting's."""
    for part in meeting.parts:
        if number in part.paragraphs:
            return part.adjustment
    return meeting.adjustment


def signatures(meeting: Meeting, number: int | None = None) -> tuple[Signature, ...]:
    """Return who signs: the secretary, the chair and the adjusters, for the meeting or for one paragraph."""
    adjustment = adjustment_for(meeting, number) if number is not None else meeting.adjustment
    note = f"{adjustment.method.value}, {adjustment.adjusted.isoformat()}" if adjustment.adjusted else ""
    people: list[Signature] = []
    for role, those in (("Sekreterare", meeting.secretaries), ("Ordförande", meeting.chairs)):
        for each in those:
            if number is None or number in each.paragraphs:
                part = each.paragraphs.printed if number is None else ""
                people.append(Signature(role, str(each.person), ", ".join(text for text in (part, note) if text)))
    people += [Signature("Justerare", str(person), note) for person in adjustment.adjusters]
    return tuple(people)


def _part_signatures(part: MinutesPart, paragraphs: tuple[Entry, ...]) -> tuple[Signature, ...]:
    """Return who adjusted a part of its own, when these minutes hold its paragraphs."""
    if not any(isinstance(each.record, Model) and each.record.number in part.paragraphs for each in paragraphs):
        return ()
    done = part.adjustment
    when = f", {done.method.value}, {done.adjusted.isoformat()}" if done.adjusted else ""
    return tuple(Signature("Justerare", str(person), part.paragraphs.printed + when) for person in done.adjusters)
