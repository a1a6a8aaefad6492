"""Pages of organisations and bodies: what they are, and everything they have in the archive."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

from generator.library.library import Library
from generator.library.people import FOLDER, key_of
from generator.loading.entry import Entry
from generator.model.base import Record
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.plan import ActivityPlan, Assignment, ReportBack
from generator.model.report import DocumentRecord, Notes, PeriodicReport, Solution
from generator.sheets.composer import Composer, facts, flatten
from generator.sheets.describe import body_name, title_of
from generator.sheets.head import make_head
from generator.sheets.lists import bullets, full_columns, plain
from generator.sheets.minutes import meeting_time
from generator.sheets.status import meeting_status
from generator.site.overviews.rows import link_to, meeting_table, words
from generator.site.overviews.tasks import open_tasks
from generator.swedish import listed, long_date, lower_first, sort_key, upper_first
from generator.tree.blocks import Block, Blocks, Callout, Paragraph
from generator.tree.document import Document
from generator.tree.inline import Inlines, Reference, Text
from generator.vocabulary import MeetingStatus

KINDS: dict[type[Record], str] = {
    ActivityPlan: "Aktivitetsplaner",
    ReportBack: "Återrapporter",
    PeriodicReport: "Rapporter",
    Notes: "Minnesanteckningar",
    DocumentRecord: "Dokument",
    Assignment: "Uppdrag",
    Solution: "Lösningar",
}


def organisation_overview(library: Library, entry: Entry) -> Document:
    """Return an organisation's page: its bodies, its documents and what it is."""
    record = entry.record
    assert isinstance(record, Organisation)
    composer = Composer(library, entry)
    own = [each for each in library.by_id.values() if each.place.organisation == entry.id]
    bodies = sorted((each for each in own if isinstance(each.record, Body)), key=_order)
    parts: list[Block | Blocks] = [composer.text(record.text)]
    if record.fictional:
        said = Paragraph((Text("Organisationen är påhittad och finns som exempel."),))
        parts.insert(0, Callout("note", "Påhittad organisation", (said,)))
    if bodies:
        rows = [_body_row(library, each) for each in bodies]
        headers = ("Organ", "Slag", "Sammanträden", "Senaste sammanträde")
        parts += [composer.heading(1, "Organ"), full_columns("", headers, rows, row_headers=True)]
    parts.append(_others(composer, [each for each in own if not isinstance(each.record, Body | Organisation)], 1))
    if any(each.record.terms for each in bodies if isinstance(each.record, Body)):
        register = Reference(f"{entry.id}/{FOLDER}/", (Text("Alla förtroendevalda, med uppdrag, närvaro och röster"),))
        parts += [composer.heading(1, "Förtroendevalda"), Paragraph((register,))]
    known = facts(
        ("Slag", upper_first(record.kind.value)),
        ("Medlemmar", listed(record.members)),
        ("Förvaltningsrätt", record.court),
        ("Arkivbildare", record.archive_creator),
    )
    parts += [composer.heading(1, "Om organisationen"), known]
    head = make_head(library, entry, record.name, "Organisation", None)
    return Document(f"organisation-{entry.id}", head, flatten(parts))


def _order(entry: Entry) -> tuple[tuple[int, str], ...]:
    assert isinstance(entry.record, Body)
    return sort_key(entry.record.name)


def _body_row(library: Library, entry: Entry) -> tuple[Inlines, ...]:
    assert isinstance(entry.record, Body)
    meetings = library.meetings_of(entry)
    latest = _latest(library, meetings)
    return (
        link_to(entry, entry.record.name),
        words(upper_first(entry.record.kind.value)),
        words(str(len(meetings)) if meetings else ""),
        latest,
    )


def _latest(library: Library, meetings: tuple[Entry, ...]) -> Inlines:
    held = [each for each in meetings if library.paragraphs_of(each)]
    if not held:
        return ()
    meeting = held[-1].record
    assert isinstance(meeting, Meeting)
    return link_to(held[-1], "Datum okänt" if meeting.day_unknown else meeting.day.isoformat())


