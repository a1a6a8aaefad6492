"""Signs that no typeface of the documents has are told of, for the PDF file spells them out."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.odd_signs import odd_of
from generator.scanning.characters import Sort

CODE = Code(
    "R709",
    Severity.WARN,
    "Tecken som saknas i typsnitten",
    "Dokumentens typsnitt har latinska, grekiska, kyrilliska, armeniska, georgiska, hebreiska och arabiska bokstäver "
    "och vanliga symboler. Ett tecken ur en annan skrift, eller en bildsymbol, kan inte tryckas: en PDF för arkivet "
    "får inte ha tecken utan form. På sidan och i Word står tecknet som det är skrivet, i PDF står dess nummer i "
    "Unicode, till exempel [U+738B]. Tecken för privat bruk har inget gemensamt utseende och får sitt nummer också i "
    "Word.",
    "Skriv namnet med latinska bokstäver, gärna med den andra skriften efter inom parentes, eller låt det stå.",
    source="ISO 19005-2 (PDF/A-2) 6.2.11",
    example="beskrivning: Besök av 王小明.",
    mended="beskrivning: Besök av Wang Xiaoming.",
)


def check(library: Library) -> Iterator[Finding]:
    return odd_of(library, Sort.UNHELD, CODE)
