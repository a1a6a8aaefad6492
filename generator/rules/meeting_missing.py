"""A paragraph belongs to a meeting: its folder is named by the date and holds the meeting's own file."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.model.paragraph import Paragraph

CODE = Code(
    "R004",
    Severity.STOP,
    "Paragrafen saknar sammanträde",
    "En paragraf ligger i en mapp som heter som sammanträdets datum, och i samma mapp ligger filen för "
    "sammanträdet. Utan den vet ingen när och av vem beslutet togs.",
    "Lägg paragrafen i rätt mapp, eller skriv filen sammantrade.yaml i mappen.",
    source="KL 5 kap. 65–67 §§",
    example="records/exempel/rs/12-budget.yaml",
    mended="records/exempel/rs/2025-05-06/sammantrade.yaml\nrecords/exempel/rs/2025-05-06/12-budget.yaml",
)


def check(library: Library) -> Iterator[Finding]:
    told = set(library.unread)  # a file that cannot be read has findings of its own
    for entry in library.of_kind(Paragraph):
        place = entry.place
        folder = f"{place.organisation}/{place.body}/{place.meeting}"
        if not place.meeting:
            message = "paragrafen ligger inte i en mapp som heter som sammanträdets datum"
            yield Finding(CODE, entry.file, message, path=("paragraf",))
        elif library.meeting_of(entry) is None and folder not in told:
            told.add(folder)
            message = f"mappen {place.meeting} saknar sammantrade.yaml"
            yield Finding(CODE, entry.file, message, path=("paragraf",))
