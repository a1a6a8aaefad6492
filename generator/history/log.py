"""What has happened to the records, in one pass over git: every commit on the main line and the files it changed.

The main line is what HEAD was before each merge: a branch counts from the day it was merged. The pass is remembered
in the project's cache, and only what has come since is read the next time. Where git's memory was rewritten, or is
not whole, all is read again.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.history.git import git, has_folder, text

RECORDS = "records"
_CACHE = "historik.json"
_FORMAT = "1"
# Reading a large archive's memory from its beginning takes a while.
_PATIENCE = 300
_START = b"\x01"


@dataclass(frozen=True, slots=True)
class Step:
    """A change of a file: in which commit (counted from 0, the oldest), its content's name in git, its path then.

    `blob` is empty when the file was taken away. `before` is the path that it was renamed from.
    """

    commit: int
    path: str
    blob: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Commit:
    """`when` is when it came to the repository (ISO 8601, with its own zone); `subject` its message's first line."""

    name: str
    when: str
    subject: str

    @property
    def day(self) -> str:
        return self.when[:10]


@dataclass(slots=True)
class Past:
    """All commits, the oldest first, and all steps in the same order. Paths are relative to the project.

    `head` names what has been read. `whole` is False when the repository holds only the latest part.
    """

    head: str
    whole: bool
    commits: list[Commit] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    def files(self) -> dict[str, list[Step]]:
        """Return the steps of each file that there is at HEAD, the oldest first, also those under former names.

        A file that was taken away and came back begins anew.
        """
        living: dict[str, list[Step]] = {}
        for step in self.steps:
            if not step.blob:
                living.pop(step.path, None)
            elif step.before:
                living[step.path] = [*living.pop(step.before, []), step]
            else:
                living.setdefault(step.path, []).append(step)
        return living


def head_of(root: Path) -> str:
    """Return what tells whether anything new can be read: empty without git, a commit or a repository.

    Costs one process, and none where there is no repository at all.
    """
    if not has_folder(root):
        return ""
    said = text(root, "rev-parse", "HEAD", "--is-shallow-repository", "--git-path", "shallow")
    if said is None:
        return ""
    name, shallow, path = said.split("\n")
    return name if shallow == "false" else f"{name} {_digest(root / path)}"


def is_whole(head: str) -> bool:
    """Tell whether the repository that `head` is of has its memory from the beginning."""
    return " " not in head


def read_past(root: Path, cache: Path | None, head: str = "") -> Past | None:
    """Return what git remembers of the records, or None when it cannot tell."""
    head = head or head_of(root)
    if not head:
        return None
    known = _load(cache / _CACHE) if cache else None
    if known is not None and known.head == head:
        return known
    past = _continued(root, known, head) if known is not None else None
    if past is None:
        past = _read(root, Past(head, is_whole(head)), "HEAD")
    if past is not None and cache:
        _save(cache / _CACHE, past)
    return past


def _continued(root: Path, known: Past, head: str) -> Past | None:
    """Return the past with what has come since, or None when `known` is not a part of it."""
    if not (is_whole(known.head) and is_whole(head)):
        return None
    since = f"{known.head}..{head}"
    count = text(root, "rev-list", "--first-parent", "--count", since)
    if not count or text(root, "rev-parse", "--verify", "--quiet", f"{head}~{count}") != known.head:
        return None
    return _read(root, Past(head, True, known.commits, known.steps), since)


def _read(root: Path, past: Past, range_: str) -> Past | None:
    """Add the commits in a range to the past."""
    said = git(
        root, "-c", "log.showRoot=true", "log", "--reverse", "--first-parent", "-m", "--raw", "-z", "--no-abbrev",
        "-M", "--relative", "--no-color", "--no-show-signature", "--no-notes", "--format=%x01%H %cI %s",
        range_, "--", RECORDS,
        patience=_PATIENCE,
    )  # fmt: skip
    if said is None:
        return None
    tokens = iter(said.split(b"\0"))
    for token in tokens:
        bare = token.lstrip(b"\n")
        if bare.startswith(_START):
            name, when, subject = bare[1:].decode("utf-8", "replace").split(" ", 2)
            past.commits.append(Commit(name, when, subject))
        elif bare.startswith(b":"):
            past.steps.append(_step(bare, tokens, len(past.commits) - 1))
    return past


def _step(token: bytes, tokens: Iterator[bytes], commit: int) -> Step:
    _, mode, _, blob, status = token.decode("ascii").split(" ")
    path = _path(tokens)
    if status.startswith("R"):
        return Step(commit, _path(tokens), blob, path)
    # A link is not a record: what it leads to may lie anywhere.
    gone = status == "D" or mode not in ("100644", "100755")
    return Step(commit, path, "" if gone else blob)


def _path(tokens: Iterator[bytes]) -> str:
    return next(tokens).decode("utf-8", "surrogateescape")


def _digest(file: Path) -> str:
    try:
        return hashlib.blake2b(file.read_bytes(), digest_size=8).hexdigest()
    except OSError:
        return "-"


def _load(file: Path) -> Past | None:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        if found["format"] != _FORMAT:
            return None
        commits = [Commit(*each) for each in found["commits"]]
        return Past(found["head"], found["whole"], commits, [Step(*each) for each in found["steps"]])
    except (OSError, ValueError, KeyError, TypeError):
        return None  # none, or one that cannot be read: all is read again


def _save(file: Path, past: Past) -> None:
    """Write what has been read. Where nothing can be written, nothing is remembered."""
    commits = [(each.name, each.when, each.subject) for each in past.commits]
    steps = [(each.commit, each.path, each.blob, each.before) for each in past.steps]
    data = {"format": _FORMAT, "head": past.head, "whole": past.whole, "commits": commits, "steps": steps}
    fresh = file.with_name(f"{file.name}.{os.getpid()}.ny")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")
        fresh.replace(file)
    except OSError:
        return
