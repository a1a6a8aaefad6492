"""Publications in a folder: each in one of its own, and the name `aktuell` for the one that readers see.

    publiceringar/0006-2026-11-22-1a2b3c4/
    publiceringar/0007-2026-11-23-5d6e7f8/
    aktuell -> publiceringar/0007-2026-11-23-5d6e7f8

The name is a symbolic link, and a link is exchanged in one step. Where links cannot be made, `aktuell` is a folder
that shares its files with the publication, and is exchanged as the site of a build is.
"""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from generator.proof.failure import ProofError
from generator.proof.manifest import differences
from generator.publication.laying import lay
from generator.publication.publication import Publication, PublishError, named
from generator.site.alone import alone
from generator.site.files import write_new
from generator.site.publish import remove_tree, restore, swap

SHELF = "publiceringar"
CURRENT = "aktuell"
MARK = ".publicering"
"""In a current folder that is no link: the name of its publication."""
GONE = ".bort-"
"""How the names of folders begin that are being removed."""
FULL = (errno.ENOSPC, errno.EDQUOT)


class Folder:
    """A place for publications on a disk."""

    def __init__(self, root: Path) -> None:
        self._shelf = root / SHELF
        self._current = root / CURRENT
        self._fresh = self._shelf / ".ny"

    @property
    def onward(self) -> str:
        return ""

    def alone(self, waits: Callable[[], None]) -> AbstractContextManager[None]:
        return alone(self._shelf, waits)

    def known(self) -> list[Publication]:
        if not self._shelf.is_dir():
            return []
        found = [one for path in self._shelf.iterdir() if path.is_dir() and (one := named(path.name))]
        return sorted(found, key=lambda one: one.number)

    def current(self) -> Publication | None:
        if self._current.is_symlink():
            target = self._current.readlink()
            shown = named(target.name) if target.parent == Path(SHELF) else None
        elif self._current.is_dir():
            mark = self._current / MARK
            shown = named(mark.read_text(encoding="utf-8")) if mark.is_file() else None
        elif self._current.exists():
            shown = None
        else:
            return None
        if shown is None:
            raise PublishError(f"{self._current} finns redan och är ingen publicering; flytta undan den")
        return shown

    @contextmanager
    def last(self) -> Iterator[Path | None]:
        known = self.known()
        yield self._shelf / known[-1].name if known else None

    def add(self, site: Path, fresh: Publication) -> bool:
        self._tidy()
        try:
            with self.last() as former:
                new = lay(site, self._fresh, former)
            if new:
                self._fresh.rename(self._shelf / fresh.name)
        finally:
            remove_tree(self._fresh)
        return new

    def verify(self, publication: Publication) -> None:
        try:
            wrong = list(differences(self._shelf / publication.name))
        except ProofError as error:
            wrong = [str(error)]
        if wrong:
            raise PublishError(f"publicering {publication.number} har ändrats sedan den gjordes: {wrong[0]}")

    def show(self, publication: Publication) -> None:
        self._tidy()
        self.current()  # refuses what others have made
        _to_disk()
        if self._current.is_dir() and not self._current.is_symlink():
            self._swap_folders(publication)
            return
        link = self._shelf / ".aktuell"
        link.unlink(missing_ok=True)
        try:
            link.symlink_to(Path(SHELF) / publication.name, target_is_directory=True)
        except OSError as error:
            if self._current.is_symlink() or error.errno in FULL:
                raise  # links can be made here, so something else is wrong
            self._swap_folders(publication)
            return
        link.replace(self._current)

    def _swap_folders(self, publication: Publication) -> None:
        try:
            # All files are links to the publication's own.
            lay(self._shelf / publication.name, self._fresh, self._shelf / publication.name)
            write_new(self._fresh / MARK, publication.name.encode())
            swap(self._fresh, self._current, self._shelf / f"{GONE}aktuell")
        finally:
            self._clear()

    def prune(self, keep: int) -> list[Publication]:
        shown = self.current()
        old = [one for one in self.known()[: -max(1, keep)] if one != shown]
        for one in old:
            # Renamed first: what is half removed is no publication.
            gone = self._shelf / f"{GONE}{one.number}"
            (self._shelf / one.name).rename(gone)
            remove_tree(gone)
        return old

    def _tidy(self) -> None:
        """Put right what a broken off publishing left behind."""
        restore(self._current)
        self._clear()

    def _clear(self) -> None:
        for folder in (self._fresh, *self._shelf.glob(f"{GONE}*")):
            remove_tree(folder)


def _to_disk() -> None:
    """Have the system write what it holds in memory: a power cut must not leave a switch to files without content."""
    if hasattr(os, "sync"):
        os.sync()
