"""Nobody answers twice in one vote."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.model.types import Person
from generator.rules.votes import votes

CODE = Code(
    "R403",
    Severity.STOP,
    "Samma person två gånger i en omröstning",
    "Var och en svarar ja, nej eller avstår, en gång i varje omröstning.",
    "Ta bort namnet på det ställe där det är fel.",
    source="KL 5 kap. 67 §",
    example="röster: {ja: [Anna Exempel (S)], avstår: [Anna Exempel (S)]}",
    mended="röster: {ja: [Anna Exempel (S)]}",
)


def check(library: Library) -> Iterator[Finding]:
    for held in votes(library):
        answered: dict[Person, str] = {}
        for key, path, person in held.answers():
            if person in answered:
                message = f"{person} står också under {answered[person]}"
                yield Finding(CODE, held.entry.file, message, path=path)
            answered.setdefault(person, key)
