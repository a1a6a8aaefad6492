"""A tie is decided by the chair's casting vote, or by lot."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.votes import Held, votes
from generator.vocabulary import Majority, VoteMethod

CODE = Code(
    "R404",
    Severity.STOP,
    "Lika röstetal utan utslagsröst",
    "Vid lika röstetal avgör ordförandens utslagsröst, och vid val och anställning lottning. Det ska framgå av "
    "protokollet. Utslagsröst när rösterna inte väger lika är en varning.",
    "Skriv utslagsröst: med ordförandens namn, eller sätt: lottning.",
    source="KL 5 kap. 56 § och 6 kap. 33 §",
    example="antal: {ja: 6, nej: 6}\nutfall: ja",
    mended="antal: {ja: 6, nej: 6}\nutslagsröst: Anna Exempel (S)\nutfall: ja",
)


def check(library: Library) -> Iterator[Finding]:
    for held in votes(library):
        tally = held.tally
        if tally is None or held.vote.majority is not Majority.SIMPLE:
            continue
        yield from _judge(held, tally)


def _judge(held: Held, tally: tuple[int, int, int]) -> Iterator[Finding]:
    yes, no, _ = tally
    vote = held.vote
    if yes == no and vote.casting_vote is None and vote.method is not VoteMethod.LOT:
        message = f"lika röstetal ({yes} mot {no}) utan utslagsröst eller lottning"
        yield Finding(CODE, held.entry.file, message, path=(*held.path, "utfall"))
    elif yes != no and vote.casting_vote is not None:
        message = f"utslagsröst behövs inte: rösterna är {yes} mot {no}"
        path = (*held.path, "utslagsröst")
        yield Finding(CODE, held.entry.file, message, path=path, severity=Severity.WARN)
