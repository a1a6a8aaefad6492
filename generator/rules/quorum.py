"""More than half of the seats decide, at every paragraph."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.rules.roll import with_rolls
from generator.vocabulary import BodyKind

CODE = Code(
    "R305",
    Severity.STOP,
    "För få beslutande",
    "Ett organ får besluta bara när mer än hälften av ledamöterna är närvarande. Antalet räknas för varje "
    "paragraf ur närvaron och jämförs med platser i organ.yaml. I nämnder räknas den som är jävig inte med, i "
    "fullmäktige hindrar jäv inte beslut. Utan närvaro eller platser prövas inget.",
    "Kontrollera närvaron och vid vilka paragrafer var och en deltog.",
    source="KL 5 kap. 45–46 §§ och 6 kap. 27 §",
    example="platser: 13\nnärvaro: {ledamöter: [sex namn]}",
    mended="platser: 13\nnärvaro: {ledamöter: [sju namn eller fler]}",
)


def check(library: Library) -> Iterator[Finding]:
    short: dict[str, tuple[Entry, int, dict[int, int]]] = {}
    for entry, record, roll in with_rolls(library):
        body = library.body_record(entry)
        if body is None or not body.seats:
            continue
        council = body.kind is BodyKind.COUNCIL
        present = roll.serving(record.number) if council else roll.deciding(record)
        if len(present) * 2 <= body.seats:
            _, _, numbers = short.setdefault(roll.entry.id, (roll.entry, body.seats, {}))
            numbers[record.number] = len(present)
    for meeting, seats, numbers in short.values():
        fewest = min(numbers.values())
        message = f"{fewest} beslutande av {seats} platser på § {_ranges(sorted(numbers))}; minst {seats // 2 + 1}"
        yield Finding(CODE, meeting.file, message, path=("närvaro",), at_key=True)


def _ranges(numbers: list[int]) -> str:
    """Return "1–3, 5" for 1, 2, 3, 5."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
