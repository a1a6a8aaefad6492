"""Paragraph numbers follow the body's way of counting, without gaps."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.organisation import Body
from generator.model.paragraph import Paragraph
from generator.vocabulary import MeetingStatus, Numbering

CODE = Code(
    "R201",
    Severity.WARN,
    "Paragrafnumren går inte i följd",
    "Organets numrering säger hur paragrafer räknas: kalenderår börjar om vid nyår, sammanträde börjar om varje "
    "gång och löpande börjar aldrig om. Ett nummer som saknas kan vara en glömd paragraf. Med utdrag: ja i "
    "sammanträdet prövas inte numren.",
    "Lägg till paragrafen som saknas, eller rätta numret. Saknar arkivet tidigare sammanträden skriver du "
    "föregående_paragraf i sammanträdet.",
    source="Organets arbetsordning",
    example="paragraf: 12\n# nästa fil\nparagraf: 14",
    mended="paragraf: 12\n# nästa fil\nparagraf: 13",
)

NOT_YET = frozenset({MeetingStatus.PLANNED, MeetingStatus.SUMMONED, MeetingStatus.CANCELLED})


def check(library: Library) -> Iterator[Finding]:
    for body in library.of_kind(Body):
        if isinstance(body.record, Body):
            yield from _body(library, body, body.record.numbering)


def _body(library: Library, body: Entry, numbering: Numbering) -> Iterator[Finding]:
    last: int | None = None
    year = 0
    for entry in library.meetings_of(body):
        meeting = entry.record
        if not isinstance(meeting, Meeting):
            continue
        if numbering is Numbering.MEETING or (numbering is Numbering.YEAR and meeting.day.year != year):
            last, year = 0, meeting.day.year
        paragraphs = library.paragraphs_of(entry)
        if meeting.excerpt or (not paragraphs and meeting.status not in NOT_YET):
            last = None
            continue
        if not paragraphs:
            continue
        if meeting.previous_number is not None:
            if last and last != meeting.previous_number:
                message = f"föregående_paragraf är {meeting.previous_number} men arkivets förra § är {last}"
                yield Finding(CODE, entry.file, message, path=("föregående_paragraf",))
            last = meeting.previous_number
        yield from _meeting(paragraphs, last)
        last = _number(paragraphs[-1])


def _meeting(paragraphs: tuple[Entry, ...], last: int | None) -> Iterator[Finding]:
    expected = _number(paragraphs[0]) if last is None else last + 1
    for entry in paragraphs:
        number = _number(entry)
        if number > expected:
            missing = f"§ {expected}" if number == expected + 1 else f"§§ {expected}–{number - 1}"
            message = f"{missing} saknas före § {number}, eller går inte att läsa"
            yield Finding(CODE, entry.file, message, path=("paragraf",))
        elif number < expected:
            message = f"§ {number} har redan passerats; nästa nummer är {expected}"
            yield Finding(CODE, entry.file, message, path=("paragraf",))
        expected = number + 1


def _number(entry: Entry) -> int:
    return entry.record.number if isinstance(entry.record, Paragraph) else 0
