"""Månadsrapport, delårsrapport, årsredovisning."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.report import PeriodicReport
from generator.sheets.composer import Composer, facts, flatten
from generator.sheets.contents import with_contents
from generator.sheets.head import make_head
from generator.sheets.lists import reference_list
from generator.sheets.sections import section_blocks
from generator.swedish import listed, upper_first
from generator.tree.blocks import Block, Blocks
from generator.tree.document import Document


def periodic_report(library: Library, entry: Entry) -> Document:
    """Return the report as a document."""
    report = entry.record
    assert isinstance(report, PeriodicReport)
    composer = Composer(library, entry)
    parts: list[Block | Blocks] = [
        facts(
            ("Period", report.period),
            ("Lämnas av", composer.line(upper_first(listed(report.by)))),
            ("Till", (composer.reference(report.to),) if report.to else ""),
        ),
        composer.text(report.text),
        section_blocks(composer, report.sections, 1),
    ]
    if report.related:
        parts += [composer.heading(1, "Se även"), reference_list(composer, report.related)]
    parts.append(composer.footnotes())
    head = make_head(library, entry, report.title, upper_first(report.kind.value), report.day, report.case_numbers)
    return Document(f"{entry.place.body}-{entry.place.stem}", head, with_contents(flatten(parts)))
