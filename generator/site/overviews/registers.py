"""Registers: all meetings, decisions, assignments, matters, organisations and solutions, in pages of a hundred."""

from collections.abc import Sequence
from datetime import date

from generator.library.assignments import Task
from generator.library.library import Library
from generator.library.matters import Matter
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph as ParagraphRecord
from generator.sheets.describe import body_name, organisation_name, title_of
from generator.sheets.lists import full_columns
from generator.site import addresses
from generator.site.overviews.rows import known_day, link_to, meeting_table, paragraph_table, words
from generator.swedish import listed, sort_key, upper_first
from generator.tree.blocks import Block, Blocks, Paragraph, Table
from generator.tree.document import Document, Head
from generator.tree.inline import Inlines, Reference, Text

PAGE_SIZE = 100


def decisions_in_order(library: Library) -> list[Entry]:
    """Return paragraphs that decide something, latest first."""
    decided = [entry for entry in library.of_kind(ParagraphRecord) if getattr(entry.record, "decisions", ())]
    return sorted(decided, key=lambda entry: _when(library, entry), reverse=True)


def meetings_in_order(library: Library) -> list[Entry]:
    """Return meetings, latest first."""
    return sorted(library.of_kind(Meeting), key=lambda entry: _when(library, entry), reverse=True)


def tasks_in_order(library: Library) -> list[Task]:
    """Return assignments: those not ended first, by due date."""
    return sorted(library.tasks.values(), key=lambda task: (task.ended, task.due or date.max, task.id))


def _when(library: Library, entry: Entry) -> tuple[str, str, int]:
    day = known_day(library, entry)
    number = entry.record.number if isinstance(entry.record, ParagraphRecord) else 0
    return (day.isoformat() if day else "", entry.id.split(" § ", 1)[0], number)


def register(title: str, intro: str, blocks: Blocks) -> Document:
    """Return a register page as a document."""
    if not any(isinstance(block, Table) and block.rows for block in blocks):
        intro, blocks = "Här finns inget ännu.", ()
    content: list[Block] = [Paragraph((Text(intro),))]
    return Document("register", Head(title=title, organisation="", body="", kind="Register"), (*content, *blocks))


def meeting_register(library: Library, entries: Sequence[Entry], place: str) -> Document:
    return register(
        "Sammanträden",
        f"Alla sammanträden i arkivet, de senaste först. {place}".strip(),
        (meeting_table(library, tuple(entries), with_body=True),),
    )


def decision_register(library: Library, entries: Sequence[Entry], place: str) -> Document:
    return register(
        "Beslut",
        f"Alla beslut i arkivet, de senaste först. {place}".strip(),
        (paragraph_table(library, tuple(entries), with_body=True),),
    )


def matter_register(library: Library, matters: Sequence[Matter], place: str) -> Document:
    rows: list[tuple[Inlines, ...]] = [
        (
            (Reference(matter.address, (Text(matter.title),)),),
            words(matter.name if matter.organisation else ""),
            words(organisation_name(library, matter.entries[0]) if matter.organisation else "Flera"),
            words(str(len(matter.entries) + len(matter.linked))),
        )
        for matter in matters
    ]
    headers = ("Ärende", "Diarienummer", "Organisation", "Steg")
    intro = "Ärenden med diarienummer, ärenden som flera delar och ärenden som hänvisningar håller ihop."
    return register("Ärenden", f"{intro} {place}".strip(), full_columns("", headers, rows, row_headers=True))


def organisation_register(library: Library) -> Document:
    found = sorted(library.of_kind(Organisation), key=lambda entry: sort_key(title_of(library, entry)))
    bodies = library.of_kind(Body)
    rows: list[tuple[Inlines, ...]] = []
    for entry in found:
        record = entry.record
        assert isinstance(record, Organisation)
        own = [each for each in bodies if each.place.organisation == entry.id]
        kind = upper_first(record.kind.value) + (" (exempel)" if record.fictional else "")
        names = listed(sorted((body_name(library, each) for each in own), key=sort_key))
        rows.append((link_to(entry, record.name), words(kind), words(names)))
    table = full_columns("", ("Organisation", "Slag", "Organ"), rows, row_headers=True)
    people = Paragraph((Reference(addresses.PEOPLE, (Text("Förtroendevalda i alla organisationer"),)),))
    return register("Organisationer", "Organisationer vars handlingar finns i arkivet.", (*table, people))
