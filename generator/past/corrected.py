"""A record without the corrections that came after a day: the words that stood there then.

Each correction carries the old words, so it is undone as when a seal is checked; see `generator/seals/corrections.py`.
"""

from datetime import date

from pydantic import ValidationError

from generator.loading.yaml_reader import Value
from generator.model.base import Binding
from generator.model.plain import Plain, plain
from generator.seals.corrections import CannotUndoError, undone
from generator.seals.meaning import normal

_KEY = "rättelser"
# Each try mends every list at one depth, and no record is deeper.
_TRIES = 20


def without_later_corrections(record: Binding, day: date) -> Binding:
    """Return the record with the corrections after the day undone.

    One that cannot be undone, since its words are masked, is left where the reader sees it.
    """
    later = next((place for place, each in enumerate(record.corrections) if each.day > day), None)
    if later is None:
        return record
    data = normal(_as_read(plain(record.model_copy(update={"corrections": ()}))))
    assert isinstance(data, dict)
    try:
        before = _validated(type(record), undone(data, record.corrections[later:]))
    except (CannotUndoError, ValidationError):
        return record
    return before.model_copy(update={"corrections": record.corrections[:later]})


def _as_read(value: Plain) -> Value:
    """Return plain data as the reader of YAML gives it: numbers are text."""
    if isinstance(value, list):
        return [_as_read(item) for item in value]
    if isinstance(value, dict):
        return {key: _as_read(item) for key, item in value.items()}
    return str(value)


def _validated(kind: type[Binding], data: Value) -> Binding:
    """Return the data as a record. Its one form has the thing itself for a list of one; some keys want the list."""
    for _ in range(_TRIES):
        try:
            return kind.model_validate(data)
        except ValidationError as error:
            alone = [each["loc"] for each in error.errors() if each["type"] == "tuple_type"]
            if not alone:
                raise
            for place in alone:
                data = _listed(data, place)
    return kind.model_validate(data)


def _listed(data: Value, place: tuple[str | int, ...]) -> Value:
    """Return the data with what lies at a place made a list of one."""
    if not place:
        return [data]
    step, rest = place[0], place[1:]
    if isinstance(data, list) and isinstance(step, int):
        return [_listed(item, rest) if index == step else item for index, item in enumerate(data)]
    if isinstance(data, dict):
        return {key: _listed(item, rest) if key == step else item for key, item in data.items()}
    # A list of one that was written as the thing itself.
    return _listed(data, rest) if step == 0 else data
