"""Walk the tables of all records, with the path to each."""

from collections.abc import Iterator

from generator.findings.finding import Path
from generator.library.library import Library
from generator.library.sections import sections_of
from generator.loading.entry import Entry
from generator.model.paragraph import Paragraph
from generator.model.table import Table
from generator.rules.once import once


@once
def tables(library: Library) -> tuple[tuple[Entry, Path, Table], ...]:
    """Return every table of figures."""
    return tuple(_tables(library))


def _tables(library: Library) -> Iterator[tuple[Entry, Path, Table]]:
    for entry in library.entries:
        if isinstance(entry.record, Paragraph):
            for index, table in enumerate(entry.record.tables):
                yield entry, ("tabeller", index), table
        for path, section in sections_of(entry):
            for index, table in enumerate(section.tables):
                yield entry, (*path, "tabeller", index), table
