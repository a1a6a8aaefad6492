"""An assignment has an owner and a time, or says that it has none."""

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.model.plan import Assignment
from generator.rules.paragraphs import paragraphs

CODE = Code(
    "R501",
    Severity.STOP,
    "Uppdraget saknar mottagare eller tid",
    "Nämnderna ska redovisa hur de har fullgjort sina uppdrag. Därför har varje uppdrag den som ska göra det och "
    "en dag då det ska vara klart. Anger beslutet ingen tid skrivs utan_tid: ja.",
    "Skriv till och senast, eller utan_tid: ja.",
    source="KL 6 kap. 5 §",
    example="uppdrag:\n  - {id: rs-2025-12-1, text: Utred resor}",
    mended="uppdrag:\n  - {id: rs-2025-12-1, text: Utred resor, till: Regiondirektören, senast: 2025-12-31}",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, record in paragraphs(library):
        for index, given in enumerate(record.assignments):
            for message in _missing(given.id, given.to, given.due, given.no_due):
                path: Path = ("uppdrag", index, "id")
                yield Finding(CODE, entry.file, message, path=path)
    for entry in library.of_kind(Assignment):
        alone = entry.record
        if isinstance(alone, Assignment):
            for message in _missing(alone.id, alone.to, alone.due, alone.no_due):
                yield Finding(CODE, entry.file, message, path=("id",))


def _missing(name: str, to: tuple[str, ...], due: date | None, no_due: bool) -> Iterator[str]:
    if not to:
        yield f"uppdraget {name} säger inte vem som har det (till)"
    if due is None and not no_due:
        yield f"uppdraget {name} säger inte när det ska vara klart (senast eller utan_tid: ja)"
    if due is not None and no_due:
        yield f"uppdraget {name} har både senast och utan_tid: ja"
