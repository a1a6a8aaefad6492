"""The order in which a body has the parts of its minutes, and its other settings."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

from generator.model.organisation import Body
from generator.sheets.composer import Composer
from generator.vocabulary import BodyKind

Section = TypeVar("Section", bound=StrEnum)

UNSET = Body.model_validate({"format": "1", "typ": "organ", "namn": "–", "slag": BodyKind.OFFICIALS})
"""What holds for a record whose body is not known."""


def body_of(composer: Composer) -> Body:
    """Return the body that the composed record belongs to, or one with the usual settings."""
    return composer.library.body_record(composer.origin) or UNSET


def in_order(first: Iterable[Section], every: Iterable[Section]) -> Iterator[Section]:
    """Yield each section once: those that the body names in its order, then the others in theirs."""
    yield from dict.fromkeys((*first, *every))
