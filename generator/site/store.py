"""The store: pages made earlier, kept in the project's cache, and what each was made from.

Files in the store are also hard-linked into published sites, so they are replaced, never written over.
"""

import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from itertools import chain
from pathlib import Path

from generator.site.files import FRESH, remove, write_new
from generator.site.paper_cache import ENDINGS, PaperCache

REPORT = "parity.json"
"""The name in a site of the file that tells how page, Word and PDF were compared."""


@dataclass(slots=True)
class Kept:
    """A page in the store: the digest it was made from, its search text's digest, its day, and its other files.

    `papers` are its formal documents, by the path of their files without ending, each with the digest that they lie
    under in the cache of papers. They are carried over when the page is made again; `exports` tells whether they
    still hold.
    """

    inputs: str
    lean: str
    day: str = ""
    exports: bool = False
    files: list[str] = field(default_factory=list)
    papers: dict[str, str] = field(default_factory=dict)


class Store:
    """Pages by address. `base` is the digest of program, theme and frame; when it changes, all is made again."""

    def __init__(self, folder: Path, base: str) -> None:
        self.folder = folder
        self.site = folder / "pages"
        self.lean = folder / "lean"
        self.papers = PaperCache(folder.parent)
        self.base = base
        self.kept: dict[str, Kept] = {}
        self.before: frozenset[str] = frozenset()
        self.report = folder / REPORT
        self._state = folder / "state.json"
        self._begun = folder / "pagar.json"
        self._load()

    def _load(self) -> None:
        try:
            state = json.loads(self._state.read_text(encoding="utf-8"))
            self.before = frozenset(state["pages"])
            if state["base"] == self.base:
                self.kept = {address: Kept(**kept) for address, kept in state["pages"].items()}
        except (OSError, ValueError, KeyError, TypeError):
            self.kept = {}  # no store, or one that cannot be read
        broken = self._broken_off()
        for address in broken:
            self.kept.pop(address, None)
        if broken:
            for file in chain(self.site.rglob(f"*{FRESH}"), self.lean.rglob(f"*{FRESH}")):
                remove(file)
        if not self.kept:  # everything is made again, and nothing of what lay there may reach a site
            for folder in (self.site, self.lean):
                shutil.rmtree(folder, ignore_errors=True)

    def _broken_off(self) -> list[str]:
        """Return the pages that a build began with and did not save."""
        try:
            return list(json.loads(self._begun.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return []
        except (OSError, ValueError):
            return list(self.kept)

    def begin(self, addresses: Iterable[str]) -> None:
        """Note which pages will be made or removed: until `save`, their files may be the old ones or the new."""
        begun = sorted(addresses)
        if begun:
            write_new(self._begun, json.dumps(begun, ensure_ascii=False).encode())

    def save(self) -> None:
        """Write the state; what was made before this and is not in it is simply made again."""
        names = tuple(field.name for field in fields(Kept))
        pages = {address: {name: getattr(kept, name) for name in names} for address, kept in sorted(self.kept.items())}
        text = json.dumps({"base": self.base, "pages": pages}, ensure_ascii=False)
        write_new(self._state, text.encode())
        remove(self._begun)

    def keep_only(self, addresses: Iterable[str]) -> None:
        """Forget and remove pages that are no longer planned."""
        wanted = set(addresses)
        for address in [known for known in self.kept if known not in wanted]:
            kept = self.kept.pop(address)
            remove(self.site / file_of(address))
            remove(self.lean / file_of(address))
            self._remove_files(kept.files)

    def keep(self, address: str, kept: Kept) -> None:
        """Note a page made now. What lay beside it before and does not now is removed: it may be secret today."""
        before = self.kept.get(address)
        self.kept[address] = kept
        if before is not None:
            kept.papers = before.papers
            self._remove_files(set(before.files) - set(kept.files))
            if before.lean and not kept.lean:
                remove(self.lean / address / "index.html")

    def names(self) -> set[str]:
        """Return every file among the pages that belongs in a site, by its name from the root."""
        names = {file_of(address) for address in self.kept}
        for kept in self.kept.values():
            names.update(kept.files)
        return names

    def published_papers(self) -> Iterator[tuple[str, str, str]]:
        """Yield (page, path without ending, digest) for the formal documents that belong in a site.

        Those older than their page are not among them: they may tell what the page no longer does.
        """
        for address, kept in self.kept.items():
            if kept.exports:
                for paper, digest in kept.papers.items():
                    yield address, paper, digest

    def paper_files(self) -> Iterator[tuple[str, str]]:
        """Yield the formal documents' names in a site, from the root, each with its name in the cache of papers."""
        for _, paper, digest in self.published_papers():
            for ending in ENDINGS:
                yield f"{paper}{ending}", f"{digest}{ending}"

    def beside(self) -> Iterator[tuple[str, tuple[str, int]]]:
        """Yield what belongs in a site besides the pages and their files: name, path and number in the file system."""
        made = self.papers.files()
        yield from ((name, made[kept]) for name, kept in self.paper_files() if kept in made)
        if self.report.is_file():
            yield REPORT, (str(self.report), self.report.stat().st_ino)

    def _remove_files(self, files: Iterable[str]) -> None:
        """Remove files that no page has any more; two records may show the same picture."""
        gone = set(files)
        if gone:
            for file in gone - self.names():
                remove(self.site / file)


def file_of(address: str) -> str:
    """Return the file at an address: a folder's page, or the file itself."""
    return address if address and not address.endswith("/") else f"{address}index.html"


class OutsideError(ValueError):
    """A page or file that would lie outside the site. No record can ask for one; a fault in the program could."""


def place_in(folder: Path, name: str) -> Path:
    """Return where in a folder a file of the site lies. Raises `OutsideError` for a name that leads out of it."""
    parts = name.split("/")
    if not parts or any(part in ("", ".", "..") for part in parts):
        raise OutsideError(f"{name!r} lies outside the site")
    return folder.joinpath(*parts)
