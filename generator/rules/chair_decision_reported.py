"""An urgent decision by the chair is reported at the body's next meeting."""

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.rules.paragraphs import paragraphs
from generator.vocabulary import MeetingStatus

CODE = Code(
    "R506",
    Severity.WARN,
    "Ordförandebeslutet anmäldes inte vid nästa sammanträde",
    "Ett brådskande beslut av ordföranden ska anmälas vid organets nästa sammanträde. Arkivet har ett tidigare "
    "sammanträde efter beslutsdagen, eller så är beslutet daterat efter sammanträdet.",
    "Kontrollera beslutets datum.",
    source="KL 6 kap. 39–40 §§",
    example="# sammanträden 2025-03-04 och 2025-04-01; anmält den 1 april\nordförandebeslut:\n"
    "  - {datum: 2025-02-20, beslut: ..., skäl: ..., av: Anna Exempel (S)}",
    mended="ordförandebeslut:\n  - {datum: 2025-03-12, beslut: ..., skäl: ..., av: Anna Exempel (S)}",
)

NOT_HELD = frozenset({MeetingStatus.PLANNED, MeetingStatus.SUMMONED, MeetingStatus.CANCELLED})


def check(library: Library) -> Iterator[Finding]:
    for entry, record in paragraphs(library):
        if not record.chair_decisions:
            continue
        held = library.day_of(entry)
        if held is None:
            continue
        days = _days(library, entry)
        for index, decision in enumerate(record.chair_decisions):
            message = _problem(decision.day, held, days)
            if message:
                yield Finding(CODE, entry.file, message, path=("ordförandebeslut", index, "datum"))


def _problem(decided: date, reported: date, days: list[date]) -> str:
    if decided > reported:
        return f"beslutet är daterat {decided}, efter sammanträdet {reported}"
    first = min((day for day in days if day > decided), default=reported)
    if first < reported:
        return f"beslutet {decided} skulle ha anmälts {first} men anmäls {reported}"
    return ""


def _days(library: Library, entry: Entry) -> list[date]:
    body = library.body_of(entry)
    entries = library.meetings_of(body) if body else ()
    records = (each.record for each in entries)
    return [each.day for each in records if isinstance(each, Meeting) and each.status not in NOT_HELD]
