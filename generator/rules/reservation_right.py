"""Only those who took part in the decision make a reservation."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Path, Severity
from generator.findings.suggest import did_you_mean
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.paragraph import Paragraph
from generator.model.types import Person
from generator.rules.paragraphs import paragraphs
from generator.rules.roll import Roll, rolls
from generator.rules.votes import votes_of

CODE = Code(
    "R409",
    Severity.STOP,
    "Reservation av någon som inte deltog i beslutet",
    "Bara den som har deltagit i beslutet får reservera sig. Den som inte tjänstgjorde på paragrafen, eller inte "
    "deltog i beslutet, kan i stället få en protokollsanteckning. Den som avstod i varje omröstning har enligt "
    "många handböcker inte deltagit; det varnar vi för.",
    "Rätta namnet eller närvaron, eller flytta texten till protokollsanteckningar.",
    source="KL 4 kap. 27 §",
    example="deltar_inte: [{av: Anna Exempel (S)}]\nreservationer: [{av: Anna Exempel (S)}]",
    mended="deltar_inte: [{av: Anna Exempel (S)}]\nprotokollsanteckningar: [{av: Anna Exempel (S), text: ...}]",
)


def check(library: Library) -> Iterator[Finding]:
    known = rolls(library)
    for entry, record in paragraphs(library):
        if not record.reservations:
            continue
        place = entry.place
        roll = known.get(f"{place.organisation}/{place.body}/{place.meeting}")
        outside = {person for each in record.not_taking_part if not each.points for person in each.by}
        abstaining = _only_abstained(entry, record)
        for index, statement in enumerate(record.reservations):
            for number, person in enumerate(statement.by):
                path: Path = ("reservationer", index, "av", number)
                if person in outside:
                    message = f"{person} deltar inte i beslutet och kan inte reservera sig"
                    yield Finding(CODE, entry.file, message, path=path)
                elif roll is not None and not _serves(roll, record, person):
                    yield Finding(CODE, entry.file, _absent(roll, record, person), path=path)
                elif person in abstaining:
                    message = f"{person} avstod i omröstningen men reserverar sig"
                    yield Finding(CODE, entry.file, message, path=path, severity=Severity.WARN)


def _serves(roll: Roll, record: Paragraph, person: Person) -> bool:
    # Jäv has a rule of its own.
    return person in roll.serving(record.number) or person in roll.deciding(record)


def _absent(roll: Roll, record: Paragraph, person: Person) -> str:
    hint = did_you_mean(str(person), map(str, sorted(roll.serving(record.number))))
    return f"{person} tjänstgör inte på § {record.number} och kan inte reservera sig.{hint}"


def _only_abstained(entry: Entry, record: Paragraph) -> set[Person]:
    abstained: set[Person] = set()
    answered: set[Person] = set()
    for held in votes_of(entry, record):
        for key, _, person in held.answers():
            (abstained if key == "avstår" else answered).add(person)
    return abstained - answered
