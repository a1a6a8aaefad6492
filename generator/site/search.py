"""The search index, by Pagefind. Full when much has changed; else a small one beside it.

The full index of a large archive lies in parts of at most `PART` pages, newest first, for Pagefind holds all
it indexes in memory (about 0.1 MB a page): `pagefind/`, `pagefind-2/` and so on. A reader's first search loads
50 to 70 kB more for each part, so there are few. The small index `pagefind-nytt/` holds the pages changed
since the full one was made, and a list of the addresses whose results in the full one it replaces. A build from
an empty cache has the full index alone.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.site import search_words
from generator.site.files import link, write_new
from generator.site.search_names import name_in_sequence
from generator.site.store import Store

FULL = "pagefind"
FRESH = "pagefind-nytt"
REPLACES = "ersatter.json"
ENTRY = "pagefind-entry.json"
PART = 2000
# Files of Pagefind's own interfaces; the site has its own.
UNUSED = ("*-ui.js", "*-ui.css", "pagefind-highlight.js")
# Pagefind's own measure makes pieces of 30 kB, of which a search needs one or two in each part. Smaller ones are
# looked up as fast. Should a later Pagefind not know the setting, searches fetch more; tests/search tells.
PIECES = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "1500"}
# The program is the same in every part, and the first part's is used for all.
PROGRAM = ("pagefind.js", "pagefind-worker.js", "wasm.*.pagefind")


@dataclass(frozen=True, slots=True)
class Indexes:
    """What there is to search in: how many parts the full index has, and whether a small one lies beside it."""

    parts: int
    fresh: bool

    @property
    def folders(self) -> tuple[str, ...]:
        parts = (part_name(number) for number in range(1, self.parts + 1))
        return (*parts, search_words.FOLDER, *((FRESH,) if self.fresh else ()))


def part_name(number: int) -> str:
    """Return the folder of a part, counted from 1."""
    return FULL if number == 1 else f"{FULL}-{number}"


class SearchError(Exception):
    """Pagefind could not make the index; the message holds what it said."""


class SearchIndex:
    """The index of one store. `folder` holds the two indexes and the state of the full one."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.folder = store.folder / "search"
        self._state = self.folder / "full.json"
        self._fresh_state = self.folder / "nytt.json"

    def update(self) -> Indexes:
        """Bring the index up to date and return what there is."""
        pages = {address: kept.lean for address, kept in self._store.kept.items() if kept.lean}
        base = self._base()
        changed = sorted(address for address, lean in pages.items() if base.get(address) != lean)
        gone = sorted(address for address in base if address not in pages)
        if not base or len(changed) + len(gone) > max(25, len(pages) // 20):
            return Indexes(self._full(pages), fresh=False)
        parts = self._parts()
        holds = {address: pages.get(address, "") for address in [*changed, *gone]}
        if not holds or _read(self._fresh_state) != holds:
            self._fresh_state.unlink(missing_ok=True)
            shutil.rmtree(self.folder / FRESH, ignore_errors=True)
            if not holds:
                return Indexes(parts, fresh=False)
            self._fresh(changed, [address for address in holds if address in base])
            write_new(self._fresh_state, json.dumps(holds, sort_keys=True).encode())
        return Indexes(parts, fresh=True)

    def _base(self) -> Mapping[str, str]:
        return _read(self._state) if (self.folder / FULL / ENTRY).is_file() else {}

    def _parts(self) -> int:
        """Return how many parts the full index lies in."""
        number = 1
        while (self.folder / part_name(number + 1) / ENTRY).is_file():
            number += 1
        return number

    def _full(self, pages: Mapping[str, str]) -> int:
        """Make the full index; return its number of parts. They follow the dates, so that they sort as one."""
        self._state.unlink(missing_ok=True)
        self._fresh_state.unlink(missing_ok=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        ordered = sorted(pages, key=lambda address: (self._store.kept[address].day, address), reverse=True)
        parts = max(1, -(-len(ordered) // PART))
        size = -(-len(ordered) // parts)
        for number in range(1, parts + 1):
            self._index(ordered[(number - 1) * size : number * size], part_name(number))
            if number > 1:
                _remove(self.folder / part_name(number), PROGRAM)
        self._words(ordered)
        write_new(self._state, json.dumps(pages, sort_keys=True).encode())
        return parts

    def _words(self, addresses: Iterable[str]) -> None:
        """Write the words of the archive. Those of pages written since are not among them until the next full index."""
        texts = ((self._store.lean / address / "index.html").read_text(encoding="utf-8") for address in addresses)
        for name, content in search_words.word_files(texts).items():
            write_new(self.folder / search_words.FOLDER / name, content)

    def _fresh(self, changed: list[str], replaces: list[str]) -> None:
        if changed:
            self._index(changed, FRESH)
        write_new(self.folder / FRESH / REPLACES, json.dumps(replaces).encode())

    def _index(self, addresses: Iterable[str], name: str) -> None:
        """Index some of the lean pages into the folder `name`."""
        source = self._store.folder / "lean-del"
        shutil.rmtree(source, ignore_errors=True)
        source.mkdir(parents=True)
        for address in addresses:
            target = source / address / "index.html"
            target.parent.mkdir(parents=True, exist_ok=True)
            link(self._store.lean / address / "index.html", target)
        _index(source, self.folder / name)
        shutil.rmtree(source, ignore_errors=True)


def _read(state: Path) -> Mapping[str, str]:
    """Return the digests of search texts by address that an index was made from; none when it is not known."""
    try:
        found = json.loads(state.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _remove(folder: Path, patterns: Iterable[str]) -> None:
    for pattern in patterns:
        for file in folder.glob(pattern):
            file.unlink()


def _index(source: Path, output: Path) -> None:
    """Run Pagefind over a folder of lean pages."""
    from pagefind.service import get_executable  # noqa: PLC0415 - heavy, and wanted only here

    fresh = output.with_name(f"{output.name}.ny")
    shutil.rmtree(fresh, ignore_errors=True)
    program = get_executable()
    if program is None:
        raise SearchError("Pagefind är inte installerat.")
    command = [str(program), "--site", str(source), "--output-path", str(fresh), "--force-language", "sv"]
    with _one_core():
        ran = subprocess.run(  # noqa: S603 - the package's own program, and our own words
            command, capture_output=True, text=True, encoding="utf-8", check=False, env={**os.environ, **PIECES}
        )
    if ran.returncode != 0:
        raise SearchError((ran.stderr or ran.stdout).strip())
    _remove(fresh, UNUSED)
    name_in_sequence(fresh)
    shutil.rmtree(output, ignore_errors=True)
    fresh.rename(output)


class _one_core:  # noqa: N801 - reads as a word where it is used
    """Bind this process and its children to one core: Pagefind's threads wait for each other otherwise.

    On two cores 5,000 pages took 5 s bound and 11 s unbound. Where the system cannot bind, nothing happens.
    """

    def __enter__(self) -> None:
        self._before = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set()
        if self._before:
            os.sched_setaffinity(0, {min(self._before)})

    def __exit__(self, *_error: object) -> None:
        if self._before:
            os.sched_setaffinity(0, self._before)
