"""An assignment's id is used once in the whole archive."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.plan import Assignment
from generator.rules.paragraphs import paragraphs

CODE = Code(
    "R502",
    Severity.STOP,
    "Två uppdrag med samma id",
    "Redovisningar hittar uppdraget genom dess id. Har två uppdrag samma id hamnar redovisningen fel.",
    "Ge det ena uppdraget ett eget id, till exempel organ-år-paragraf-nummer.",
    source="KL 6 kap. 5 §",
    example="uppdrag:\n  - {id: rs-2025-12-1, text: A}\n  - {id: rs-2025-12-1, text: B}",
    mended="uppdrag:\n  - {id: rs-2025-12-1, text: A}\n  - {id: rs-2025-12-2, text: B}",
)


def check(library: Library) -> Iterator[Finding]:
    first: dict[str, Entry] = {}
    for name, entry, path in _given(library):
        if name in first:
            message = f"uppdraget {name} finns också i {first[name].file}"
            yield Finding(CODE, entry.file, message, path=path)
        first.setdefault(name, entry)


def _given(library: Library) -> Iterator[tuple[str, Entry, Path]]:
    for entry, record in paragraphs(library):
        for index, given in enumerate(record.assignments):
            yield given.id, entry, ("uppdrag", index, "id")
    for entry in library.of_kind(Assignment):
        if isinstance(entry.record, Assignment):
            yield entry.record.id, entry, ("id",)
