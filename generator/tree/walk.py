"""Going through a document tree: every node once, in reading order."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass


def nodes(value: object) -> Iterator[object]:
    """Yield every node of `value` (a document, a node or a tuple of nodes), the outermost first."""
    if isinstance(value, tuple | list):
        for item in value:
            yield from nodes(item)
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        for field in fields(value):
            yield from nodes(getattr(value, field.name))
