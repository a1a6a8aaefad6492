"""Two records with one identity: both are named, for one of them would be lost without a word."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.model.paragraph import Paragraph

CODE = Code(
    "R001",
    Severity.STOP,
    "Två poster med samma identitet",
    "En post känns igen på organ, datum och nummer, eller på organ och filnamn. Två poster med samma "
    "identitet kan inte båda visas, och den ena skulle försvinna utan att det märks.",
    "Ändra numret eller filnamnet på den ena posten, eller ta bort den.",
    example="2025-05-06/12-budget.yaml: paragraf: 12\n2025-05-06/13-val.yaml: paragraf: 12",
    mended="2025-05-06/12-budget.yaml: paragraf: 12\n2025-05-06/13-val.yaml: paragraf: 13",
)


def check(library: Library) -> Iterator[Finding]:
    for first, second in library.duplicates:
        path = ("paragraf",) if isinstance(second.record, Paragraph) else ()
        for here, other in ((first, second), (second, first)):
            yield Finding(CODE, here.file, f"”{here.id}” finns också i {other.file}", path=path)
