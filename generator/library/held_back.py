"""What a record keeps to itself: fields, rows and attachments that `visas_inte` names, taken out for publication.

A text leaves the words that stand for masked ones, an attachment a line that says so, anything else nothing.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Any

from pydantic import BaseModel

from generator.findings.finding import Path, read_path
from generator.library.leaves import leaves
from generator.library.references import NOT_SHOWN, OUTSIDE
from generator.library.reviewed import mask
from generator.model.base import Binding, HeldBack, Record
from generator.model.paragraph_parts import Basis
from generator.model.types import Line, Plain, Ref, Text
from generator.vocabulary import Audience, Publication

HELD_ATTACHMENT = "Bilaga som inte publiceras"
# Without these nobody knows what the record is or who may read it.
KEPT_KEYS = frozenset(
    {
        "format",
        "typ",
        "publicering",
        "publiceras_till",
        "lagrum",
        "indragen",
        "granskat",
        "visas_inte",
        "rättelser",
        "fiktiv",
        "tidigare_adresser",
    }
)


class CannotHoldBackError(Exception):
    """What is to be held back is not there (`missing`), or the record means nothing without it."""

    def __init__(self, path: Path, missing: bool) -> None:
        super().__init__()
        self.path = path
        self.missing = missing


class _Nothing(Enum):
    """What is left in the place of what has been taken out."""

    HERE = 0


def in_force(record: Record, audience: Audience, day: date) -> tuple[HeldBack, ...]:
    """Return what is not shown to an audience on a day."""
    return tuple(
        each
        for each in record.held_back
        if (each.starts is None or each.starts <= day)
        and (audience is Audience.PUBLIC or each.publication is not Publication.INTERNAL)
    )


def without_held_back(record: Record, held: Iterable[HeldBack]) -> Record:
    """Return the record without what is held back. Raises `CannotHoldBackError`; then nothing may be shown."""
    places = [(path, each) for each in held for path in places_of(record, each)]
    bare: Any = record.model_copy(update={"held_back": ()})
    # The last row first: taking it out does not move those before it.
    for path, each in sorted(places, key=lambda place: _order(place[0]), reverse=True):
        bare = _without(bare, path, each, path)
    return _without_corrections(bare, [path for path, _ in places])


def places_of(record: Record, held: HeldBack) -> list[Path]:
    """Return where in a record that lies which is held back. Raises `CannotHoldBackError` when it is nowhere."""
    if not held.file:
        path = read_path(held.field)
        if not path:
            raise CannotHoldBackError(path, missing=True)
        if path[0] in KEPT_KEYS:
            raise CannotHoldBackError(path, missing=False)
        return [path]
    found = [path[:-1] for path, name in leaves(record) if path[-1] == "fil" and name == held.file]
    if not found:
        raise CannotHoldBackError(("bilaga",), missing=True)
    return found


def _order(path: Path) -> tuple[str, ...]:
    return tuple(f"{step:06}" if isinstance(step, int) else step for step in path)


def _without(value: Any, rest: Path, held: HeldBack, path: Path) -> Any:
    """Return the value without what lies at the path below it."""
    if not rest:
        return _closed(value, held)
    step = rest[0]
    if isinstance(value, BaseModel) and isinstance(step, str):
        return _without_field(value, step, rest[1:], held, path)
    if isinstance(value, tuple) and isinstance(step, str) and len(value) == 1:
        return _without(value, (0, *rest), held, path)  # a list of one is often written as the thing itself
    if isinstance(value, tuple) and isinstance(step, int) and step < len(value):
        inner = _without(value[step], rest[1:], held, path)
        kept = () if inner is _Nothing.HERE else (inner,)
        return (*value[:step], *kept, *value[step + 1 :])
    if isinstance(value, dict) and step in value:
        inner = _without(value[step], rest[1:], held, path)
        return {key: inner if key == step else each for key, each in value.items() if key != step or _is(inner)}
    raise CannotHoldBackError(path, missing=True)


def _is(value: object) -> bool:
    return value is not _Nothing.HERE


def _without_field(group: BaseModel, key: str, rest: Path, held: HeldBack, path: Path) -> BaseModel:
    for name, field in type(group).model_fields.items():
        if (field.alias or name) == key:
            value = getattr(group, name)
            inner = _without(value, rest, held, path)
            if inner is _Nothing.HERE and field.is_required():
                if isinstance(value, Ref) and not rest:
                    return group.model_copy(update={name: Ref(f"{NOT_SHOWN} {OUTSIDE}")})
                raise CannotHoldBackError(path, missing=False)
            left = inner if _is(inner) else field.get_default(call_default_factory=True)
            return group.model_copy(update={name: left})
    raise CannotHoldBackError(path, missing=True)


def _closed(value: Any, held: HeldBack) -> Any:
    """Return what stands for a value that is held back."""
    if isinstance(value, Basis):
        told = f"{HELD_ATTACHMENT} ({held.ground})" if held.ground else HELD_ATTACHMENT
        return Basis.model_validate({"titel": told})
    if isinstance(value, Line | Text | Plain) and value:
        return type(value)(mask(held.ground))
    return _Nothing.HERE


def _without_corrections(record: Any, paths: list[Path]) -> Record:
    """Return the record without the corrections of what is held back, for they tell what stood there."""
    assert isinstance(record, Record)
    if not isinstance(record, Binding) or not record.corrections or not paths:
        return record
    names = [_names(path) for path in paths]
    kept = tuple(each for each in record.corrections if not any(_touch(_names(read_path(each.field)), names)))
    return record.model_copy(update={"corrections": kept})


def _names(path: Path) -> tuple[str, ...]:
    """Return a path's keys. Rows are not told apart: a correction counts them as they stood that day."""
    return tuple(step for step in path if isinstance(step, str))


def _touch(one: tuple[str, ...], others: list[tuple[str, ...]]) -> Iterator[bool]:
    return (one[: len(other)] == other[: len(one)] for other in others)
