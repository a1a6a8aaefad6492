"""Reservations and statements say whose they are."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.paragraphs import paragraphs

CODE = Code(
    "R410",
    Severity.STOP,
    "Reservationen saknar namn",
    "Protokollet ska visa vilka som har reserverat sig. Skriv personer, eller partier när hela gruppen står "
    "bakom. Detsamma gäller särskilda yttranden och protokollsanteckningar; där är fyndet en varning.",
    "Skriv av: med namn, eller partier: med partibeteckningar.",
    source="KL 5 kap. 67 §",
    example="reservationer:\n  - text: Mot beslutet.",
    mended="reservationer:\n  - av: Anna Exempel (S)\n    text: Mot beslutet.",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, record in paragraphs(library):
        groups = (
            ("reservationer", "reservationen", record.reservations, Severity.STOP),
            ("särskilda_yttranden", "yttrandet", record.separate_statements, Severity.WARN),
            ("protokollsanteckningar", "anteckningen", record.notes, Severity.WARN),
        )
        for key, word, statements, severity in groups:
            for index, statement in enumerate(statements):
                if not statement.by and not statement.parties:
                    message = f"{word} säger inte av vem"
                    yield Finding(CODE, entry.file, message, path=(key, index), severity=severity)
