"""Walk a record's leaves: every text, reference and person in it, with the path the clerk wrote."""

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from generator.findings.finding import Path

Leaf = tuple[Path, object]


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())


def leaves(value: object, path: Path = ()) -> Iterator[Leaf]:
    """Yield (path, value) for everything in `value` that is not a group or a list."""
    if isinstance(value, BaseModel):
        for name, alias in _fields(type(value)):
            inner = getattr(value, name)
            if inner != () and inner is not None and inner != "":
                yield from leaves(inner, (*path, alias))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    else:
        yield path, value
