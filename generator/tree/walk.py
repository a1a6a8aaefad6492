"""Going through a document tree: every node once, in reading order."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

_NAMES: dict[type, tuple[str, ...] | None] = {}


def field_names(kind: type) -> tuple[str, ...] | None:
    """Return the names of a node type's fields, in order; None for a type that is no node."""
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None
    return _NAMES[kind]


def nodes(value: object) -> Iterator[object]:
    """Yield every node of `value` (a document, a node or a tuple of nodes), the outermost first."""
    # A stack and not recursion: trees are gone through several times for each document.
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, tuple | list):
            waiting.extend(reversed(item))
        elif (names := field_names(type(item))) is not None:
            yield item
            waiting.extend([getattr(item, name) for name in reversed(names)])
