"""Run a command and say how long it took and how much memory its processes held at most."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
PERIOD = 0.2


@dataclass(frozen=True, slots=True)
class Measured:
    """`seconds` by the clock on the wall; `work` is the seconds that all cores spent.

    `memory` is in bytes, None where the system has no /proc.
    Memory is the greatest sum, over the command and all its descendants at one moment, of the memory
    resident, where what processes share is divided between them (PSS). It is read five times a second.
    """

    seconds: float
    work: float
    memory: int | None


class CommandError(Exception):
    """The command did not end well; the message holds what it wrote."""


def run(command: Sequence[str], environment: Mapping[str, str]) -> Measured:
    """Run the command to its end. Raises CommandError when it fails."""
    before = os.times()
    started = time.perf_counter()
    process = subprocess.Popen(
        command, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )
    watch = _Watch(process.pid)
    watch.start()
    output, _ = process.communicate()
    seconds = time.perf_counter() - started
    watch.stop()
    after = os.times()
    work = after.children_user + after.children_system - before.children_user - before.children_system
    if process.returncode != 0:
        raise CommandError(f"{' '.join(command)}\n{output}")
    return Measured(seconds, work, watch.peak)


class _Watch(threading.Thread):
    """Reads the memory of a process and its descendants until it is stopped."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._ended = threading.Event()
        self.peak: int | None = None

    def run(self) -> None:
        if not (PROC / "self" / "smaps_rollup").is_file():
            return
        while not self._ended.wait(PERIOD):
            self.peak = max(self.peak or 0, sum(_resident(pid) for pid in _tree(self._pid)))

    def stop(self) -> None:
        self._ended.set()
        self.join()


def _tree(pid: int) -> list[int]:
    """Return the process and all its descendants that live at this moment."""
    found = [pid]
    for parent in found:  # grows while it is read
        try:
            for task in (PROC / str(parent) / "task").iterdir():
                found += map(int, (task / "children").read_text(encoding="ascii").split())
        except OSError:
            continue  # it ended meanwhile
    return found


def _resident(pid: int) -> int:
    """Return the bytes that the process holds, its share of what it holds with others included."""
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
