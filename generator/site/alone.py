"""One build at a time in a project: another waits for it. The lock goes with its process, however that ends."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

LOCK = "bygge.las"
PERIOD = 0.1


@contextmanager
def alone(folder: Path, waits: Callable[[], None]) -> Iterator[None]:
    """Hold the lock in `folder`. When another process has it, call `waits` once and wait."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("a+b") as file:
        told = False
        while not _locked(file):
            if not told:
                waits()
                told = True
            time.sleep(PERIOD)
        yield


if sys.platform == "win32":
    import msvcrt

    def _locked(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(file: IO[bytes]) -> bool:
        # A lock of this kind is the process's own: the ones it starts do not hold it after its end.
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
