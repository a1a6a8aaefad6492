"""What a review speaks of stands in the record: a mask for other words would hide nothing."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.leaves import visit_leaves
from generator.library.library import Library
from generator.library.sections import attached
from generator.model.base import Record
from generator.model.types import Person
from generator.rules.facts import REVIEWED
from generator.vocabulary import ReviewOutcome

CODE = Code(
    "R804",
    Severity.STOP,
    "Det granskade står inte i posten",
    "Det som står under vad i granskat ska stå likadant i postens text, tecken för tecken. Annars maskeras inget. "
    "Gäller granskningen att något får publiceras är fyndet ett tips. Har posten bifogade filer kan orden stå där.",
    "Kopiera orden ur texten, eller ta bort granskningen.",
    example="sammanfattning: Ring 070-174 06 05.\n"
    "granskat:\n  - {vad: 0701740605, beslut: maskeras, av: HR, datum: ...}",
    mended="sammanfattning: Ring 070-174 06 05.\n"
    "granskat:\n  - {vad: 070-174 06 05, beslut: maskeras, av: HR, datum: ...}",
)


def check(library: Library) -> Iterator[Finding]:
    for entry in library.entries:
        texts = _texts(entry.record) if entry.record.reviewed else ()
        for index, each in enumerate(entry.record.reviewed):
            masked = each.outcome is ReviewOutcome.MASKED or each.until is not None
            if not any(each.what in text for text in texts) and (masked or not any(attached(entry))):
                severity = None if masked else Severity.HINT
                message = "orden som är granskade finns inte i posten"
                yield Finding(CODE, entry.file, message, path=(REVIEWED, index, "vad"), severity=severity)


def _texts(record: Record) -> list[str]:
    """Return the record's texts and names, without those of the reviews."""
    found: list[str] = []

    def visit(value: object, path: Path, step: str | int) -> None:
        if (*path, step)[0] != REVIEWED and isinstance(value, str | Person):
            found.append(value if isinstance(value, str) else value.name)

    visit_leaves(record, visit)
    return found
