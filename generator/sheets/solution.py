"""Lösning: what it solves, how far it has come, and which regions take part."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.report import Solution
from generator.sheets.composer import Composer, day_or_empty, facts, flatten
from generator.sheets.head import make_head
from generator.sheets.lists import full_columns, plain, reference_list
from generator.sheets.status import solution_state
from generator.sheets.tables import indicator_blocks
from generator.swedish import upper_first
from generator.tree.blocks import Block, Blocks, List, ListItem, Paragraph
from generator.tree.document import Document
from generator.tree.inline import Inlines, Strong, Text

KIND = "Lösning"


def solution(library: Library, entry: Entry) -> Document:
    """Return the solution as a document."""
    record = entry.record
    assert isinstance(record, Solution)
    composer = Composer(library, entry)
    parts: list[Block | Blocks] = [
        facts(
            ("Läge", (solution_state(record.state),)),
            ("Ursprung", composer.line(record.origin)),
            ("Kontakt", composer.line(record.contact)),
        ),
    ]
    for title, content in (
        ("Problemet", composer.text(record.problem)),
        ("Lösningen", composer.text(record.text)),
        (
            "Effekten",
            (*composer.text(record.effect), *indicator_blocks(composer, record.indicators, "Effekt i siffror")),
        ),
        ("Regioner som deltar", _adopted(composer, record)),
        ("Material", _material(composer, record)),
        ("Beslut och dokument", reference_list(composer, record.related)),
    ):
        if content:
            parts += [composer.heading(1, title), content]
    parts.append(composer.footnotes())
    head = make_head(library, entry, record.title, KIND, None)
    return Document(f"losning-{entry.place.stem}", head, flatten(parts))


def _adopted(composer: Composer, record: Solution) -> Blocks:
    rows: list[tuple[Inlines, ...]] = [
        (
            composer.line(each.organisation),
            composer.line(each.status),
            plain(day_or_empty(each.since)),
            (composer.reference(each.decision),) if each.decision else (),
        )
        for each in record.adopted
    ]
    return full_columns("", ("Region", "Läge", "Datum", "Beslut"), rows, row_headers=True)


def _material(composer: Composer, record: Solution) -> Blocks:
    items = []
    for each in record.material:
        title: Inlines = (composer.reference(each.record, each.title),) if each.record else composer.line(each.title)
        first = (Strong((Text(f"{upper_first(each.kind.value)}: "),)), *title)
        items.append(ListItem(None, (Paragraph(first), *composer.text(each.text))))
    return (List(False, tuple(items)),) if items else ()
