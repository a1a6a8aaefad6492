"""Telephone numbers and e-mail addresses of people are reviewed before they are published."""

from collections.abc import Iterator
from pathlib import Path

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.personal import personal_findings
from generator.vocabulary import PersonalKind

CODE = Code(
    "R801",
    Severity.WARN,
    "Telefonnummer eller e-postadress i texten",
    "Telefonnummer och e-postadresser är personuppgifter när de går till en person. Brevlådor som registrator@ och "
    "info@ ger inget fynd. Uppgiften söks i text, tabeller och bilagor (text, PDF och Word).",
    "Ta bort uppgiften. Får den publiceras, eller ska den maskeras, skrivs det under granskat.",
    source="Dataskyddsförordningen artikel 5.1 c",
    example="sammanfattning: Kontakta sökanden på 070-174 06 05.",
    mended="sammanfattning: Kontakta sökanden på 070-174 06 05.\ngranskat:\n"
    "  - {vad: 070-174 06 05, slag: telefon, beslut: maskeras, av: Nämndsekreteraren, datum: 2025-05-06}",
    review=True,
)

WORDS = {PersonalKind.TELEPHONE: "telefonnummer", PersonalKind.ADDRESS: "e-postadress"}


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    yield from personal_findings(library, root, CODE, WORDS)
