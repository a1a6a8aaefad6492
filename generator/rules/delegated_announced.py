"""A record of delegated decisions that are not reported at a meeting is announced by itself."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.model.report import DocumentRecord
from generator.vocabulary import DocumentKind

CODE = Code(
    "R115",
    Severity.WARN,
    "Delegationsprotokollet är inte helt",
    "Nämnden bestämmer vilka delegationsbeslut som ska anmälas till den. De beslut som inte anmäls, och som får "
    "överklagas, protokollförs särskilt och tillkännages på anslagstavlan. Tiden för överklagande börjar löpa när "
    "anslaget sätts upp. Skriv dem som ett dokument med slag delegationsprotokoll. Beslut som anmäls vid ett "
    "sammanträde skrivs i stället i sammanträdets paragraf.",
    "Skriv delegationsbeslut och anslag i protokollet. Ta bort dem ur andra slags dokument.",
    source="KL 6 kap. 40 §, 7 kap. 8 § och 8 kap. 10 § 3",
    example="slag: delegationsprotokoll\ndelegationsbeslut:\n  - {datum: 2025-12-18, beslut: Mottagningen är stängd.}",
    mended="slag: delegationsprotokoll\ndelegationsbeslut:\n  - {datum: 2025-12-18, beslut: Mottagningen är stängd.}\n"
    "anslag: {uppsatt: 2025-12-19, förvaringsplats: Regionkansliet}",
)


def check(library: Library) -> Iterator[Finding]:
    for entry in library.of_kind(DocumentRecord):
        assert isinstance(entry.record, DocumentRecord)
        for key, message in _problems(entry.record):
            yield Finding(CODE, entry.file, message, path=(key,))


def _problems(record: DocumentRecord) -> Iterator[tuple[str, str]]:
    """Yield the key that each problem is at, and what it is."""
    if record.kind is not DocumentKind.DELEGATED_MINUTES:
        for key, given in (("delegationsbeslut", record.delegated), ("anslag", record.notices)):
            if given:
                yield key, f"{key} hör till ett delegationsprotokoll, men dokumentet är {record.kind.value}"
        return
    if not record.delegated:
        yield "slag", "protokollet har inga delegationsbeslut"
    if not record.notices:
        yield "slag", "protokollet är inte anslaget"
