"""Corrections are undone backwards: what is left must be what was sealed.

So no copy of the sealed text is kept. Each correction carries the old words and the new; the last is undone first.
"""

from collections.abc import Iterable

from generator.findings.finding import read_path
from generator.loading.yaml_reader import Value, read
from generator.model.base import Correction
from generator.seals.meaning import Meaning, digest_of, meaning, normal
from generator.seals.paths import at, replaced, written_path


class CannotUndoError(Exception):
    """The correction with this index does not fit the record; the message says why."""

    def __init__(self, index: int, message: str) -> None:
        super().__init__(message)
        self.index = index


def undone(found: Meaning, corrections: tuple[Correction, ...]) -> Meaning:
    """Return the meaning as it was before the corrections."""
    for index in range(len(corrections) - 1, -1, -1):
        found = _without(found, corrections[index], index)
    return found


def data_before(data: Value, corrections: tuple[Correction, ...]) -> Value | None:
    """Return a record's data, in the form it is written in, as it was before the corrections; None when one does
    not fit. The corrections themselves are left for the reader of the data to count.
    """
    for correction in reversed(corrections):
        found, path = meaning(data), read_path(correction.field)
        now = at(found, path)
        before = _before(now, str(correction.old), str(correction.new))
        changed = replaced(data, written_path(data, path), before) if path and before != now else None
        if changed is None:
            return None
        data = changed
    return data


def _without(found: Meaning, correction: Correction, index: int) -> Meaning:
    path = read_path(correction.field)
    now = at(found, path)
    old, new = str(correction.old), str(correction.new)
    before = _before(now, old, new)
    if not path or before == now:
        raise CannotUndoError(index, f"”{new or old}” stämmer inte med det som står under {correction.field}")
    result = replaced(found, path, before)
    if not isinstance(result, dict):
        raise CannotUndoError(index, f"fältet {correction.field} finns inte i posten")
    again = normal(result)
    return again if isinstance(again, dict) else {}


def _before(now: Value | None, old: str, new: str) -> Value | None:
    """Return what stood there before; the same as now when the correction does not fit."""
    if now is None:
        return now if new else _value(old)
    if isinstance(now, str):
        if now == new.strip():
            return _value(old) if old else None
        return now.replace(new, old) if new and old and now.count(new) == 1 else now
    return now if normal(_value(new)) != now else _value(old) if old else None


def _value(text: str) -> Value:
    """Return what a written value is: a list or group in YAML's short form, else the text itself."""
    if text[:1] in ("[", "{") and not text.startswith("[["):
        data = read(f"k: {text}".encode()).data
        inner = data.get("k") if isinstance(data, dict) else None
        if isinstance(inner, list | dict):
            return normal(inner)
    return text.strip()


def chain(sealed: str, corrections: Iterable[Correction]) -> tuple[str, ...]:
    """Return a digest for each correction, made of it and of all before it: none can be changed or taken away."""
    found: list[str] = []
    last = sealed
    for each in corrections:
        plain = [each.day.isoformat(), str(each.by), str(each.reason), str(each.field), str(each.old), str(each.new)]
        last = digest_of([last, *plain])
        found.append(last)
    return tuple(found)
