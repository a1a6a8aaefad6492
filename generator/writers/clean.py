"""Signs that no paper can hold: taken out of a document before it becomes PDF or Word.

A record may carry them by accident (copied from another program). Signs that show nothing go; signs for private
use have no agreed shape and are written as their numbers. A rule tells of both.
"""

import re
from typing import Any, TypeVar

from generator.signs import UNSEEN, spelled
from generator.tree.walk import field_names

Value = TypeVar("Value")

LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85]")
PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")
SUSPECT = re.compile("|".join((LINE_END.pattern, UNSEEN.pattern, PRIVATE.pattern)))


def cleaned(value: Value) -> Value:
    """Return `value` (a tree, a node or a string) without such signs; the same object if it has none."""
    if isinstance(value, str):
        return _text(value) if SUSPECT.search(value) else value  # type: ignore[return-value]
    if isinstance(value, tuple):
        parts = tuple(cleaned(part) for part in value)
        changed = any(new is not old for new, old in zip(parts, value, strict=True))
        return parts if changed else value  # type: ignore[return-value]
    if (names := field_names(type(value))) is not None:
        given: dict[str, Any] = {name: getattr(value, name) for name in names}
        fresh = {name: cleaned(part) for name, part in given.items()}
        return type(value)(**fresh) if any(fresh[name] is not given[name] for name in given) else value
    return value


def _text(text: str) -> str:
    text = UNSEEN.sub("", LINE_END.sub("\n", text))
    return PRIVATE.sub(lambda found: spelled(found[0]), text)
