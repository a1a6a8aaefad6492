"""The names of a vote are as many as the printed counts."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.votes import votes

CODE = Code(
    "R402",
    Severity.STOP,
    "Namnen stämmer inte med antalen",
    "Står både röster och antal ska de vara lika många. Antalen räknas inte ut av programmet utan jämförs, så "
    "att en glömd röst märks.",
    "Jämför med omröstningslistan och rätta det som är fel.",
    source="KL 5 kap. 67 §",
    example="röster: {ja: [Anna Exempel (S)], nej: [Bo Prov (M)]}\nantal: {ja: 2, nej: 1}",
    mended="röster: {ja: [Anna Exempel (S)], nej: [Bo Prov (M)]}\nantal: {ja: 1, nej: 1}",
)


def check(library: Library) -> Iterator[Finding]:
    for held in votes(library):
        names, counts = held.vote.names, held.vote.counts
        if names is None or counts is None:
            continue
        pairs = (
            ("ja", len(names.yes), counts.yes),
            ("nej", len(names.no), counts.no),
            ("avstår", len(names.abstain), counts.abstain),
            ("frånvarande", len(names.absent) or counts.absent, counts.absent),
        )
        for key, named, printed in pairs:
            if named != printed:
                message = f"{named} namn under {key}, men antal {key} är {printed}"
                yield Finding(CODE, held.entry.file, message, path=(*held.path, "antal", key))
