"""The labelled lines, and how well the search for personal data does on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.scanning.personal import personal_data
from generator.vocabulary import PersonalKind

LINES = Path(__file__).parent / "rader.tsv"
"""Written together with the search, which may be mended until it is right about them."""
UNSEEN = Path(__file__).parent / "rader-oberoende.tsv"
"""Written before the writer had seen the search, to measure how it does on what nobody had in mind."""


@dataclass(slots=True)
class Score:
    """How often the search was right about a kind: lines it found, found for nothing, and missed."""

    right: int = 0
    surplus: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.surplus or 1)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed or 1)


def labelled(lines: Path = LINES) -> Iterator[tuple[frozenset[PersonalKind], str]]:
    """Yield each line with the kinds that a person has marked it with."""
    for row in lines.read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            kinds, _, line = row.partition("\t")
            yield frozenset(PersonalKind(kind) for kind in kinds.split("+") if kind != "-"), line


def scores(lines: Path = LINES) -> tuple[dict[PersonalKind, Score], list[str]]:
    """Return the score of each kind, and the lines where the search was wrong."""
    found = {kind: Score() for kind in PersonalKind}
    wrong: list[str] = []
    for marked, line in labelled(lines):
        told = {hit.kind for hit in personal_data(line)}
        for kind, score in found.items():
            score.right += kind in marked and kind in told
            score.surplus += kind in told - marked
            score.missed += kind in marked - told
        wrong += [f"för mycket: {kind}: {line}" for kind in sorted(told - marked)]
        wrong += [f"missad: {kind}: {line}" for kind in sorted(marked - told)]
    return found, wrong
