"""What several rules ask of a library is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from generator.library.library import Library

Answer = TypeVar("Answer")


def once(make: Callable[[Library], Answer]) -> Callable[[Library], Answer]:
    """Return `make` with its answer kept as long as the library is."""
    kept: WeakKeyDictionary[Library, Answer] = WeakKeyDictionary()

    @wraps(make)
    def asked(library: Library) -> Answer:
        if library not in kept:
            kept[library] = make(library)
        return kept[library]

    return asked
