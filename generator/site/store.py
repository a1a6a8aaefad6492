"""The store: pages made earlier, kept in the project's cache, and what each was made from.

Files in the store are also hard-linked into published sites, so they are replaced, never written over.
"""

import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, fields
from pathlib import Path

PAPER_ENDINGS = (".docx", ".pdf")


@dataclass(slots=True)
class Kept:
    """A page in the store: the digest it was made from, its search text's digest, its day, and its other files.

    `papers` are its formal documents, by the path of their files without ending, each with the digest of what was
    written. They are carried over when the page is made again; `exports` tells whether they still hold.
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
        self.base = base
        self.kept: dict[str, Kept] = {}
        self._state = folder / "state.json"
        self._load()

    def _load(self) -> None:
        try:
            state = json.loads(self._state.read_text(encoding="utf-8"))
            if state["base"] == self.base:
                self.kept = {address: Kept(**kept) for address, kept in state["pages"].items()}
        except (OSError, ValueError, KeyError, TypeError):
            self.kept = {}  # no store, or one that cannot be read
        if not self.kept:  # everything is made again, and nothing of what lay there may reach a site
            for folder in (self.site, self.lean):
                shutil.rmtree(folder, ignore_errors=True)

    def save(self) -> None:
        """Write the state; what was made before this and is not in it is simply made again."""
        names = tuple(field.name for field in fields(Kept))
        pages = {address: {name: getattr(kept, name) for name in names} for address, kept in sorted(self.kept.items())}
        text = json.dumps({"base": self.base, "pages": pages}, ensure_ascii=False)
        write_new(self._state, text.encode())

    def keep_only(self, addresses: Iterable[str]) -> None:
        """Forget and remove pages that are no longer planned."""
        wanted = set(addresses)
        for address in [known for known in self.kept if known not in wanted]:
            kept = self.kept.pop(address)
            remove(self.site / file_of(address))
            remove(self.lean / file_of(address))
            self._remove_files(kept.files)
            self.drop_papers(kept, kept.papers)

    def keep(self, address: str, kept: Kept) -> None:
        """Note a page made now. What lay beside it before and does not now is removed: it may be secret today."""
        before = self.kept.get(address)
        self.kept[address] = kept
        if before is not None:
            kept.papers = before.papers
            self._remove_files(set(before.files) - set(kept.files))
            if before.lean and not kept.lean:
                remove(self.lean / address / "index.html")

    def drop_papers(self, kept: Kept, papers: Iterable[str]) -> None:
        """Forget and remove formal documents that a record no longer has."""
        for paper in list(papers):
            for ending in PAPER_ENDINGS:
                remove(self.site / f"{paper}{ending}")
            del kept.papers[paper]

    def names(self) -> set[str]:
        """Return every file that belongs in a site, by its name from the root.

        Formal documents older than their page are not among them: they may tell what the page no longer does.
        """
        names = {file_of(address) for address in self.kept}
        for kept in self.kept.values():
            names.update(kept.files)
            if kept.exports:
                names.update(f"{paper}{ending}" for paper in kept.papers for ending in PAPER_ENDINGS)
        return names

    def _remove_files(self, files: Iterable[str]) -> None:
        """Remove files that no page has any more; two records may show the same picture."""
        gone = set(files)
        if gone:
            for file in gone - self.names():
                remove(self.site / file)


def file_of(address: str) -> str:
    """Return the file at an address: a folder's page, or the file itself."""
    return address if address and not address.endswith("/") else f"{address}index.html"


def write_new(path: Path, content: bytes) -> None:
    """Write a file so that an older one of that name, perhaps linked elsewhere, stays whole."""
    target = os.fspath(path)
    fresh = f"{target}.{os.getpid()}.ny"
    try:
        file = open(fresh, "wb")  # noqa: PTH123, SIM115 - ten thousand times a build, and closed below
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = open(fresh, "wb")  # noqa: PTH123, SIM115
    with file:
        file.write(content)
    os.replace(fresh, target)  # noqa: PTH105


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
