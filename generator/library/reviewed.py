"""Personal data that someone has reviewed: what of a text is settled, and the text with what must be masked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache, partial

from generator.library.leaves import with_leaves
from generator.model.base import Record, Reviewed
from generator.model.types import Line, Person, Plain, Ref, Text
from generator.vocabulary import PersonalKind, ReviewOutcome

# Kinds of records and words of closed lists are plain strings, and say nothing of anyone.
TEXTS = (Line, Text, Plain, Ref)


def settled(text: str, reviewed: Iterable[Reviewed], kind: PersonalKind, start: int, piece: str) -> bool:
    """Tell whether the piece of the text lies within words that may be published, or that will be masked."""
    return any(
        begin <= start and start + len(piece) <= begin + len(each.what)
        for each in reviewed
        if each.kind in (None, kind) and (each.outcome is ReviewOutcome.MASKED or kind is not PersonalKind.IDENTITY)
        for begin in _places(each.what, text)
    )


def _places(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def without_reviewed(record: Record, day: date) -> Record:
    """Return the record as it may be published on a day: masked words replaced everywhere, the review itself gone."""
    if not record.reviewed:
        return record
    masks = {each.what: mask(each.ground) for each in record.reviewed if is_masked(each, day)}
    bare = record.model_copy(update={"reviewed": ()})
    longest_first = sorted(masks.items(), key=lambda pair: -len(pair[0]))
    masked = with_leaves(bare, partial(_replaced, masks=longest_first)) if masks else bare
    assert isinstance(masked, Record)
    return masked


def is_masked(reviewed: Reviewed, day: date) -> bool:
    """Tell whether the words are masked on a day: always, or since the time they might be published has run out."""
    return reviewed.outcome is ReviewOutcome.MASKED or (reviewed.until is not None and reviewed.until < day)


def mask(ground: str) -> str:
    """Return what stands for words that are not shown."""
    return f"(maskerat, {ground})" if ground else "(maskerat)"


def _replaced(value: object, masks: Sequence[tuple[str, str]]) -> object:
    """Return a text or a name with every masked word replaced, longest first; anything else as it is."""
    if isinstance(value, TEXTS):
        return type(value)(_masked(value, masks))
    if isinstance(value, Person):
        return Person(_masked(value.name, masks), _masked(value.party, masks))
    return value


def _masked(text: str, masks: Sequence[tuple[str, str]]) -> str:
    for words, told in masks:
        if words in text or len(words.split()) > 1:
            text = _pattern(words).sub(lambda _: told, text)  # noqa: B023 - used at once
    return text


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """Return what finds the words, also where the text has a line break between two of them."""
    return re.compile(r"\s+".join(re.escape(word) for word in words.split()))
