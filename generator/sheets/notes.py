"""Minnesanteckningar: agenda by the clock, and what was said under each item."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Clock, Present
from generator.model.report import Notes, NotesItem, Sbar
from generator.sheets.composer import Composer, facts, flatten
from generator.sheets.decisions import proposal_callout
from generator.sheets.head import make_head
from generator.sheets.lists import plain, reference_list
from generator.sheets.sections import section_blocks
from generator.swedish import clock, listed, upper_first, week_date
from generator.tree.blocks import (
    Attendance,
    AttendanceGroup,
    Attendee,
    Block,
    Blocks,
    Column,
    Paragraph,
    Row,
    Table,
)
from generator.tree.document import Document
from generator.tree.inline import Emphasis, Inlines, Strong, Text

KIND = "Minnesanteckningar"


def meeting_notes(library: Library, entry: Entry) -> Document:
    """Return the notes as a document."""
    notes = entry.record
    assert isinstance(notes, Notes)
    composer = Composer(library, entry)
    parts: list[Block | Blocks] = [
        facts(
            ("Plats och tid", _place_and_time(composer, notes)),
            ("Mötet leds av", composer.line(listed(notes.led_by))),
        ),
        composer.text(notes.text),
        _people(notes),
        composer.heading(1, "Dagordning"),
        _agenda(composer, notes.agenda),
    ]
    for item in notes.agenda:
        if not item.is_break:
            parts.append(_item(composer, item))
    parts += [_planned(composer, notes)]
    if notes.related:
        parts += [composer.heading(1, "Se även"), reference_list(composer, notes.related)]
    parts.append(composer.footnotes())
    head = make_head(library, entry, notes.title, KIND, notes.day)
    return Document(f"{entry.place.body}-{entry.place.stem}", head, flatten(parts))


def _place_and_time(composer: Composer, notes: Notes) -> Inlines:
    place = (*composer.line(notes.place), Text(", ")) if notes.place else ()
    when = week_date(notes.day) + (f", klockan {_span(notes.time)}" if notes.time else "")
    return (*place, Text(when if notes.place else upper_first(when)))


def _span(time: Clock | None) -> str:
    if time is None:
        return ""
    return clock(time.starts) + (f"–{clock(time.ends)}" if time.ends else "")


def _people(notes: Notes) -> Blocks:
    groups = tuple(
        AttendanceGroup(title, tuple(_attendee(each) for each in people))
        for title, people in (("Deltagare", notes.present), ("Förhinder", notes.absent))
        if people
    )
    return (Attendance(groups),) if groups else ()


def _attendee(present: Present) -> Attendee:
    notes = (
        f"för {present.instead_of}" if present.instead_of else "",
        f"från klockan {clock(present.arrived)}" if present.arrived else "",
        f"till klockan {clock(present.left)}" if present.left else "",
        "på distans" if present.remote else "",
        str(present.sent_by),
    )
    return Attendee(str(present.person), str(present.role), ", ".join(note for note in notes if note))


def _agenda(composer: Composer, items: tuple[NotesItem, ...]) -> Blocks:
    rows = tuple(
        Row((plain(_span(item.time)), composer.line(item.title), composer.line(listed(item.responsible))))
        for item in items
    )
    return (Table("", (Column("Tid"), Column("Punkt"), Column("Ansvarig")), rows),)


def _item(composer: Composer, item: NotesItem) -> Blocks:
    content: list[Block | Blocks] = [
        composer.text(item.note),
        section_blocks(composer, item.sections, 2),
        *(_sbar(composer, each) for each in item.sbar),
    ]
    for block in item.proposals:
        content.append(proposal_callout(composer, block))
    body = flatten(content)
    if not body:
        return ()
    who = Emphasis((Text("Ansvarig: "), *composer.line(listed(item.responsible))))
    responsible: Blocks = (Paragraph((who,)),) if item.responsible else ()
    return (composer.heading(1, item.title), *responsible, *body)


def _sbar(composer: Composer, sbar: Sbar) -> Blocks:
    parts: list[Block | Blocks] = [composer.heading(2, sbar.title)] if sbar.title else []
    for title, text in (
        ("Situation", sbar.situation),
        ("Bakgrund", sbar.background),
        ("Aktuellt", sbar.current),
        ("Rekommendation", sbar.recommendation),
    ):
        parts += [Paragraph((Strong((Text(title),)),)), composer.text(text)]
    return flatten(parts)


def _planned(composer: Composer, notes: Notes) -> Blocks:
    parts: list[Block | Blocks] = []
    if notes.planned_meetings:
        rows = tuple(Row((plain(each.day.isoformat()), composer.line(each.note))) for each in notes.planned_meetings)
        parts += [
            composer.heading(1, "Kommande möten"),
            Table("", (Column("Datum"), Column("Möte")), rows),
        ]
    if notes.planned_topics:
        topics = tuple(
            Row((composer.line(each.topic), plain(each.day.isoformat() if each.day else ""), composer.line(each.place)))
            for each in notes.planned_topics
        )
        columns = (Column("Ämne"), Column("Datum"), Column("Plats"))
        parts += [composer.heading(1, "Ämnen till kommande möten"), Table("", columns, topics)]
    return flatten(parts)
