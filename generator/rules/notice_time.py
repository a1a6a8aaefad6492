"""The adjustment is announced on the second day after it at the latest."""

from collections.abc import Iterator
from datetime import timedelta

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.minutes import adjusted_parts
from generator.workdays import overdue

CODE = Code(
    "R104",
    Severity.WARN,
    "Anslaget sattes upp för sent",
    "Att protokollet är justerat ska tillkännages på anslagstavlan senast andra dagen efter justeringen. "
    "Slutar tiden på en helgdag räknas nästa vardag.",
    "Kontrollera dagarna.",
    source="KL 8 kap. 12 §",
    example="justering: {datum: 2025-05-13}\nanslag: {uppsatt: 2025-05-20}",
    mended="justering: {datum: 2025-05-13}\nanslag: {uppsatt: 2025-05-14}",
)

WITHIN = timedelta(days=2)


def check(library: Library) -> Iterator[Finding]:
    for part in adjusted_parts(library):
        adjusted = part.adjustment.adjusted
        for index, notice in enumerate(part.notices):
            last = overdue(notice.posted, adjusted, WITHIN) if adjusted else None
            if last:
                message = f"uppsatt {notice.posted}, men senast {last} när protokollet justerades {adjusted}"
                yield Finding(CODE, part.entry.file, message, path=(*part.path, "anslag", index, "uppsatt"))
