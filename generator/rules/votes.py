"""The votes of every paragraph: who answered what, and how many."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.findings.finding import Path
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.decision import Vote
from generator.model.paragraph import Paragraph
from generator.model.types import Person
from generator.rules.once import once
from generator.rules.paragraphs import paragraphs


@dataclass(frozen=True, slots=True)
class Held:
    """A vote with its place. `path` leads to it in the paragraph's file."""

    entry: Entry
    paragraph: Paragraph
    vote: Vote
    path: Path

    @property
    def tally(self) -> tuple[int, int, int] | None:
        """Return (yes, no, abstaining) as printed, else counted from the names; None when neither is known."""
        counts, names = self.vote.counts, self.vote.names
        if counts is not None:
            return counts.yes, counts.no, counts.abstain
        if names is not None and (names.yes or names.no):
            return len(names.yes), len(names.no), len(names.abstain)
        return None

    def answers(self) -> Iterator[tuple[str, Path, Person]]:
        """Yield (answer, path, person) for everyone who voted or abstained."""
        names = self.vote.names
        if names is None:
            return
        for key, persons in (("ja", names.yes), ("nej", names.no), ("avstår", names.abstain)):
            for index, person in enumerate(persons):
                yield key, (*self.path, "röster", key, index), person


@once
def votes(library: Library) -> tuple[Held, ...]:
    """Return every vote there is."""
    return tuple(held for entry, record in paragraphs(library) for held in votes_of(entry, record))


def votes_of(entry: Entry, record: Paragraph) -> Iterator[Held]:
    """Yield the votes of one paragraph."""
    for index, vote in enumerate(record.votes):
        yield Held(entry, record, vote, ("omröstningar", index))
