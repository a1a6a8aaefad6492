"""Processes of a build that was broken off end too, and do not go on writing beside the next build."""

import os
import threading
from contextlib import suppress
from multiprocessing import parent_process
from multiprocessing.connection import wait


def end_with_parent() -> None:
    """Let this process end when the one that started it is gone."""
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    starter = parent_process()
    if starter is None:
        return
    with suppress(OSError):
        wait([starter.sentinel])
    os._exit(1)
