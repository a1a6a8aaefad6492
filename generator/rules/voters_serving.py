"""Only those who serve at the paragraph vote."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Path, Severity
from generator.findings.suggest import did_you_mean
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.paragraph import Paragraph
from generator.model.types import Person
from generator.rules.roll import Roll, with_rolls
from generator.rules.votes import votes_of

CODE = Code(
    "R401",
    Severity.STOP,
    "Den som röstat tjänstgör inte",
    "Bara ledamöter och tjänstgörande ersättare röstar. Namnen jämförs tecken för tecken med närvaron på "
    "paragrafen. Har sammanträdet ingen närvaro prövas inget.",
    "Rätta namnet, eller närvaron i sammanträdet.",
    source="KL 4 kap. 25 §, 5 kap. 66–67 §§",
    example="röster: {ja: [Ana Exempel (S)]}",
    mended="röster: {ja: [Anna Exempel (S)]}",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, record, roll in with_rolls(library):
        if not record.votes:
            continue
        allowed = roll.serving(record.number) | roll.deciding(record)
        for held in votes_of(entry, record):
            for _, path, person in held.answers():
                if person not in allowed:
                    yield _finding(entry, record, roll, path, person, allowed)
            casting = held.vote.casting_vote
            if casting is not None and casting not in allowed:
                yield _finding(entry, record, roll, (*held.path, "utslagsröst"), casting, allowed)


def _finding(
    entry: Entry, record: Paragraph, roll: Roll, path: Path, person: Person, allowed: frozenset[Person]
) -> Finding:
    if person in roll.everyone:
        hint = " Personen tjänstgör på andra paragrafer."
    else:
        hint = did_you_mean(str(person), map(str, sorted(allowed)))
    message = f"{person} tjänstgör inte på § {record.number} enligt närvaron.{hint}"
    return Finding(CODE, entry.file, message, path=path)
