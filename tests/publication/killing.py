"""A publishing in a process of its own, killed at one of its steps: before a file is opened, renamed or linked."""

import errno
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from datetime import date
from multiprocessing.context import BaseContext
from pathlib import Path

from generator.publication.folder import Folder
from generator.publication.publication import following

DAY = date(2025, 10, 9)
STEPS = frozenset({"open", "os.link", "os.rename", "os.symlink", "os.remove", "os.rmdir", "os.mkdir", "os.scandir"})

TOLD = 3


def processes() -> BaseContext:
    """Return how processes are started: from a small one that has the modules already, where the system can."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.publication.killing"])
    return context


def put(root: Path, site: Path, *, links: bool = True) -> None:
    """Publish a site as the command does, without building it."""
    if not links:
        Path.symlink_to = _no_links  # type: ignore[method-assign]
    place = Folder(root)
    with place.alone(lambda: None):
        fresh = following(place.known(), DAY, "")
        place.add(site, fresh)
        place.show(place.known()[-1])
        place.prune(3)


def put_and_die(root: Path, site: Path, step: int, links: bool) -> None:
    """Publish, and be killed right before a step; steps are counted among those that touch `root`."""
    at_step(root, step, die)
    put(root, site, links=links)


def put_until_full(root: Path, site: Path, step: int) -> None:
    """Publish until the disk is full at a step; leave with `TOLD` when the publishing says so."""
    at_step(root, step, fill)
    try:
        put(root, site)
    except OSError as error:
        sys.exit(TOLD if error.errno == errno.ENOSPC else 1)


def fill() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def die() -> None:
    if sys.platform == "win32":
        os._exit(137)
    os.kill(os.getpid(), signal.SIGKILL)


def at_step(root: Path, step: int, happens: Callable[[], None]) -> None:
    """Let something happen right before a step of this process."""
    counted = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal counted
        if event in STEPS and any(str(root) in str(argument) for argument in arguments):
            counted += 1
            if counted == step:
                happens()

    sys.addaudithook(hook)


def _no_links(self: Path, target: Path, target_is_directory: bool = False) -> None:
    raise OSError(errno.EPERM, "no links here", str(self))
