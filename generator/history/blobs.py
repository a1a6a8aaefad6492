"""Contents out of git, any number of them from one process."""

import os
import subprocess
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
    command = ["git", "-C", os.fspath(root), "cat-file", "--batch"]
    try:
        process = subprocess.Popen(  # noqa: S603 - a list of words, never a shell
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, **ENVIRONMENT},
        )  # fmt: skip
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
