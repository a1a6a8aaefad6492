"""The stages of minutes and documents come in order, and agree with the keys that tell the same."""

from collections.abc import Iterator
from itertools import pairwise

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.library.stages import ORDER, stages_of_keys
from generator.model.meeting import Meeting
from generator.model.report import DocumentRecord

CODE = Code(
    "R111",
    Severity.WARN,
    "Skeden i fel ordning",
    "Ett protokoll eller dokument går från utkast till justerat eller fastställt, anslås och vinner laga kraft. "
    "Dagarna ska följa den ordningen, och samma dag ska stå i skeden som i kallelse, justering och anslag.",
    "Kontrollera dagarna.",
    example="skeden:\n  - {läge: fastställt, datum: 2025-06-10}\n  - {läge: laga kraft, datum: 2025-06-01}",
    mended="skeden:\n  - {läge: fastställt, datum: 2025-06-10}\n  - {läge: laga kraft, datum: 2025-07-02}",
)


def check(library: Library) -> Iterator[Finding]:
    for entry in library.entries:
        record = entry.record
        if not isinstance(record, Meeting | DocumentRecord) or not record.stages:
            continue
        own = {stage.name: stage.day for stage in stages_of_keys(record)} if isinstance(record, Meeting) else {}
        for index, stage in enumerate(record.stages):
            if own.get(stage.name, stage.day) != stage.day:
                message = f"{stage.name.value} är {stage.day} här men {own[stage.name]} i sin egen nyckel"
                yield Finding(CODE, entry.file, message, path=("skeden", index, "datum"))
        # A summons goes out before the minutes are drafted, so only what comes after those two has an order.
        known = {**own, **{stage.name: stage.day for stage in record.stages}}
        ordered = [name for name in ORDER[2:] if name in known]
        for before, after in pairwise(ordered):
            if known[after] < known[before]:
                message = f"{after.value} {known[after]} är före {before.value} {known[before]}"
                yield Finding(CODE, entry.file, message, path=("skeden",))
