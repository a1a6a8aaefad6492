"""Minutes are adjusted within fourteen days."""

from collections.abc import Iterator
from datetime import timedelta

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.minutes import adjusted_parts
from generator.workdays import overdue

CODE = Code(
    "R103",
    Severity.WARN,
    "Justerat senare än fjorton dagar",
    "Protokollet ska justeras senast fjorton dagar efter sammanträdet. Slutar tiden på en helgdag räknas nästa vardag.",
    "Kontrollera justeringsdatumet.",
    source="KL 5 kap. 69 § och 6 kap. 35 §",
    example="datum: 2025-05-06\njustering: {datum: 2025-06-06}",
    mended="datum: 2025-05-06\njustering: {datum: 2025-05-16}",
)

WITHIN = timedelta(days=14)


def check(library: Library) -> Iterator[Finding]:
    for part in adjusted_parts(library):
        held, adjusted = part.meeting.last_day or part.meeting.day, part.adjustment.adjusted
        last = overdue(adjusted, held, WITHIN) if adjusted else None
        if last:
            message = f"justerat {adjusted}, men senast {last} enligt kommunallagen"
            yield Finding(CODE, part.entry.file, message, path=(*part.path, "justering", "datum"))
