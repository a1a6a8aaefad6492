"""Votes: what was asked, who answered what, and the outcome that the record states."""

from generator.model.decision import Vote as ModelVote
from generator.model.types import Person
from generator.swedish import listed, upper_first
from generator.tree.blocks import Blocks, Paragraph, Vote, VoteSide
from generator.tree.inline import Emphasis, Text
from generator.vocabulary import Majority, Outcome


def vote_blocks(vote: ModelVote) -> Blocks:
    """Return the vote and, when there is one, its note."""
    block = Vote(str(vote.question), _method(vote), _sides(vote), _outcome(vote))
    extra = [text for text in (vote.note, f"Röstlista: {vote.appendix}." if vote.appendix else "") if text]
    return (block, *(Paragraph((Emphasis((Text(text),)),)) for text in extra))


def _method(vote: ModelVote) -> str:
    points = f", punkt {listed(vote.points)}" if vote.points else ""
    return f"{upper_first(vote.rank.value)}, {vote.method.value}{points}"


def _sides(vote: ModelVote) -> tuple[VoteSide, ...]:
    names, counts = vote.names, vote.counts
    sides: list[VoteSide] = []
    for answer, field, meaning in (
        ("Ja", "yes", vote.yes_means),
        ("Nej", "no", vote.no_means),
        ("Avstår", "abstain", ""),
        ("Frånvarande", "absent", ""),
    ):
        named: tuple[Person, ...] = getattr(names, field) if names else ()
        count = getattr(counts, field) if counts else len(named)
        if count or named or field in ("yes", "no"):
            sides.append(VoteSide(answer, count, tuple(str(person) for person in named), str(meaning)))
    if counts and counts.paired:
        sides.append(VoteSide("Kvittade", counts.paired))
    return tuple(sides)


def _outcome(vote: ModelVote) -> str:
    meaning = vote.yes_means if vote.outcome is Outcome.YES else vote.no_means
    text = f"{upper_first(vote.outcome.value)}: {meaning}"
    if vote.casting_vote:
        text += f". Lika röstetal; {vote.casting_vote} avgör med utslagsröst"
    if vote.majority is Majority.MINORITY:
        text += ". Minst en tredjedel av de närvarande räcker (KL 5 kap. 50 §)"
    elif vote.majority is Majority.QUALIFIED:
        text += ". Beslutet kräver kvalificerad majoritet"
    return f"{text}."
