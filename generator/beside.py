"""Processes beside this one: work that costs no time here, and that ends when this process does."""

import multiprocessing
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from typing import TypeVar

T = TypeVar("T")


def begin(work: Callable[[], T]) -> Callable[[], T]:
    """Begin `work` in a process of its own, and return what waits for its answer.

    The answer must be picklable; what the work reads is forked with it. Where no process can be forked, or when it
    falls, the work is done here when its answer is asked for: then its error shows here.
    """
    if "fork" not in multiprocessing.get_all_start_methods() or (os.cpu_count() or 1) == 1:
        return work
    context = multiprocessing.get_context("fork")
    answer, sender = context.Pipe(duplex=False)
    context.Process(target=_send, args=(work, sender), daemon=True).start()
    sender.close()

    def received() -> T:
        try:
            told: T = answer.recv()
        except EOFError:
            return work()
        return told

    return received


def _send(work: Callable[[], T], sender: Connection) -> None:
    end_with_parent()
    with suppress(Exception):  # it shows when the work is done again
        sender.send(work())


def end_with_parent() -> None:
    """Let this process end when the one that started it is gone, and not go on writing beside the next build."""
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    starter = parent_process()
    if starter is None:
        return
    with suppress(OSError):
        wait([starter.sentinel])
    os._exit(1)
