"""Votes: what was asked, who answered what, and the outcome that the record states."""

from generator.library.people import addresses_in
from generator.loading.entry import Entry
from generator.model.decision import Vote as ModelVote
from generator.model.types import Person
from generator.swedish import listed, upper_first
from generator.tree.blocks import Blocks, Paragraph, Vote, VoteSide
from generator.tree.inline import Emphasis, Text
from generator.vocabulary import Majority, Outcome


def vote_blocks(vote: ModelVote, body: Entry | None) -> Blocks:
    """Return the vote and, when there is one, its note. `body` is where those who voted have their posts."""
    block = Vote(str(vote.question), _method(vote), _sides(vote, body), _outcome(vote))
    extra = [text for text in (vote.note, f"Röstlista: {vote.appendix}." if vote.appendix else "") if text]
    return (block, *(Paragraph((Emphasis((Text(text),)),)) for text in extra))


def _method(vote: ModelVote) -> str:
    points = f", punkt {listed(vote.points)}" if vote.points else ""
    return f"{upper_first(vote.rank.value)}, {vote.method.value}{points}"


def _sides(vote: ModelVote, body: Entry | None) -> tuple[VoteSide, ...]:
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
            addresses = addresses_in(body, named) if body else ()
            sides.append(VoteSide(answer, count, tuple(map(str, named)), str(meaning), addresses))
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
