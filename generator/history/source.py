"""What a publication is made from: the commit of the records, and whether anything in them is not saved in git."""

from dataclasses import dataclass
from pathlib import Path

from generator.history.git import text

PARTS = ("mkdocs.yml", "records", "docs", "theme")
"""What a site is made from, by its names in the project's folder."""


@dataclass(frozen=True, slots=True)
class Source:
    """A commit and the second it was made, counted from 1970."""

    commit: str
    time: int


def source_of(root: Path) -> Source | None:
    """Return the commit that the checkout stands at, None without git."""
    told = text(root, "log", "-1", "--format=%H %ct")
    if not told:
        return None
    commit, time = told.split(" ")
    return Source(commit, int(time))


def unsaved(root: Path) -> list[str]:
    """Return the files of the project that are changed or new since the commit."""
    parts = [part for part in PARTS if (root / part).exists()]
    told = text(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", *parts)
    return sorted(line[3:] for line in (told or "").split("\0") if line)
