"""Put a finished site in its place in one step: a reader sees the old one or the new one, never a mixture."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from generator.site.files import link, write_new
from generator.site.search import Indexes
from generator.site.stamp import SEARCH_ADDRESS, SHELL_FOLDER, announce_indexes
from generator.site.store import Store

Files = dict[str, tuple[str, int]]
"""Names in a site, each with the path of its file and the file's number in the file system.

Two names with one number are the same file.
"""


@dataclass(frozen=True, slots=True)
class Laid:
    """A site that is being laid: its folder, what lies there with its folders, and what it is to hold.

    With `whole` it is to hold nothing else.
    """

    folder: Path
    wanted: Files
    whole: bool
    have: Files = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)

    def look(self) -> Self:
        """Note what lies in the folder now."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folders.update(files_in(self.folder, "", self.have))
        return self


def gather(laid: Laid, store: Store, indexes: Indexes) -> None:
    """Bring a site to hold the frame, the pages and the search index.

    What is there already and right is left alone: twenty thousand links take a second, looking at them
    takes a tenth.
    """
    laid.wanted.update(_index_files(store, indexes.folders))
    _make_equal(laid)
    remove_tree(laid.folder / SHELL_FOLDER)
    page = laid.folder / SEARCH_ADDRESS / "index.html"
    if page.is_file():
        text = page.read_text(encoding="utf-8")
        write_new(page, announce_indexes(text, indexes.parts, indexes.fresh).encode())


def built(folder: Path, store: Store) -> Laid:
    """Return a site that MkDocs has just built in `folder`: everything is to be added to it."""
    return Laid(folder, _wanted(None, store), whole=False).look()


def prepare(frame: Path, store: Store, fresh: Path, spare: Path, *, anew: bool) -> Laid:
    """Have `fresh` ready to be filled: the site before the last, or one laid now, all but the search index.

    With `anew`, most pages are new: then both `fresh` and a spare are laid, so that the next build need not. This
    takes its time while the index is made, and costs nothing on a machine with two cores.
    """
    remove_tree(fresh)
    if anew:
        remove_tree(spare)
    elif spare.is_dir():
        try:
            # This succeeds on one file system only, so files in a spare can be told apart by their numbers.
            spare.rename(fresh)
        except OSError:
            remove_tree(spare)
    laid = Laid(fresh, _wanted(frame, store), whole=True).look()
    if anew:
        for each in (laid, Laid(spare, laid.wanted, whole=True).look()):
            _make_equal(each)
    return laid


def _wanted(frame: Path | None, store: Store) -> Files:
    """Return what a site is to hold but for the indexes: the frame, and the pages that the store knows.

    A record page stands before a page of the frame with its name.
    """
    files: Files = {}
    if frame is not None:
        files_in(frame, "", files)
    pages: Files = {}
    files_in(store.site, "", pages)
    known = store.names()
    files.update((name, file) for name, file in pages.items() if name.replace(os.sep, "/") in known)
    files.update((name.replace("/", os.sep), file) for name, file in store.beside())
    shells = SHELL_FOLDER.rstrip("/") + os.sep
    return {name: file for name, file in files.items() if not name.startswith(shells)}


def _index_files(store: Store, folders: Iterable[str]) -> Files:
    files: Files = {}
    for name in folders:
        files_in(store.folder / "search" / name, f"{name}{os.sep}", files)
    return files


def files_in(folder: Path, below: str, found: Files) -> list[str]:
    """Add every file in `folder` to `found`, by its name with `below` before it; return the folders in it."""
    folders = [(os.fspath(folder), below)]
    for here, before in folders:  # grows while it is read
        with os.scandir(here) as items:
            for item in items:
                name = before + item.name
                if item.is_dir(follow_symlinks=False):
                    folders.append((item.path, name + os.sep))
                else:
                    found[name] = (item.path, item.inode())
    return [name for _, name in folders[1:]]


def _make_equal(laid: Laid) -> None:
    """Link what is missing or another file; when nothing else is to be there, take that away."""
    root = os.path.join(laid.folder, "")  # noqa: PTH118 - plain strings here: thousands of names
    have, folders = laid.have, laid.folders
    if laid.whole:
        for name in have.keys() - laid.wanted.keys():
            os.unlink(root + name)  # noqa: PTH108 - as above
            folders -= _prune(root, name)
    for name, (path, number) in laid.wanted.items():
        there = have.get(name)
        if there is None or there[1] != number:
            folder = name[: name.rfind(os.sep) + 1]
            if folder and folder not in folders:
                os.makedirs(root + folder, exist_ok=True)  # noqa: PTH103 - as above
                folders.add(folder)
            link(path, root + name)
            have[name] = (path, number)


def _prune(root: str, name: str) -> set[str]:
    """Remove the folders that a removed file leaves empty; return them."""
    gone = set()
    while os.sep in name:
        name = name[: name.rfind(os.sep)]
        try:
            os.rmdir(root + name)  # noqa: PTH106 - as above
        except OSError:
            break
        gone.add(name + os.sep)
    return gone


def swap(fresh: Path, output: Path, spare: Path) -> None:
    """Let `fresh` take the place of `output`, which is kept as `spare` for the next build to fill if there is none.

    When the last step fails the old site is put back.
    """
    old = _old(output)
    remove_tree(old)
    if output.exists():
        output.rename(old)
    try:
        fresh.rename(output)
    except OSError:
        if old.exists():
            old.rename(output)
        raise
    if spare.is_dir():
        remove_tree(old)
    elif old.exists():
        try:
            old.rename(spare)
        except OSError:
            remove_tree(old)


def restore(output: Path) -> None:
    """Put the last site back when a build was broken off between the two steps of the switch."""
    old = _old(output)
    if old.is_dir() and not output.exists():
        old.rename(output)


def _old(output: Path) -> Path:
    return output.with_name(f".{output.name}.gammal")


def clear(folders: Iterable[Path]) -> None:
    for folder in folders:
        remove_tree(folder)


def remove_tree(folder: Path) -> None:
    """Remove a folder of made files, if it is there; what cannot be removed is left for the next build."""
    if not folder.is_symlink() and folder.is_dir():
        _empty(os.fspath(folder))
        _try(os.rmdir, os.fspath(folder))


def _empty(folder: str) -> None:
    with os.scandir(folder) as found:
        items = list(found)
    for item in items:
        if item.is_dir(follow_symlinks=False):
            _empty(item.path)
            _try(os.rmdir, item.path)
        else:
            _try(os.unlink, item.path)


def _try(remove: Callable[[str], None], path: str) -> None:
    try:
        remove(path)
    except OSError:
        return
