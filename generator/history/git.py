"""The one place that calls git. Every function gives nothing when git, or the repository, is not there."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

ENVIRONMENT = {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
"""Asks nobody anything, writes nothing, and fetches nothing from elsewhere."""
_PATIENCE = 30
_MOST = 200


def git(root: Path, *arguments: str, patience: float = _PATIENCE) -> bytes | None:
    """Return what git answers, or None when it cannot. Never asks anyone anything, and runs no hooks or pagers."""
    ran = _run(root, arguments, patience)
    return ran.stdout if ran is not None and ran.returncode == 0 else None


def told(root: Path, *arguments: str) -> bytes | None:
    """Return what git tells beside its answer, such as whose a signature is, or None when it cannot answer."""
    ran = _run(root, arguments, _PATIENCE)
    return ran.stderr if ran is not None and ran.returncode == 0 else None


def _run(root: Path, arguments: tuple[str, ...], patience: float) -> "subprocess.CompletedProcess[bytes] | None":
    try:
        return subprocess.run(  # noqa: S603 - a list of words, never a shell
            command(root, *arguments), capture_output=True, env=environment(), timeout=patience, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return None


def command(root: Path, *arguments: str) -> list[str]:
    return ["git", "--no-pager", "-c", "core.quotepath=off", "-C", os.fspath(root), *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, **ENVIRONMENT}


def text(root: Path, *arguments: str) -> str | None:
    """Return what git answers, as text without its last line break."""
    answer = git(root, *arguments)
    return None if answer is None else answer.decode("utf-8", "replace").rstrip("\n")


def has_folder(root: Path) -> bool:
    """Tell whether the project can lie in a repository, without asking git."""
    return any((folder / ".git").exists() for folder in (root.resolve(), *root.resolve().parents))


def has_git(root: Path) -> bool:
    """Tell whether the project lies in a git repository with at least one commit."""
    return git(root, "rev-parse", "--verify", "--quiet", "HEAD") is not None


def commits_of(root: Path, file: str, most: int = _MOST) -> list[str]:
    """Return the commits that changed a file, the newest first. `file` is relative to the project."""
    answer = text(root, "log", f"-n{most}", "--format=%H", "--", file)
    return answer.split("\n") if answer else []


def content_at(root: Path, commit: str, file: str) -> bytes | None:
    """Return a file's content as it was after a commit."""
    return git(root, "cat-file", "blob", f"{commit}:./{file}")


def earlier_contents(root: Path, file: str) -> Iterator[bytes]:
    """Yield what a file has held, the newest first."""
    for commit in commits_of(root, file):
        content = content_at(root, commit, file)
        if content is not None:
            yield content
