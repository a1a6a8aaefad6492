"""A record as plain text, lists and groups: what its YAML and its JSON are written from."""

from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache

from pydantic import BaseModel

from generator.model.types import ParagraphRange, Person
from generator.swedish import clock

Plain = str | int | list["Plain"] | dict[str, "Plain"]


def plain(value: object) -> Plain:
    """Return a record's value as text, lists and groups; empty keys are left out."""
    match value:
        case BaseModel():
            return _group(value)
        case tuple() | list():
            return [plain(item) for item in value]
        case dict():
            return {str(key): plain(item) for key, item in value.items()}
        case bool():
            return "ja" if value else "nej"
        case Enum():
            return str(value.value)
        case ParagraphRange(written=written):
            return written
        case date():
            return value.isoformat()
        case time():
            return clock(value)
        case str():
            return str(value)
        case int():
            return value
        case Person() | Decimal():
            return str(value)
        case _:
            raise TypeError(f"no plain form for {type(value).__name__}")


def _group(model: BaseModel) -> Plain:
    found: dict[str, Plain] = {}
    for name, alias, required, default in _fields(type(model)):
        value = getattr(model, name)
        if required or value != default:
            found[alias] = plain(value)
    return found


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, bool, object], ...]:
    """Return (name, key, required, default) of a model's fields: asking the model each time would be slow."""
    return tuple(
        (name, field.alias or name, field.is_required(), field.get_default(call_default_factory=True))
        for name, field in model.model_fields.items()
    )
