"""Those who adjust the minutes took part in the meeting."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.findings.suggest import did_you_mean
from generator.library.library import Library
from generator.rules.minutes import adjusted_parts
from generator.rules.roll import rolls

CODE = Code(
    "R306",
    Severity.WARN,
    "Justeraren deltog inte",
    "Den som justerar intygar vad som beslutades och ska därför ha deltagit i besluten.",
    "Kontrollera namnet, eller närvaron.",
    source="KL 5 kap. 69 § och 6 kap. 35 §",
    example="närvaro: {ledamöter: [Anna Exempel (S)]}\njustering: {justerare: Bo Prov (M)}",
    mended="närvaro: {ledamöter: [Anna Exempel (S), Bo Prov (M)]}\njustering: {justerare: Bo Prov (M)}",
)


def check(library: Library) -> Iterator[Finding]:
    known = rolls(library)
    for part in adjusted_parts(library):
        roll = known.get(part.entry.id)
        if roll is None or not part.adjustment.adjusters:
            continue
        everyone = roll.everyone
        for index, person in enumerate(part.adjustment.adjusters):
            if person not in everyone:
                hint = did_you_mean(str(person), map(str, everyone))
                message = f"{person} justerar men finns inte bland de beslutande.{hint}"
                path = (*part.path, "justering", "justerare", index)
                yield Finding(CODE, part.entry.file, message, path=path)
