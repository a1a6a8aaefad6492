"""Case numbers look like case numbers."""

import re
from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library

CODE = Code(
    "R008",
    Severity.HINT,
    "Diarienumret ser ovanligt ut",
    "Ett diarienummer är bokstäver, siffror, snedstreck, bindestreck, punkt och mellanslag, och har minst en "
    "siffra: RS 2025/1055, SLK-2025-00338, 501-335-2016. Samma ärende hittas bara om numret skrivs lika.",
    "Skriv bara numret, utan Dnr framför. Flera nummer skrivs som en lista.",
    source="OSL 5 kap. 1–2 §§",
    example="diarienummer: Dnr RS 2025/1055, RS 2025/1060",
    mended="diarienummer: [RS 2025/1055, RS 2025/1060]",
)

_FORM = re.compile(r"^(?!dnr|diarienummer)[\w./:\- ()–]{1,40}$", re.IGNORECASE)
_DIGIT = re.compile(r"\d")


def check(library: Library) -> Iterator[Finding]:
    for entry in library.entries:
        for index, number in enumerate(getattr(entry.record, "case_numbers", ())):
            if not (_FORM.match(number) and _DIGIT.search(number)):
                message = f"”{number}” ser inte ut som ett diarienummer"
                yield Finding(CODE, entry.file, message, path=("diarienummer", index))
