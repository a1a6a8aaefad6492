"""An assignment is due after the day it was given."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.paragraphs import paragraphs

CODE = Code(
    "R503",
    Severity.WARN,
    "Uppdraget ska vara klart innan det gavs",
    "Dagen då uppdraget ska vara klart ligger före sammanträdet som gav det.",
    "Rätta senast.",
    example="# sammanträdet 2025-05-06\nuppdrag:\n  - {id: rs-2025-12-1, senast: 2024-12-31}",
    mended="# sammanträdet 2025-05-06\nuppdrag:\n  - {id: rs-2025-12-1, senast: 2025-12-31}",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, record in paragraphs(library):
        if not record.assignments:
            continue
        held = library.day_of(entry)
        for index, given in enumerate(record.assignments):
            if held is not None and given.due is not None and given.due < held:
                message = f"uppdraget ska vara klart {given.due} men gavs {held}"
                yield Finding(CODE, entry.file, message, path=("uppdrag", index, "senast"))
