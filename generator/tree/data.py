"""The tree as plain data: what the Typst template reads, and what tests compare."""

from collections.abc import Mapping
from datetime import date

from generator.tree.walk import field_names

Data = None | bool | int | str | list["Data"] | dict[str, "Data"]


def as_data(value: object) -> Data:
    """Return `value` (a tree node, a tuple of nodes, or a leaf) as JSON-ready data.

    A node becomes a mapping with its class name under "node".
    """
    if isinstance(value, str):
        return value
    if isinstance(value, tuple | list):
        return [as_data(item) for item in value]
    kind = type(value)
    if (names := field_names(kind)) is not None:
        data: dict[str, Data] = {"node": kind.__name__}
        for name in names:
            data[name] = as_data(getattr(value, name))
        return data
    if isinstance(value, Mapping):
        return {str(key): as_data(item) for key, item in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | str):
        return value
    raise TypeError(f"not part of a document tree: {type(value).__name__}")
