"""A version of a record, and the history that its versions make."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.loading.entry import Entry

ID = 8

Load = Callable[[], Entry | None]


@dataclass(frozen=True, slots=True)
class Version:
    """What a record has said from a day on. `id` is the beginning of a digest of its meaning.

    `stage` is the last that it reached, `reason` why it took the place of the one before, `by` who decided that: all
    may be empty. `load` returns the record as it was then, or None when not all of it may be shown.
    """

    id: str
    day: str
    stage: str
    reason: str
    by: str
    load: Load


@dataclass(frozen=True, slots=True)
class History:
    """A record's versions, the oldest first; the last is the one that its page shows. There are at least two."""

    versions: tuple[Version, ...]

    @property
    def current(self) -> Version:
        return self.versions[-1]

    @property
    def digest(self) -> str:
        """What the history is made of, for those who want to know whether it is the same."""
        return "\n".join(f"{each.id}\t{each.day}\t{each.stage}\t{each.reason}\t{each.by}" for each in self.versions)


@dataclass(frozen=True, slots=True)
class Histories:
    """Histories by the record's id: only records with several versions have one.

    `lacking` says in words for the reader what the histories lack, and is empty when they reach back to the beginning.
    """

    of: Mapping[str, History] = field(default_factory=dict)
    lacking: str = ""
