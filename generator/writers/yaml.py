"""A record as YAML for the reader: only what is public, without the clerk's comments, keys in the format's order."""

from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache

import yaml
from pydantic import BaseModel

from generator.model.base import Record
from generator.model.types import ParagraphRange, Person
from generator.swedish import clock

Plain = str | int | list["Plain"] | dict[str, "Plain"]


def record_yaml(record: Record) -> str:
    """Return the record as YAML that reads back to the same record."""
    dumped: str = yaml.dump(
        plain(record), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100, default_flow_style=False
    )
    return dumped


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
            raise TypeError(f"no YAML form for {type(value).__name__}")


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


# The compiled emitter is eight times as fast; PyYAML without libyaml writes the same with its own.
_Base = yaml.CSafeDumper if yaml.__with_libyaml__ else yaml.SafeDumper


class _Dumper(_Base):  # type: ignore[misc, valid-type]
    """Writes long text as a block, as clerks do."""

    def ignore_aliases(self, _data: object) -> bool:
        """Write everything in full: the format has no anchors."""
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)
