"""Nobody both serves and does not serve at the same paragraph."""

from collections import defaultdict
from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.model.meeting import Meeting, Present
from generator.rules.minutes import meetings

CODE = Code(
    "R302",
    Severity.STOP,
    "Samma person på två ställen i närvaron",
    "Den som tjänstgör på en paragraf kan inte samtidigt stå bland ej tjänstgörande eller frånvarande, och inte "
    "stå två gånger. Tjänstgör någon på en del av paragraferna anges vilka på båda ställena.",
    "Skriv paragrafer vid namnet på båda ställena, eller ta bort det ena.",
    source="KL 5 kap. 66 §",
    example="ledamöter: [Anna Exempel (S)]\nej_tjänstgörande: [Anna Exempel (S)]",
    mended="tjänstgörande_ersättare:\n  - {namn: Anna Exempel (S), för: vakant, paragrafer: 1–6}\n"
    "ej_tjänstgörande:\n  - {namn: Anna Exempel (S), paragrafer: 7–9}",
)

Listed = tuple[str, int, Present]


def check(library: Library) -> Iterator[Finding]:
    for entry, meeting in meetings(library):
        places: dict[object, list[Listed]] = defaultdict(list)
        for listed in _listed(meeting):
            places[listed[2].person].append(listed)
        for those in places.values():
            for place, second in enumerate(those):
                first = next((each for each in those[:place] if _overlap(each, second)), None)
                if first is not None:
                    message = f"{second[2].person} står också under {first[0]} på samma paragrafer"
                    path: Path = ("närvaro", second[0], second[1])
                    yield Finding(CODE, entry.file, message, path=path)


def _listed(meeting: Meeting) -> Iterator[Listed]:
    attendance = meeting.attendance
    for key, group in (
        ("ledamöter", attendance.members),
        ("tjänstgörande_ersättare", attendance.serving),
        ("ej_tjänstgörande", attendance.not_serving),
        ("frånvarande", attendance.absent),
    ):
        for index, each in enumerate(group):
            yield key, index, each


def _overlap(first: Listed, second: Listed) -> bool:
    one, other = first[2].paragraphs.numbers, second[2].paragraphs.numbers
    if "frånvarande" in (first[0], second[0]):
        # Someone who leaves may be listed as absent without paragraphs: only a plain contradiction counts.
        return not one and not other
    return not one or not other or bool(one & other)
