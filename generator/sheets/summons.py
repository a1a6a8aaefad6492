"""Kallelse med föredragningslista, and the supplementary one for matters that were added later."""

from datetime import date

from generator.library.library import Library
from generator.library.terms import serving
from generator.loading.entry import Entry
from generator.model.meeting import AgendaItem, Meeting
from generator.model.organisation import Body, Mandate
from generator.sheets.composer import Composer, facts, flatten
from generator.sheets.describe import body_name
from generator.sheets.head import make_head
from generator.sheets.labels import printed
from generator.sheets.lists import full_columns, plain
from generator.sheets.minutes import meeting_time
from generator.sheets.order import body_of
from generator.swedish import clock, listed, long_date, lower_first, upper_first, week_date
from generator.tree.blocks import Attendance, AttendanceGroup, Attendee, Block, Blocks, Paragraph
from generator.tree.document import Document
from generator.tree.inline import Inlines, Text
from generator.vocabulary import MeetingForm, MeetingStatus, Post

KIND = "Kallelse"
SUPPLEMENT = "Tilläggskallelse"
CROWD = 30
MARKS = {
    MeetingStatus.PLANNED: "PRELIMINÄR – kallelsen är inte utskickad",
    MeetingStatus.CANCELLED: "INSTÄLLT – sammanträdet hålls inte",
}


def summons(library: Library, entry: Entry) -> Document:
    """Return the summons as it was sent: matters added later stand in supplements of their own."""
    meeting, composer = _start(library, entry)
    items = tuple(item for item in meeting.agenda if item.added is None)
    parts: list[Block | Blocks] = [_where(composer, meeting)]
    if meeting.status in (MeetingStatus.PLANNED, MeetingStatus.SUMMONED):
        parts.append(composer.text(meeting.text))  # later the remark is about the minutes
    parts += [_agenda(composer, items), _proposals(composer, items), _called(composer, entry, meeting)]
    title = f"Kallelse till sammanträde med {_when(library, entry, meeting)}"
    kind = body_of(composer).wording.summons
    return _document(composer, meeting, title, kind, meeting.summoned, summons_name(entry), parts)


def supplement(library: Library, entry: Entry, added: date) -> Document:
    """Return the supplementary summons with the matters that were added on one day."""
    meeting, composer = _start(library, entry)
    items = tuple(item for item in meeting.agenda if item.added == added)
    sent = f" i kallelsen den {long_date(meeting.summoned)}" if meeting.summoned else ""
    words = "Ärendet nedan läggs" if len(items) == 1 else "Ärendena nedan läggs"
    told = Paragraph((Text(f"{words} till föredragningslistan{sent}. Resten av listan gäller som förut."),))
    parts: list[Block | Blocks] = [
        _where(composer, meeting),
        told,
        _agenda(composer, items),
        _proposals(composer, items),
    ]
    title = f"Tilläggskallelse till sammanträde med {_when(library, entry, meeting)}"
    return _document(composer, meeting, title, SUPPLEMENT, added, supplement_name(entry, added), parts)


def summons_name(entry: Entry) -> str:
    return f"kallelse-{entry.place.body}-{entry.place.meeting}"


def supplement_name(entry: Entry, added: date) -> str:
    return f"tillaggskallelse-{entry.place.body}-{entry.place.meeting}-{added.isoformat()}"


def days_of_supplements(meeting: Meeting) -> list[date]:
    """Return the days on which matters were added, in order of time."""
    return sorted({item.added for item in meeting.agenda if item.added})


def _start(library: Library, entry: Entry) -> tuple[Meeting, Composer]:
    assert isinstance(entry.record, Meeting)
    return entry.record, Composer(library, entry)


def _document(
    composer: Composer,
    meeting: Meeting,
    title: str,
    kind: str,
    issued: date | None,
    name: str,
    parts: list[Block | Blocks],
) -> Document:
    head = make_head(composer.library, composer.origin, title, kind, issued, mark=MARKS.get(meeting.status, ""))
    return Document(name, head, (*flatten(parts), *composer.footnotes()))


