"""A folder's files as a commit on a branch, by `git fast-import`: the checkout and its index are never touched.

The same files, message, day and earlier commit give the same commit on every computer.
"""

import subprocess
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from generator.history.git import command, environment, git, text

WHO = "Kansli <kansli@localhost>"
"""Never a person: a published branch shows nothing of who works with the records."""
WAITING = "refs/kansli/ny"


class BranchError(Exception):
    """Git could not write the branch; the message is git's own."""


def is_name(root: Path, branch: str) -> bool:
    return not branch.startswith("-") and git(root, "check-ref-format", "--branch", branch) is not None


def checked_out_in(root: Path, branch: str) -> str:
    """Return the folder where a branch is checked out, empty when it is nowhere."""
    return text(root, "for-each-ref", "--format=%(worktreepath)", f"refs/heads/{branch}") or ""


def tip(root: Path, branch: str) -> str:
    """Return the last commit of a branch, empty when there is no such branch."""
    return text(root, "rev-parse", "--verify", "--quiet", f"refs/heads/{branch}") or ""


def messages(root: Path, branch: str) -> list[tuple[str, str]]:
    """Return the commits of a branch with their messages, the newest first."""
    told = text(root, "log", "--first-parent", "--format=%H%x00%B%x01", f"refs/heads/{branch}", "--") or ""
    pairs = (one.strip("\n").split("\0") for one in told.split("\1") if one.strip("\n"))
    return [(commit, body.strip("\n")) for commit, body in pairs]


def file_at(root: Path, commit: str, name: str) -> bytes | None:
    """Return a file of a commit, by its name from the commit's root."""
    return git(root, "cat-file", "blob", f"{commit}:{name}")


def commit_files(
    root: Path, branch: str, files: Iterable[tuple[str, Path]], message: str, time: int, unless: str = ""
) -> bool:
    """Put a commit with just these files on the branch; return False when `unless` is a commit with the same."""
    before = tip(root, branch)
    try:
        _import(root, _stream(files, message, time, before))
        if unless and _tree(root, WAITING) == _tree(root, unless):
            return False
        _move(root, branch, tip_of(root, WAITING), before)
    finally:
        git(root, "update-ref", "-d", WAITING)
    return True


def commit_again(root: Path, branch: str, earlier: str, message: str, time: int) -> None:
    """Put a commit on the branch with the files of an earlier one."""
    before = tip(root, branch)
    try:
        _import(root, _head(message, time, before) + f'M 040000 {_tree(root, earlier)} ""\n\ndone\n'.encode())
        _move(root, branch, tip_of(root, WAITING), before)
    finally:
        git(root, "update-ref", "-d", WAITING)


def tip_of(root: Path, name: str) -> str:
    return text(root, "rev-parse", "--verify", "--quiet", name) or ""


def _tree(root: Path, name: str) -> str:
    return tip_of(root, f"{name}^{{tree}}")


def _move(root: Path, branch: str, commit: str, before: str) -> None:
    """Let the branch name the commit, in one step, and only if nobody else has moved it meanwhile."""
    if not commit or git(root, "update-ref", f"refs/heads/{branch}", commit, before or "0" * len(commit)) is None:
        raise BranchError("the branch was moved by someone else meanwhile")


def _head(message: str, time: int, before: str) -> bytes:
    said = message.encode()
    head = f"commit {WAITING}\ncommitter {WHO} {time} +0000\ndata {len(said)}\n".encode() + said + b"\n"
    return head + (f"from {before}\n" if before else "").encode() + b"deleteall\n"


def _stream(files: Iterable[tuple[str, Path]], message: str, time: int, before: str) -> Iterator[bytes]:
    yield _head(message, time, before)
    for name, path in files:
        content = path.read_bytes()
        yield f"M 100644 inline {_quoted(name)}\ndata {len(content)}\n".encode()
        yield content
        yield b"\n"
    # Without this last word git throws all of it away: a broken off import leaves nothing.
    yield b"\ndone\n"


def _quoted(name: str) -> str:
    inside = name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{inside}"'


def _import(root: Path, stream: Iterable[bytes] | bytes) -> None:
    arguments = command(root, "fast-import", "--quiet", "--done", "--force", "--date-format=raw")
    running = subprocess.Popen(  # noqa: S603 - a list of words, never a shell
        arguments, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment()
    )
    assert running.stdin is not None
    try:
        with suppress(BrokenPipeError):  # git says why on its other line
            _feed(running.stdin, [stream] if isinstance(stream, bytes) else stream)
    except BaseException:
        running.kill()
        running.communicate()
        raise
    _, said = running.communicate()
    if running.returncode:
        raise BranchError(said.decode("utf-8", "replace").strip().partition("\n")[0])


def _feed(pipe: IO[bytes], pieces: Iterable[bytes]) -> None:
    for piece in pieces:
        pipe.write(piece)
    pipe.flush()
