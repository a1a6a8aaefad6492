"""A site laid as a publication: what is the same as in the former shares its place on the disk, the rest is copied.

What is one file under two names in the site is so here. But a publication shares no file with the project's own cache:
what someone writes into a published file by mistake never comes back with the next build.
"""

import os
import shutil
from pathlib import Path

from generator.site.files import link

PIECE = 1 << 20


def lay(site: Path, target: Path, former: Path | None) -> bool:
    """Lay the files of `site` in the new folder `target`; return whether anything differs from `former`.

    What has two names in the site, as a document in two editions, has two names in the publication.
    """
    target.mkdir(parents=True)
    names = files_of(site)
    differs = former is None or names != files_of(former)
    laid: dict[int, Path] = {}
    for name in names:
        source, goal = site / name, target / name
        goal.parent.mkdir(parents=True, exist_ok=True)
        kept = former / name if former is not None else None
        number = source.stat().st_ino
        if kept is not None and same(source, kept):
            link(kept, goal)
        else:
            differs = True
            if number in laid:
                link(laid[number], goal)
            else:
                shutil.copyfile(source, goal)
        laid.setdefault(number, goal)
    return differs


def files_of(folder: Path) -> list[str]:
    """Return the names of all files in a folder, from the folder, in order. Links that lead elsewhere are left out."""
    found: list[str] = []
    folders = [""]
    for here in folders:  # grows while it is read
        with os.scandir(folder / here) as items:
            for item in items:
                if item.is_dir(follow_symlinks=False):
                    folders.append(f"{here}{item.name}/")
                elif item.is_file(follow_symlinks=False):
                    found.append(here + item.name)
    return sorted(found)


def same(one: Path, other: Path) -> bool:
    """Tell whether two files hold the same, byte for byte."""
    try:
        if one.stat().st_size != other.stat().st_size:
            return False
        with one.open("rb") as left, other.open("rb") as right:
            while piece := left.read(PIECE):
                if piece != right.read(PIECE):
                    return False
    except FileNotFoundError:
        return False
    return True
