"""Who does not take part in the decision answers neither yes nor no."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.paragraphs import paragraphs
from generator.rules.votes import votes_of
from generator.vocabulary import VoteRank

CODE = Code(
    "R408",
    Severity.STOP,
    "Den som inte deltar i beslutet har röstat",
    "Den som inte deltar i beslutet kan stå bland dem som avstår i huvudvoteringen, men inte svara ja eller "
    "nej. Att delta i en förberedande votering går bra.",
    "Rätta deltar_inte eller röstlistan. Gäller det vissa punkter skrivs de ut.",
    source="KL 4 kap. 25 §",
    example="deltar_inte: [{av: Anna Exempel (S)}]\nröster: {ja: [Anna Exempel (S)]}",
    mended="deltar_inte: [{av: Anna Exempel (S)}]\nröster: {avstår: [Anna Exempel (S)]}",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, record in paragraphs(library):
        outside = {person for each in record.not_taking_part if not each.points for person in each.by}
        if not outside:
            continue
        for held in votes_of(entry, record):
            if held.vote.rank is not VoteRank.MAIN:
                continue
            for key, path, person in held.answers():
                if person in outside and key != "avstår":
                    message = f"{person} deltar inte i beslutet men har röstat {key}"
                    yield Finding(CODE, entry.file, message, path=path)
