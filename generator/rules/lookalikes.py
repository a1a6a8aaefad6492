"""Names, amounts and words are written with the letters and digits they seem to be written with."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.odd_signs import odd_of
from generator.scanning.characters import Sort

CODE = Code(
    "R805",
    Severity.STOP,
    "Tecken som ser ut som andra",
    "En bokstav ur ett annat alfabet, en siffra ur en annan skrift eller ett osynligt tecken mitt i ett ord gör att "
    "ett namn eller ett belopp ser rätt ut men är något annat. Det gör också bokstaven O bland siffror, och ett streck "
    "som lagts över en bokstav. Det hittas inte i sökningen, räknas inte ihop med de "
    "andra, och kan dölja en ändring. Ord som helt är skrivna med ett annat alfabet får stå.",
    "Skriv om ordet för hand. Tecknen följer ofta med när text kopieras.",
    example='ändamål: "Bidr\\u0430g"  # kyrilliskt a',
    mended="ändamål: Bidrag",
)


def check(library: Library) -> Iterator[Finding]:
    return odd_of(library, Sort.DECEPTIVE, CODE)
