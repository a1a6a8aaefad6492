"""A publication: the site as it was put before readers one day. And what a place that holds publications can do."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

SHORT = 7
_NAME = re.compile(r"(\d{4,})-(\d{4}-\d{2}-\d{2})(?:-([0-9a-f]{7}))?")


class PublishError(Exception):
    """Why nothing was published, in a clerk's words, without its last full stop."""


@dataclass(frozen=True, slots=True)
class Publication:
    """`number` counts from 1 and is never used again. `commit` is the records' own, short; empty without git."""

    number: int
    day: date
    commit: str = ""

    @property
    def name(self) -> str:
        """The publication's name as a folder: 0007-2026-11-23-1a2b3c4."""
        return "-".join(part for part in (f"{self.number:04d}", self.day.isoformat(), self.commit) if part)


def named(name: str) -> Publication | None:
    """Return the publication that a folder's name tells of, or None when it is another folder."""
    found = _NAME.fullmatch(name)
    try:
        return Publication(int(found[1]), date.fromisoformat(found[2]), found[3] or "") if found else None
    except ValueError:
        return None


def following(known: list[Publication], day: date, commit: str) -> Publication:
    """Return what the next publication is called."""
    return Publication(known[-1].number + 1 if known else 1, day, commit[:SHORT])


def chosen(known: list[Publication], written: str) -> Publication:
    """Return the publication that a clerk means by its number or its name."""
    for each in known:
        if written in {each.name, str(each.number), f"{each.number:04d}"}:
            return each
    numbers = ", ".join(str(each.number) for each in known) or "inga"
    raise PublishError(f"publicering {written} finns inte; de som finns är {numbers}")


class Place(Protocol):
    """Where publications lie: a folder, or a branch in git."""

    @property
    def onward(self) -> str:
        """What the clerk has left to do for readers to see it (Swedish), or nothing."""

    def alone(self, waits: Callable[[], None]) -> AbstractContextManager[None]:
        """Hold the place for oneself: two at once do not mix."""

    def known(self) -> list[Publication]:
        """Return the publications that can be shown, the oldest first."""

    def current(self) -> Publication | None:
        """Return the publication that readers see."""

    def last(self) -> AbstractContextManager[Path | None]:
        """Lend a folder with the publication made last, or with its register alone: what the next one builds on."""

    def add(self, site: Path, fresh: Publication) -> bool:
        """Put a copy of a site among the publications; False when it is the last one again.

        In a folder it is not shown yet; on a branch the last commit is what readers see.
        """

    def verify(self, publication: Publication) -> None:
        """Raise `PublishError` when a publication is not as it was made."""

    def show(self, publication: Publication) -> None:
        """Let readers see an earlier publication."""

    def prune(self, keep: int) -> list[Publication]:
        """Take away all but the last `keep`, and never the one that is shown; return those that went."""
