"""Put a finished site in its place in one step: a reader sees the old one or the new one, never a mixture."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.site.search import FRESH, FULL
from generator.site.stamp import SEARCH_ADDRESS, SHELL_FOLDER, announce_new_index
from generator.site.store import Store, write_new


def gather(frame: Path | None, store: Store, target: Path, *, fresh_index: bool) -> None:
    """Fill `target` with the frame (when it is not there already), the pages, and the search index."""
    if frame is not None:
        link_tree(frame, target)
    shutil.rmtree(target / SHELL_FOLDER, ignore_errors=True)
    link_tree(store.site, target)
    for name in (FULL, *((FRESH,) if fresh_index else ())):
        link_tree(store.folder / "search" / name, target / name)
    page = target / SEARCH_ADDRESS / "index.html"
    if page.is_file():
        text = page.read_text(encoding="utf-8")
        write_new(page, announce_new_index(text, fresh_index).encode())


def link_tree(source: Path, target: Path) -> None:
    """Give every file below `source` a second name below `target`; copy where links cannot be made."""
    for folder, _, names in os.walk(source):
        here = target / Path(folder).relative_to(source)
        here.mkdir(parents=True, exist_ok=True)
        for name in names:
            _link(os.path.join(folder, name), os.path.join(here, name))  # noqa: PTH118 - ten thousand times a build


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except FileExistsError:
        os.unlink(target)  # noqa: PTH108
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def swap(fresh: Path, output: Path) -> None:
    """Let `fresh` take the place of `output`. When the last step fails the old site is put back."""
    old = output.with_name(f".{output.name}.gammal")
    shutil.rmtree(old, ignore_errors=True)
    if output.exists():
        output.rename(old)
    try:
        fresh.rename(output)
    except OSError:
        if old.exists():
            old.rename(output)
        raise
    shutil.rmtree(old, ignore_errors=True)


def clear(folders: Iterable[Path]) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
