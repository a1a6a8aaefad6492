"""Files kept beside a record: where they lie."""

from collections.abc import Iterator
from pathlib import Path

from generator.library.beside import file_beside
from generator.library.sections import attached
from generator.loading.entry import Entry
from generator.loading.project import Project
from generator.sheets.composer import attachment_path


def attached_files(project: Project, entry: Entry) -> Iterator[tuple[str, Path]]:
    """Yield the files that a record has beside it: the path below `records/`, and where it lies on disk."""
    for _, name in attached(entry):
        file = file_beside(project.root, entry, name)
        if file is not None:
            yield attachment_path(entry, name), file
