"""Paragraphs with their records, and the points of their decisions."""

from collections.abc import Iterator

from generator.findings.finding import Path
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.decision import DecisionBlock, Points
from generator.model.paragraph import Paragraph
from generator.rules.once import once


@once
def paragraphs(library: Library) -> tuple[tuple[Entry, Paragraph], ...]:
    """Return every paragraph's entry with its record."""
    return tuple((entry, entry.record) for entry in library.of_kind(Paragraph) if isinstance(entry.record, Paragraph))


def blocks(paragraph: Paragraph) -> Iterator[tuple[Path, DecisionBlock]]:
    """Yield the decision blocks, and the proposals that lay on the table."""
    for index, block in enumerate(paragraph.decisions):
        yield ("beslut", index), block
    for index, block in enumerate(paragraph.proposals):
        yield ("förslag_till_beslut", index), block


def point_lists(points: Points, path: Path, level: int = 0) -> Iterator[tuple[Path, int, Points]]:
    """Yield each list of points that stand beside each other, with its level from 0."""
    if points:
        yield path, level, points
        for index, point in enumerate(points):
            yield from point_lists(point.points, (*path, index, "punkter"), level + 1)
