"""The side with fewer votes wins only for a stated reason."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.votes import votes
from generator.vocabulary import Majority, Outcome, VoteMethod

CODE = Code(
    "R405",
    Severity.STOP,
    "Utfallet stämmer inte med rösterna",
    "Flest röster avgör. Undantag är återremiss och bordläggning som en minoritet i fullmäktige begär, och "
    "beslut som kräver kvalificerad majoritet; då skrivs majoritet. Vid lika röstetal avgör utslagsrösten.",
    "Rätta utfall, eller skriv majoritet: minoritet eller majoritet: kvalificerad.",
    source="KL 5 kap. 50 och 55–56 §§",
    example="antal: {ja: 43, nej: 38}\nutfall: nej",
    mended="antal: {ja: 43, nej: 38}\nutfall: nej\nmajoritet: minoritet",
)


def check(library: Library) -> Iterator[Finding]:
    for held in votes(library):
        vote, tally = held.vote, held.tally
        if tally is None or vote.majority is not Majority.SIMPLE or vote.method is VoteMethod.LOT:
            continue
        yes, no, _ = tally
        winner = Outcome.YES if yes > no else Outcome.NO if no > yes else _cast(held.answers(), vote.casting_vote)
        if winner is not None and winner is not vote.outcome:
            message = f"utfallet är {vote.outcome.value} men rösterna är {yes} ja och {no} nej"
            if yes == no:
                message = f"utfallet är {vote.outcome.value} men utslagsrösten är {winner.value}"
            yield Finding(CODE, held.entry.file, message, path=(*held.path, "utfall"))


def _cast(answers: Iterator[tuple[str, object, object]], chair: object) -> Outcome | None:
    """Return how the chair voted, when it is known."""
    return next((Outcome(key) for key, _, person in answers if person == chair and key != "avstår"), None)
