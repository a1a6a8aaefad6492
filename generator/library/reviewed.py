"""Personal data that someone has reviewed: what of a text is settled, and the text with what must be masked."""

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from generator.model.base import Record, Reviewed
from generator.model.types import Line, Person, Plain, Text
from generator.vocabulary import PersonalKind, ReviewOutcome

# Kinds of records and words of closed lists are plain strings, and say nothing of anyone.
TEXTS = (Line, Text, Plain)


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


def without_reviewed(record: Record) -> Record:
    """Return the record as it may be published: masked words replaced everywhere, the review itself gone."""
    if not record.reviewed:
        return record
    masks = {each.what: _mask(each) for each in record.reviewed if each.outcome is ReviewOutcome.MASKED}
    bare = record.model_copy(update={"reviewed": ()})
    masked = _replaced(bare, sorted(masks.items(), key=lambda pair: -len(pair[0]))) if masks else bare
    assert isinstance(masked, Record)
    return masked


def _mask(reviewed: Reviewed) -> str:
    return f"(maskerat, {reviewed.ground})" if reviewed.ground else "(maskerat)"


def _replaced(value: object, masks: list[tuple[str, str]]) -> object:
    """Return the value with every masked word replaced, longest first, in all texts and names below it."""
    if isinstance(value, TEXTS):
        return type(value)(_masked(value, masks))
    if isinstance(value, Person):
        return Person(_masked(value.name, masks), value.party)
    if isinstance(value, tuple):
        return tuple(_replaced(item, masks) for item in value)
    if isinstance(value, dict):
        return {key: _replaced(item, masks) for key, item in value.items()}
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: _replaced(inner, masks) for name, inner in value.__dict__.items()})
    return value


def _masked(text: str, masks: list[tuple[str, str]]) -> str:
    for words, mask in masks:
        text = text.replace(words, mask)
    return text
