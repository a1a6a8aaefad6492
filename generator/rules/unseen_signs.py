"""Signs that show nothing do not stand in records."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.odd_signs import odd_of
from generator.scanning.characters import Sort

CODE = Code(
    "R708",
    Severity.WARN,
    "Tecken som inte syns",
    "Styrtecken och tecken som vänder textens riktning följer ibland med när text kopieras från ett annat program. "
    "De syns inte, men kan få en text att se ut att säga något annat än den gör. De tas bort i Word och PDF. Mjuka "
    "bindestreck och fasta mellanslag är tillåtna.",
    "Ta bort tecknet: skriv om ordet där det står.",
    example='rubrik: "Val av\\u202E ledamöter"',
    mended="rubrik: Val av ledamöter",
)


def check(library: Library) -> Iterator[Finding]:
    return odd_of(library, Sort.UNSEEN, CODE)
