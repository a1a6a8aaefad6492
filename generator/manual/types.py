"""What may stand after a key, said in Swedish: read from the model's own types."""

import types
from collections import Counter
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, BeforeValidator

from generator.loading.names import slug
from generator.model.base import one_or_many
from generator.model.kinds import BY_NAME
from generator.model.types import Line, ParagraphRange, Person, Plain, Ref, Text
from generator.schema.titles import TITLES

SHARED_PAGE = "delar.md"
_WORDS: dict[object, str] = {
    Line: "text på en rad",
    Text: "löpande text",
    Plain: "ord eller beteckning",
    Ref: "hänvisning",
    Person: "person",
    ParagraphRange: "paragrafer, till exempel 1–12, 14",
    date: "datum",
    time: "klockslag",
    Decimal: "tal",
    int: "heltal",
    bool: "ja eller nej",
    str: "text på en rad",
}
_PLURALS = {
    "text på en rad": "texter på en rad",
    "ord eller beteckning": "ord eller beteckningar",
    "hänvisning": "hänvisningar",
    "person": "personer",
}


@cache
def annotations(model: type[BaseModel]) -> dict[str, Any]:
    """Return each field's annotation, with names that were written ahead of their class filled in."""
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def type_in_words(annotation: Any) -> str:
    """Return a type for the manual's table: "lista av beslutsblock, eller ett ensamt värde"."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return type_in_words(inner[0]) + _short_form(inner[0], inner[1:])
    if origin is Literal:
        return f"`{inner[0]}`"
    if origin in (Union, types.UnionType):
        return type_in_words(next(one for one in inner if one is not type(None)))
    if origin is tuple:
        words = type_in_words(inner[0])
        return f"lista av {_PLURALS.get(words, words)}"
    if origin is dict:
        return f"grupp där varje nyckel har {type_in_words(inner[1])}"
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return "ett av orden " + ", ".join(f"`{member.value}`" for member in annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"[{part_title(annotation)}]({_page(annotation)}#{anchor(annotation)})"
    return _WORDS[annotation]


def _short_form(inner: Any, metadata: tuple[Any, ...]) -> str:
    if any(isinstance(item, BeforeValidator) and item.func is one_or_many for item in metadata):
        return ", eller ett ensamt värde"
    return " eller kortform" if isinstance(inner, type) and issubclass(inner, BaseModel) else ""


def part_title(part: type[BaseModel]) -> str:
    return TITLES[part.__name__]


def anchor(part: type[BaseModel]) -> str:
    return f"del-{slug(part_title(part))}"


def _page(part: type[BaseModel]) -> str:
    """Return the page of a part that several kinds of record have; the others stand on their kind's own page."""
    return SHARED_PAGE if part in shared_parts() else ""


@cache
def shared_parts() -> tuple[type[BaseModel], ...]:
    """Return the parts that several kinds of record have, in the order they are met."""
    counts = Counter(part for kind in BY_NAME.values() for part in parts_of(kind))
    return tuple(part for part, count in counts.items() if count > 1)


def parts_of(kind: type[BaseModel]) -> list[type[BaseModel]]:
    """Return every part that a record of this kind can hold, in the order they are met."""
    found: list[type[BaseModel]] = []
    waiting = list(_models(kind))
    while waiting:
        part = waiting.pop(0)
        if part not in found:
            found.append(part)
            waiting = [*_models(part), *waiting]
    return found


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for annotation in annotations(model).values():
        yield from _in_annotation(annotation)


def _in_annotation(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _in_annotation(inner)
