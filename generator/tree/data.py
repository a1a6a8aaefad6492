"""The tree as plain data: what the Typst template reads, and what tests compare."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache

Data = None | bool | int | str | list["Data"] | dict[str, "Data"]


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def as_data(value: object) -> Data:
    """Return `value` (a tree node, a tuple of nodes, or a leaf) as JSON-ready data.

    A node becomes a mapping with its class name under "node".
    """
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value)
        data: dict[str, Data] = {"node": kind.__name__}
        for name in _names(kind):
            data[name] = as_data(getattr(value, name))
        return data
    if isinstance(value, tuple | list):
        return [as_data(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): as_data(item) for key, item in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | str):
        return value
    raise TypeError(f"not part of a document tree: {type(value).__name__}")