def _when(library: Library, entry: Entry, meeting: Meeting) -> str:
    day = "" if meeting.day_unknown else f" den {long_date(meeting.day)}"
    return lower_first(body_name(library, entry)) + day


def _where(composer: Composer, meeting: Meeting) -> Blocks:
    body = composer.library.body_record(composer.origin)
    prevented = meeting.if_prevented or (body.if_prevented if body else "")
    return facts(
        ("Organ", body.name if body else ""),
        ("Tid", _time(meeting)),
        ("Plats", composer.line(meeting.place)),
        ("Form", "" if meeting.form is MeetingForm.IN_PERSON else upper_first(meeting.form.value)),
        ("Förhinder", composer.line(prevented)),
    )


def _time(meeting: Meeting) -> str:
    last = f" – {week_date(meeting.last_day)}" if meeting.last_day else ""
    days = "" if meeting.day_unknown else week_date(meeting.day) + last
    clocks = f"klockan {meeting_time(meeting)}" if meeting.time else ""
    return upper_first(" ".join(part for part in (days, clocks) if part))


def _called(composer: Composer, entry: Entry, meeting: Meeting) -> Blocks:
    """Return who is called: those with a post in the body on the day of the meeting."""
    body = composer.library.body_record(entry)
    people, words = serving(body, meeting.day) if isinstance(body, Body) else [], body_of(composer).wording
    ordinary = [one for one in people if one.post not in (Post.SUBSTITUTE, Post.OBSERVER)]
    groups = tuple(
        AttendanceGroup(title, tuple(_called_one(each) for each in those))
        for title, those in (
            (words.members, ordinary),
            (words.substitutes, [one for one in people if one.post is Post.SUBSTITUTE]),
            (words.observers, [one for one in people if one.post is Post.OBSERVER]),
        )
        if those
    )
    if not groups:
        return ()
    # A council's list would fill two pages with a name on each line.
    crowd = facts(*((group.title, listed(_spoken(one) for one in group.people)) for group in groups))
    return (composer.heading(1, words.called), *(crowd if len(people) > CROWD else (Attendance(groups),)))


def _spoken(one: Attendee) -> str:
    return ", ".join(part for part in (one.name, one.role, one.note) if part)


def _called_one(mandate: Mandate) -> Attendee:
    plain_post = mandate.post in (Post.MEMBER, Post.SUBSTITUTE, Post.OBSERVER)
    return Attendee(str(mandate.person), "" if plain_post else mandate.post.value, str(mandate.sent_by))


def _agenda(composer: Composer, items: tuple[AgendaItem, ...]) -> Blocks:
    rows: list[tuple[Inlines, ...]] = [
        (
            plain(str(item.number)),
            composer.line(item.title),
            composer.case_numbers(item.case_numbers),
            composer.line(item.presenter),
            plain(clock(item.time) if item.time else ""),
            plain(upper_first(item.kind.value) if item.kind else ""),
        )
        for item in items
    ]
    headers = ("Nr", "Ärende", "Dnr", "Föredragande", "Tid", "Slag")
    first = 0 if any(item.number for item in items) else 1
    table = full_columns("", headers[first:], [row[first:] for row in rows])
    return (composer.heading(1, body_of(composer).wording.agenda), *table) if table else ()


def _proposals(composer: Composer, items: tuple[AgendaItem, ...]) -> Blocks:
    parts: list[Block | Blocks] = []
    for item in items:
        if item.proposal:
            number = f"{printed(item.number)} " if item.number else ""
            parts += [composer.heading(2, f"{number}{item.title}"), composer.text(item.proposal)]
    return (composer.heading(1, body_of(composer).wording.proposals), *flatten(parts)) if parts else ()
