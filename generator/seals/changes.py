"""What differs between two states of a record, in a clerk's words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.findings.finding import Path, in_words
from generator.loading.yaml_reader import Value
from generator.loading.yaml_text import scalar

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
LONGEST_SHOWN = 160
_BESIDE = 2


@dataclass(frozen=True, slots=True)
class Change:
    """What stood at a path, and what stands there now. None is nothing at all."""

    path: Path
    old: Value | None
    new: Value | None

    @property
    def field(self) -> str:
        return in_words(self.path)

    @property
    def words(self) -> tuple[str, str]:
        """The words that differ, with as many around them as tell the place; empty for what was not there."""
        if isinstance(self.old, str) and isinstance(self.new, str):
            return phrase(self.old, self.new)
        return written(self.old), written(self.new)


def changes(old: Value | None, new: Value | None, path: Path = ()) -> Iterator[Change]:
    """Yield every difference at the innermost place that both have."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(key for key in new if key not in old)]:
            yield from changes(old.get(key), new.get(key), (*path, key))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (before, after) in enumerate(zip(old, new, strict=True)):
            yield from changes(before, after, (*path, index))
    else:
        yield Change(path, old, new)


def phrase(old: str, new: str) -> tuple[str, str]:
    """Return the words that differ; words around them are added until each stands once in its text."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    # A word beside on each side, so that a number is not told without what it counts.
    start, end = max(start - _BESIDE, 0), max(end - _BESIDE, 0)
    while start or end:
        was, now = _between(before, start, end), _between(after, start, end)
        if was and now and old.count(was) == 1 == new.count(now):
            return was, now
        start, end = max(start - 1, 0), max(end - 1, 0)
    return old, new


def _between(tokens: list[str], start: int, end: int) -> str:
    return "".join(tokens[start : len(tokens) - end]).strip()


def written(value: Value | None) -> str:
    """Return a value on one line, as YAML in short form."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, list):
        return f"[{', '.join(_quoted(item) for item in value)}]"
    return "{" + ", ".join(f"{key}: {_quoted(item)}" for key, item in value.items()) + "}"


def _quoted(value: Value) -> str:
    return scalar(value) if isinstance(value, str) else written(value)


def shown(text: str) -> str:
    """Return a text on one line and not too long, for a message."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[: LONGEST_SHOWN - 1]}…"
