"""Sections with headings: the common body of reports, notes and documents."""

from generator.model.section import AssignmentState, Image, Section
from generator.sheets.composer import Composer, attachment_path, flatten
from generator.sheets.status import activity_status
from generator.sheets.tables import indicator_blocks, table_blocks
from generator.tree.blocks import Block, Blocks, Column, Figure, Paragraph, Row, Table
from generator.tree.inline import Emphasis, Text

DEEPEST = 5


def section_blocks(composer: Composer, sections: tuple[Section, ...], level: int) -> Blocks:
    """Return the sections with headings from `level` down; the order inside each is fixed by the format."""
    return flatten([_section(composer, section, level) for section in sections])


def _section(composer: Composer, section: Section, level: int) -> Blocks:
    parts: list[Block | Blocks] = [composer.heading(min(level, DEEPEST), section.title, label=section.label)]
    if section.responsible:
        parts.append(Paragraph((Emphasis((Text("Ansvarig: "), *composer.line(section.responsible))),)))
    parts.append(composer.text(section.text))
    parts += [figure(composer, image) for image in section.images]
    parts += [table_blocks(composer, table) for table in section.tables]
    parts.append(indicator_blocks(composer, section.indicators))
    parts.append(assignment_states(composer, section.assignments))
    parts.append(section_blocks(composer, section.sections, level + 1))
    parts.append(composer.text(section.closing))
    return flatten(parts)


def figure(composer: Composer, image: Image) -> Figure:
    """Return a picture; its file is looked for beside the record."""
    return Figure(attachment_path(composer.origin, image.file), image.alt, image.caption)


def assignment_states(composer: Composer, states: tuple[AssignmentState, ...]) -> Blocks:
    """Return what a report says of assignments, as a table."""
    if not states:
        return ()
    rows = tuple(
        Row(
            (
                (composer.reference(state.assignment),),
                composer.line(state.responsible),
                (activity_status(state.status),),
                composer.line(" ".join(state.comment.split())),
                composer.list_of(state.measures),
                composer.line(" ".join(state.remaining.split())),
            )
        )
        for state in states
    )
    headers = ["Uppdrag", "Ansvarig", "Läge", "Kommentar", "Åtgärder", "Återstår"]
    # The last two are new to the format: a report without them looks as it did.
    shown = [index for index in range(len(headers)) if index < 4 or any(row.cells[index] for row in rows)]
    kept = tuple(Row(tuple(row.cells[index] for index in shown)) for row in rows)
    return (Table("Läget för uppdragen", tuple(Column(headers[index]) for index in shown), kept),)
