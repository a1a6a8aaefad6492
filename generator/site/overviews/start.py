"""The start page: what is new, what is next, what is late, and where everything lies."""

from datetime import date

from generator.library.library import Library
from generator.model.meeting import Meeting
from generator.model.organisation import Organisation
from generator.sheets.describe import title_of
from generator.sheets.lists import bullets
from generator.site.overviews.registers import decisions_in_order, meetings_in_order, tasks_in_order
from generator.site.overviews.rows import link_to, meeting_table, paragraph_table
from generator.swedish import sort_key
from generator.tree.blocks import Block, Blocks, Heading, Paragraph
from generator.tree.document import Document, Head
from generator.tree.inline import Inlines, Reference, Text

LATEST = 8
NEXT = 5
FIRST_LATE = 5


def start_page(library: Library, today: date) -> Document:
    """Return the start page as of `today`."""
    parts: list[Block] = [
        Paragraph(
            (
                Text(
                    "Här finns protokoll, beslut, planer, rapporter och uppdrag. Varje beslut har en egen sida, "
                    "och varje formell handling finns som Word och PDF."
                ),
            )
        ),
    ]
    latest = decisions_in_order(library)[:LATEST]
    parts += _part("Senaste besluten", (paragraph_table(library, tuple(latest), with_body=True),) if latest else ())
    parts += _more("Alla beslut", "beslut/")
    coming = [entry for entry in reversed(meetings_in_order(library)) if _is_coming(entry.record, today)][:NEXT]
    parts += _part("Kommande sammanträden", (meeting_table(library, tuple(coming), with_body=True),) if coming else ())
    late = [task for task in tasks_in_order(library) if task.overdue(today)][:FIRST_LATE]
    lines: list[Inlines] = [
        (*link_to(task.source, task.text), Text(f", skulle varit klart {task.due}")) for task in late
    ]
    parts += _part(f"Försenade uppdrag den {today.isoformat()}", bullets(lines))
    parts += _more("Alla uppdrag", "uppdrag/") if late else ()
    found = sorted(library.of_kind(Organisation), key=lambda entry: sort_key(title_of(library, entry)))
    parts += _part("Organisationer", bullets(link_to(entry, title_of(library, entry)) for entry in found))
    registers = (("Sammanträden", "sammantraden/"), ("Ärenden", "arenden/"), ("Lösningar", "losningar/"))
    places: list[Inlines] = [(Reference(address, (Text(title),)),) for title, address in registers]
    parts += _part("Register", bullets(places))
    return Document("start", Head(title="Beslut och protokoll", organisation="", body="", kind="Start"), tuple(parts))


def _is_coming(record: object, today: date) -> bool:
    return isinstance(record, Meeting) and record.day >= today and record.status.value != "inställt"


def _part(title: str, content: Blocks) -> Blocks:
    if not content:
        return ()
    anchor = title.split(" ", 1)[0].lower().replace("ö", "o").replace("ä", "a")
    return (Heading(1, (Text(title),), anchor), *content)


def _more(title: str, address: str) -> Blocks:
    return (Paragraph((Reference(address, (Text(title),)),)),)
