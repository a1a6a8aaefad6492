"""Digests of what pages are made with: the program itself, the theme, the manual."""

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from generator.loading.project import Project

PROGRAM = Path(__file__).resolve().parents[1]


def files_digest(roots: Iterable[Path]) -> str:
    """Return one digest over the names and contents of every file below the folders, in order of name."""
    state = hashlib.blake2b(digest_size=16)
    for root in roots:
        found = sorted(path for path in root.rglob("*") if path.is_file()) if root.is_dir() else [root]
        for path in found:
            if "__pycache__" in path.parts or not path.is_file():
                continue
            state.update(path.relative_to(root).as_posix().encode() + b"\0")
            state.update(path.read_bytes())
    return state.hexdigest()


@cache
def program_digest() -> str:
    """Return the digest of the program's own code and of the versions it runs with."""
    state = hashlib.blake2b(files_digest([PROGRAM]).encode(), digest_size=16)
    state.update("\0".join(_installed()).encode())
    return state.hexdigest()


def _installed() -> list[str]:
    """Return what is installed with its versions: the names of the folders that say so, for reading them is slow."""
    return sorted(item.name for path in sys.path if Path(path).is_dir() for item in Path(path).glob("*.dist-info"))


def theme_digest(project: Project) -> str:
    return files_digest([project.theme])


def frame_digest(project: Project) -> str:
    """Return the digest of all that the frame is made from: settings, manual, theme."""
    return files_digest([project.root / "mkdocs.yml", project.docs, project.theme / "mkdocs"])
