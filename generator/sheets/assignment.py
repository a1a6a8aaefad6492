"""Uppdrag: where it was given, to whom, by when, and every report on it."""

from generator.library.assignments import Task
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.plan import Assignment
from generator.sheets.composer import Composer, day_or_empty, facts, flatten
from generator.sheets.follow_up import HEADERS, REPORTED, follow_up
from generator.sheets.head import make_head
from generator.sheets.lists import full_columns, plain
from generator.sheets.status import activity_status, task_status
from generator.swedish import listed, upper_first
from generator.tree.blocks import Block, Blocks, Paragraph
from generator.tree.document import Document
from generator.tree.inline import Inlines

KIND = "Uppdrag"


def assignment(library: Library, entry: Entry) -> Document:
    """Return an assignment that stands alone as a document."""
    record = entry.record
    assert isinstance(record, Assignment)
    composer = Composer(library, entry)
    task = library.tasks[record.id]
    due = day_or_empty(task.due) or "Utan angiven tid"
    parts: list[Block | Blocks] = [
        facts(
            ("Läge", (task_status(task),)),
            ("Givet i", (composer.reference(record.source),)),
            ("Punkt", record.point),
            ("Till", composer.line(upper_first(listed(record.to)))),
            ("Klart senast", due),
            ("Mål", composer.line(record.goal)),
            ("Redovisas till", (composer.reference(record.report_to),) if record.report_to else ""),
        ),
        composer.text(record.text),
    ]
    told = follow_up(composer, task)
    for title, content in zip(HEADERS, told.cells, strict=True):
        composer.at(entry)
        if title == REPORTED and task.reports:
            parts += [composer.heading(1, title), task_reports(composer, task)]
        elif content:
            parts += [composer.heading(1, title), Paragraph(content)]
    composer.at(entry)
    parts.append(composer.footnotes())
    head = make_head(library, entry, record.title, KIND, None)
    return Document(f"{entry.place.body}-{record.id}", head, flatten(parts))


def task_reports(composer: Composer, task: Task) -> Blocks:
    """Return every report on an assignment in order of time."""
    rows: list[tuple[Inlines, ...]] = [
        (
            plain(day_or_empty(each.day)),
            (composer.link(each.source),),
            (activity_status(each.status),),
            composer.line(each.responsible),
            composer.line(" ".join(each.text.split())),
            composer.line(each.decision),
        )
        for each in task.reports
    ]
    return full_columns("", ("Datum", "Källa", "Läge", "Ansvarig", "Redovisning", "Beslut"), rows)
