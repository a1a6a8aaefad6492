"""Walk a record's sections and tables, with the path to each."""

from collections.abc import Iterator

from generator.findings.finding import Path
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.paragraph import Paragraph
from generator.model.plan import ActivityPlan, ReportBack
from generator.model.report import DocumentRecord, Notes, PeriodicReport
from generator.model.section import Section
from generator.model.table import Table


def sections_of(entry: Entry) -> Iterator[tuple[Path, Section]]:
    """Yield every section of a record, subsections after the section they stand in."""
    record = entry.record
    if isinstance(record, Paragraph | DocumentRecord | PeriodicReport | ActivityPlan | ReportBack):
        yield from _below(record.sections, ("avsnitt",))
    elif isinstance(record, Notes):
        for index, item in enumerate(record.agenda):
            yield from _below(item.sections, ("dagordning", index, "avsnitt"))


def _below(sections: tuple[Section, ...], path: Path) -> Iterator[tuple[Path, Section]]:
    for index, section in enumerate(sections):
        here: Path = (*path, index)
        yield here, section
        yield from _below(section.sections, (*here, "avsnitt"))


def tables(library: Library) -> Iterator[tuple[Entry, Path, Table]]:
    """Yield every table of figures."""
    for entry in library.entries:
        if isinstance(entry.record, Paragraph):
            for index, table in enumerate(entry.record.tables):
                yield entry, ("tabeller", index), table
        for path, section in sections_of(entry):
            for index, table in enumerate(section.tables):
                yield entry, (*path, "tabeller", index), table
