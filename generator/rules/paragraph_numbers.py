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
    "sammanträdet prövas inte numren. En fil som inte går att läsa räknas med efter numret i filens namn.",
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
    before = body.id
    for entry in library.meetings_of(body):
        if any(before < each < entry.id for each in library.unread):
            last = None  # a meeting that cannot be read lies between, so nobody knows what came before
        before = f"{entry.id} §§"
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
        unread = library.unread_numbers(entry)
        yield from _meeting(paragraphs, last, unread)
        last = max((_number(paragraphs[-1]), *unread))


def _meeting(paragraphs: tuple[Entry, ...], last: int | None, unread: tuple[int, ...]) -> Iterator[Finding]:
    expected = min((_number(paragraphs[0]), *unread)) if last is None else last + 1
    for entry in paragraphs:
        number = _number(entry)
        gaps = list(_gaps(expected, number, unread))
        if gaps:
            single = len(gaps) == 1 and gaps[0].isdecimal()
            message = f"{'§' if single else '§§'} {', '.join(gaps)} saknas före § {number}"
            yield Finding(CODE, entry.file, message, path=("paragraf",))
        elif number < expected:
            message = f"§ {number} har redan passerats; nästa nummer är {expected}"
            yield Finding(CODE, entry.file, message, path=("paragraf",))
        expected = number + 1


def _gaps(expected: int, number: int, unread: tuple[int, ...]) -> Iterator[str]:
    """Yield the missing numbers from `expected` up to `number`, without those that stand in unread files."""
    for known in (*(each for each in unread if expected <= each < number), number):
        if known > expected:
            yield str(expected) if known == expected + 1 else f"{expected}–{known - 1}"
        expected = known + 1


def _number(entry: Entry) -> int:
    return entry.record.number if isinstance(entry.record, Paragraph) else 0
