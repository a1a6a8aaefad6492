"""A site laid as a publication: what is the same as in the former shares its place on the disk, the rest is copied.

A publication shares no file with the project's own cache: what someone writes into a published file by mistake never
comes back with the next build.
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
    twins: dict[int, Path] = {}
    for name in names:
        source, goal = site / name, target / name
        goal.parent.mkdir(parents=True, exist_ok=True)
        kept = former / name if former is not None else None
        if kept is not None and same(source, kept):
            link(kept, goal)
            continue
        differs = True
        twin = twins.setdefault(source.stat().st_ino, goal)
        if twin is goal:
            shutil.copyfile(source, goal)
        else:
            link(twin, goal)
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
