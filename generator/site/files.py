"""Writing, linking and removing files that may have more than one name."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

FRESH = ".ny"
"""How the name of a file ends while it is being written."""


def write_new(path: Path, content: bytes) -> None:
    """Write a file so that an older one of that name, perhaps linked elsewhere, stays whole."""
    target = os.fspath(path)
    fresh = f"{target}.{os.getpid()}{FRESH}"
    try:
        file = open(fresh, "wb")  # noqa: PTH123, SIM115 - ten thousand times a build, and closed below
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = open(fresh, "wb")  # noqa: PTH123, SIM115 - as above
    with file:
        file.write(content)
    os.replace(fresh, target)  # noqa: PTH105 - as above


def remove(path: Path) -> None:
    path.unlink(missing_ok=True)


def link(source: str | Path, target: str | Path) -> None:
    """Give a file a second name; copy it where links cannot be made."""
    try:
        os.link(source, target)
    except OSError:
        with suppress(OSError):
            os.unlink(target)  # noqa: PTH108 - never write into a file that has other names
        try:
            os.link(source, target)
        except OSError:
            shutil.copyfile(source, target)
