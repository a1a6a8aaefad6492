"""Contents out of git, any number of them from one process."""

import os
import subprocess
import weakref
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Thread
from typing import IO

from generator.history.git import ENVIRONMENT

LARGEST = 4_000_000


def contents(root: Path, blobs: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of each blob, in order. Those that git does not have are left out."""
    wanted = list(dict.fromkeys(blobs))
    if not wanted:
        return
    try:
        process = _started(root)
    except OSError:
        return
    assert process.stdin is not None
    assert process.stdout is not None
    # Asked for beside: git stops answering when nobody reads, and reading when nobody asks.
    Thread(target=_ask, args=(process.stdin, wanted), daemon=True).start()
    try:
        yield from _answers(process.stdout, wanted)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _started(root: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - a list of words, never a shell
        ["git", "-C", os.fspath(root), "cat-file", "--batch"],  # noqa: S607 - git is where the system has it
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **ENVIRONMENT},
    )


def _ask(to: IO[bytes], wanted: list[str]) -> None:
    try:
        to.write("".join(f"{name}\n" for name in wanted).encode("ascii"))
        to.close()
    except OSError:
        return


def _answers(answers: IO[bytes], wanted: list[str]) -> Iterator[tuple[str, bytes]]:
    for name in wanted:
        head = answers.readline().split()
        if len(head) != 3:
            if head[-1:] != [b"missing"]:
                return  # git has stopped
            continue
        size = int(head[2])
        content = answers.read(size)
        answers.read(1)
        if len(content) == size and size <= LARGEST and head[1] == b"blob":
            yield name, content


class Blobs:
    """Contents one at a time, out of one process of git that stays until nobody wants it any more."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._by: dict[int, subprocess.Popen[bytes]] = {}

    def content(self, blob: str) -> bytes | None:
        """Return what a blob holds, or None when git does not have it."""
        try:
            git = self._git()
            assert git.stdin is not None
            assert git.stdout is not None
            git.stdin.write(f"{blob}\n".encode("ascii"))
            git.stdin.flush()
            return next((content for _, content in _answers(git.stdout, [blob])), None)
        except OSError:
            return None

    def _git(self) -> "subprocess.Popen[bytes]":
        """Return the process. A forked copy of this program has one of its own: two must not listen to the same."""
        own = os.getpid()
        if own not in self._by:
            self._by[own] = _started(self._root)
            weakref.finalize(self, _stop, self._by[own], own)
        return self._by[own]


def _stop(process: "subprocess.Popen[bytes]", owner: int) -> None:
    if os.getpid() == owner:
        process.kill()
        process.communicate()
