"""What is secret says by which section of law."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.vocabulary import Publication

CODE = Code(
    "R009",
    Severity.STOP,
    "Lagrum för sekretessen saknas",
    "En post med publicering: sekretess visas bara som ett nummer med lagrummet. Utan lagrum vet läsaren inte "
    "varför innehållet saknas.",
    "Skriv lagrum, till exempel OSL 21 kap. 1 §.",
    source="Offentlighets- och sekretesslagen (2009:400)",
    example="publicering: sekretess",
    mended="publicering: sekretess\nlagrum: OSL 21 kap. 1 §",
)


def check(library: Library) -> Iterator[Finding]:
    for entry in library.entries:
        if entry.record.publication is Publication.SECRET and not entry.record.legal_ground:
            yield Finding(CODE, entry.file, "sekretess utan lagrum", path=("publicering",))
        for index, held in enumerate(entry.record.held_back):
            if held.publication is Publication.SECRET and not held.ground:
                yield Finding(CODE, entry.file, "sekretess utan lagrum", path=("visas_inte", index, "publicering"))
