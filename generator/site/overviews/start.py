"""The start page: what is new, what is next, what is late, and where everything lies."""

from collections import Counter
from datetime import date

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.organisation import Organisation
from generator.model.paragraph import Paragraph
from generator.sheets.describe import body_name, organisation_name, title_of
from generator.sheets.lists import bullets
from generator.site.overviews.registers import decisions_in_order, meetings_in_order, tasks_in_order
from generator.site.overviews.rows import decided, known_day, link_to, meeting_table
from generator.swedish import NBSP, long_date, sort_key
from generator.tree.blocks import Block, Blocks, Heading
from generator.tree.blocks import Paragraph as Words
from generator.tree.document import Document, Head
from generator.tree.inline import Inlines, LineBreak, Reference, Text
from generator.vocabulary import ParagraphKind, Verb

LATEST = 8
FROM_ONE_MEETING = 3
ROUTINE = frozenset(
    {
        ParagraphKind.FORMALITIES,
        ParagraphKind.DELEGATED,
        ParagraphKind.CHAIR_DECISION,
        ParagraphKind.NOTICES,
        ParagraphKind.INFORMATION,
        ParagraphKind.ADJOURNMENT,
        ParagraphKind.CLOSING,
        ParagraphKind.OTHER,
    }
)
NEXT = 5
FIRST_LATE = 5


def start_page(library: Library, today: date) -> Document:
    """Return the start page as of `today`."""
    parts: list[Block] = [
        Words(
            (
                Text(
                    "Här finns protokoll, beslut, planer, rapporter och uppdrag. Varje beslut har en egen sida, "
                    "och varje formell handling finns som Word och PDF."
                ),
            )
        ),
    ]
    parts += _part("Senaste besluten", bullets(_decision(library, entry) for entry in _latest(library)))
    parts += _more("Alla beslut", "beslut/")
    coming = [entry for entry in reversed(meetings_in_order(library)) if _is_coming(entry.record, today)][:NEXT]
    parts += _part("Kommande sammanträden", (meeting_table(library, tuple(coming), with_body=True),) if coming else ())
    late = [task for task in tasks_in_order(library) if task.overdue(today)][:FIRST_LATE]
    lines: list[Inlines] = [
        (*link_to(task.source, task.text.rstrip(".")), Text(f" skulle vara klart den {long_date(task.due)}."))
        for task in late
        if task.due
    ]
    parts += _part(f"Försenade uppdrag den {long_date(today)}", bullets(lines))
    parts += _more("Alla uppdrag", "uppdrag/") if late else ()
    found = sorted(library.of_kind(Organisation), key=lambda entry: sort_key(title_of(library, entry)))
    parts += _part("Organisationer", bullets(link_to(entry, title_of(library, entry)) for entry in found))
    registers = (("Sammanträden", "sammantraden/"), ("Ärenden", "arenden/"), ("Lösningar", "losningar/"))
    places: list[Inlines] = [(Reference(address, (Text(title),)),) for title, address in registers]
    parts += _part("Register", bullets(places))
    return Document("start", Head(title="Beslut och protokoll", organisation="", body="", kind=""), tuple(parts))


def _latest(library: Library) -> list[Entry]:
    """Return the latest decisions that matter, at most a few from each meeting."""
    chosen: list[Entry] = []
    taken: Counter[str] = Counter()
    for entry in decisions_in_order(library):
        meeting = entry.id.split(" § ", 1)[0]
        if _matters(entry.record) and taken[meeting] < FROM_ONE_MEETING:
            taken[meeting] += 1
            chosen.append(entry)
        if len(chosen) == LATEST:
            break
    return chosen


def _matters(record: object) -> bool:
    """Tell whether a decision is more than the meeting's own formalities."""
    if not isinstance(record, Paragraph) or record.kind in ROUTINE:
        return False
    return any(block.verb not in (Verb.NOTES, Verb.ADJUSTS_AT_ONCE) for block in record.decisions)


def _decision(library: Library, entry: Entry) -> Inlines:
    """Return a decision as a line of news: the matter, what was decided, by whom and when."""
    record = entry.record
    assert isinstance(record, Paragraph)
    day = known_day(library, entry)
    when = f" den {long_date(day)}" if day else ""
    where = f"{body_name(library, entry)} i {organisation_name(library, entry)}{when}"
    place = f"{where}, §{NBSP}{record.number}"
    return (*link_to(entry, record.title), LineBreak(), Text(decided(library, entry)), LineBreak(), Text(place))


def _is_coming(record: object, today: date) -> bool:
    return isinstance(record, Meeting) and record.day >= today and record.status.value != "inställt"


def _part(title: str, content: Blocks) -> Blocks:
    if not content:
        return ()
    anchor = title.split(" ", 1)[0].lower().replace("ö", "o").replace("ä", "a")
    return (Heading(1, (Text(title),), anchor), *content)


def _more(title: str, address: str) -> Blocks:
    return (Words((Reference(address, (Text(title),)),)),)
