"""An organisation's colour can be read on white paper."""

from collections.abc import Iterator
from decimal import Decimal

from generator.colours import READABLE, contrast
from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.model.organisation import Organisation
from generator.swedish import number

CODE = Code(
    "R013",
    Severity.WARN,
    "Färgen är för svag",
    "Rubriker och länkar skrivs i organisationens huvudfärg. Mot vitt papper ska kontrasten vara minst 4,5 till 1 "
    "(WCAG 2.2, 1.4.3), annars är texten svår att läsa. På sidorna används en mörkare färg tills den är rättad.",
    "Välj en mörkare färg.",
    example='färger: {huvud: "#e39ab0"}',
    mended='färger: {huvud: "#6a1f3c"}',
)


def check(library: Library) -> Iterator[Finding]:
    for entry in library.of_kind(Organisation):
        record = entry.record
        if isinstance(record, Organisation) and record.colours:
            found = contrast(record.colours.main, "#ffffff")
            if found < READABLE:
                told = number(Decimal(f"{found:.1f}"))
                message = f"färgen {record.colours.main} har kontrasten {told} till 1 mot vitt"
                yield Finding(CODE, entry.file, message, path=("färger", "huvud"))