def body_overview(library: Library, entry: Entry, today: date) -> Document:
    """Return a body's page on a day: what is to come, what is to be done, plans, meetings held, members."""
    record = entry.record
    assert isinstance(record, Body)
    composer = Composer(library, entry)
    meetings = library.meetings_of(entry)
    own = [
        each
        for each in library.by_id.values()
        if each.place.organisation == entry.place.organisation and each.place.body == entry.place.body
    ]
    coming = tuple(each for each in meetings if _is_coming(each, today))
    held = tuple(each for each in reversed(meetings) if each not in coming)
    tasks = open_tasks(library, entry, today)
    parts: list[Block | Blocks] = [composer.text(record.text), _coming(composer, coming)]
    composer.at(entry)
    if tasks:
        parts += [composer.heading(1, "Uppdrag som inte är avslutade", "uppdrag-nu"), tasks]
    parts.append(_others(composer, [each for each in own if not isinstance(each.record, Assignment)], 1))
    if held:
        title = "Tidigare sammanträden" if coming else "Sammanträden"
        parts += [composer.heading(1, title, "sammantraden"), meeting_table(library, held, with_body=False)]
    parts.append(_members(composer, record))
    known = facts(
        ("Slag", upper_first(record.kind.value)),
        ("Kortnamn", record.short_name),
        ("Lyder under", (composer.reference(record.parent),) if record.parent else ""),
        ("Platser", str(record.seats) if record.seats else ""),
        ("Anslagstavlor", listed(record.boards)),
    )
    parts += [composer.heading(1, "Om organet"), known]
    head = replace(make_head(library, entry, record.name, "Organ", None), body="")
    return Document(f"organ-{entry.place.organisation}-{entry.place.body}", head, flatten(parts))


def _is_coming(entry: Entry, today: date) -> bool:
    meeting = entry.record
    return (
        isinstance(meeting, Meeting)
        and (meeting.last_day or meeting.day) >= today
        and not meeting.day_unknown
        and meeting.status is not MeetingStatus.CANCELLED
    )


def _coming(composer: Composer, meetings: tuple[Entry, ...]) -> Blocks:
    """Return the next meeting with its agenda, and the ones after it."""
    if not meetings:
        return ()
    library, first, later = composer.library, meetings[0], meetings[1:]
    meeting = first.record
    assert isinstance(meeting, Meeting)
    when = f"{long_date(meeting.day)}{f', klockan {meeting_time(meeting)}' if meeting.time else ''}"
    known = facts(
        ("Dag", link_to(first, when)),
        ("Plats", meeting.place),
        ("Läge", (meeting_status(meeting.status),)),
    )
    composer.at(first)
    parts: list[Block | Blocks] = [composer.heading(1, "Nästa sammanträde"), known]
    agenda = bullets(
        (
            *composer.line(item.title),
            *((Text(" ("), *composer.case_numbers(item.case_numbers), Text(")")) if item.case_numbers else ()),
        )
        for item in meeting.agenda
    )
    if agenda:
        parts += [composer.heading(2, "Föredragningslista"), agenda]
    if later:
        parts += [composer.heading(2, "Därefter"), meeting_table(library, later, with_body=False)]
    return flatten(parts)


def _others(composer: Composer, entries: list[Entry], level: int) -> Blocks:
    """Return links to plans, reports and documents, by kind."""
    groups: dict[type[Record], list[Entry]] = defaultdict(list)
    for each in entries:
        groups[type(each.record)].append(each)
    parts: list[Block | Blocks] = []
    for kind, title in KINDS.items():
        if groups.get(kind):
            lines = [_line(composer, each) for each in groups[kind]]
            parts += [composer.heading(level, title), bullets(lines)]
    return flatten(parts)


def _line(composer: Composer, entry: Entry) -> Inlines:
    """Return a link to a record, with its kind and day, and its body when the page is not the body's own."""
    record, library = entry.record, composer.library
    kind = record.kind.value if isinstance(record, DocumentRecord | PeriodicReport) else ""
    own = composer.origin.place.body == entry.place.body
    day = library.day_of(entry)
    told = (kind, "" if own else lower_first(body_name(library, entry)), day.isoformat() if day else "")
    more = ", ".join(part for part in told if part)
    return (*link_to(entry, title_of(library, entry)), Text(f" ({more})" if more else ""))


def _members(composer: Composer, record: Body) -> Blocks:
    organisation = composer.origin.place.organisation
    parts: list[Block | Blocks] = []
    for term in reversed(record.terms):
        title = f"Förtroendevalda {term.starts.year}–{term.ends.year}"
        rows: list[tuple[Inlines, ...]] = [
            (
                (Reference(f"{organisation}/{FOLDER}/{key_of(each)}/", (Text(each.person.name),)),),
                plain(each.person.party),
                plain(upper_first(each.post.value)),
                plain(each.sent_by),
                _span(each.starts, each.ends),
            )
            for each in term.mandates
        ]
        headers = ("Namn", "Parti", "Uppdrag", "För", "Tid")
        parts += [composer.heading(1, title), full_columns("", headers, rows, row_headers=True)]
    return flatten(parts)


def _span(starts: object, ends: object) -> Inlines:
    text = f"från {starts}" if starts else ""
    text += f"{' ' if text else ''}till {ends}" if ends else ""
    return (Text(text),) if text else ()
