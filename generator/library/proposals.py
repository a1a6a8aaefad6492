"""Proposals and their answers: what a body is asked to decide, and the paragraphs where it has.

An answer needs neither the same case number nor `tidigare`: it is enough that a paragraph of the body that was asked
refers to the proposal, in any key or in its text, on the same day or later.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from generator.library.references import Target
from generator.loading.entry import Entry
from generator.model.organisation import Body
from generator.model.paragraph import Paragraph
from generator.vocabulary import Verb

PROPOSALS = frozenset({Verb.PROPOSES, Verb.RECOMMENDS, Verb.REQUESTS, Verb.ADVISES_AGAINST})


def collect_answers(
    paragraphs: Iterable[Entry],
    referring: Callable[[Entry], Iterable[Entry]],
    resolve: Callable[[str, Entry], Target],
    day_of: Callable[[Entry], date | None],
) -> Mapping[str, tuple[Entry, ...]]:
    """Return the answers to each proposal by its id, in order of time. `referring` tells who refers to a record."""
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in paragraphs:
        asked = _asked(entry, resolve)
        if asked:
            start = day_of(entry) or date.min
            answers = [
                source
                for source in referring(entry)
                if isinstance(source.record, Paragraph)
                and f"{source.place.organisation}/{source.place.body}" in asked
                and (day_of(source) or date.max) >= start
            ]
            if answers:
                found[entry.id] = tuple(sorted(answers, key=lambda each: (day_of(each) or date.max, each.id)))
    return found


def _asked(entry: Entry, resolve: Callable[[str, Entry], Target]) -> set[str]:
    """Return the ids of the bodies that a paragraph proposes something to."""
    assert isinstance(entry.record, Paragraph)
    blocks = [block for block in entry.record.decisions if block.to and block.verb in PROPOSALS]
    bodies = (resolve(str(block.to), entry).entry for block in blocks)
    return {body.id for body in bodies if body is not None and isinstance(body.record, Body)}
