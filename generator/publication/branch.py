"""Publications on a branch in git: each is a commit with the whole site, and the last one is what readers see.

A way back is a new commit with the files of an earlier one: a branch that others have fetched never loses a commit.
"""

import io
import re
import tarfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.history.branch import (
    BranchError,
    checked_out_in,
    commit_again,
    commit_files,
    is_name,
    messages,
)
from generator.history.git import git, text
from generator.history.source import source_of
from generator.proof.register import FOLDER
from generator.publication.laying import files_of
from generator.publication.publication import Publication, PublishError, named
from generator.site.alone import alone

MARK = re.compile(r"^Kansli-publicering: (\S+)$", re.MULTILINE)
EXTRA = ".nojekyll"
"""An empty file that asks GitHub Pages to serve every file as it is."""


class Branch:
    """A place for publications on a branch of the repository that the project lies in."""

    def __init__(self, root: Path, name: str, scratch: Path) -> None:
        """`scratch` is a folder that can be made again, for what git wants as a file."""
        self._root = root
        self._name = name
        self._scratch = scratch
        source = source_of(root)
        if source is None:
            raise PublishError("projektet ligger inte i git, eller så saknas git; publicera till en mapp i stället")
        self._time = source.time
        if not is_name(root, name):
            raise PublishError(f"”{name}” kan inte vara namn på en gren")
        where = checked_out_in(root, name)
        if where:
            raise PublishError(f"grenen {name} är utcheckad i {where}; byt gren där först")

    @property
    def onward(self) -> str:
        return f"Skicka grenen dit den visas: git push origin {self._name}"

    def alone(self, waits: Callable[[], None]) -> AbstractContextManager[None]:
        common = text(self._root, "rev-parse", "--path-format=absolute", "--git-common-dir")
        return alone(Path(common or self._scratch) / "kansli", waits)

    def known(self) -> list[Publication]:
        return [publication for publication, _ in self._made()]

    def current(self) -> Publication | None:
        told = messages(self._root, self._name)
        shown = _told(told[0][1]) if told else None
        if told and shown is None:
            raise PublishError(f"grenen {self._name} finns redan och är ingen publicering; välj ett annat namn")
        return shown

    @contextmanager
    def last(self) -> Iterator[Path | None]:
        made = self._made()
        register = git(self._root, "archive", "--format=tar", made[-1][1], FOLDER) if made else None
        if register is None:
            yield None
            return
        self._scratch.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=self._scratch) as folder:
            with tarfile.open(fileobj=io.BytesIO(register)) as packed:
                packed.extractall(folder, filter="data")
            yield Path(folder)

    def add(self, site: Path, fresh: Publication) -> bool:
        empty = self._scratch / EXTRA
        self._scratch.mkdir(parents=True, exist_ok=True)
        empty.write_bytes(b"")
        made = self._made()
        files = [(EXTRA, empty), *((name, site / name) for name in files_of(site))]
        message = _message(f"Publicering {fresh.number}, {fresh.day}", fresh)
        with _said_in_swedish():
            return commit_files(self._root, self._name, files, message, self._time, made[-1][1] if made else "")

    def verify(self, publication: Publication) -> None:
        """Git itself knows every file by its sum."""

    def show(self, publication: Publication) -> None:
        if publication == self.current():
            return
        commit = dict(self._made())[publication]
        message = _message(f"Tillbaka till publicering {publication.number}, {publication.day}", publication)
        with _said_in_swedish():
            commit_again(self._root, self._name, commit, message, self._time)

    def prune(self, keep: int) -> list[Publication]:
        """Git keeps what changed alone, and a branch that others have fetched is not shortened."""
        return []

    def _made(self) -> list[tuple[Publication, str]]:
        """Return the publications, the oldest first, each with the commit that it was made as."""
        made: dict[Publication, str] = {}
        for commit, message in reversed(messages(self._root, self._name)):
            publication = _told(message)
            if publication is not None:
                made.setdefault(publication, commit)
        return sorted(made.items(), key=lambda one: one[0].number)


def _message(subject: str, publication: Publication) -> str:
    return f"{subject}\n\nKansli-publicering: {publication.name}\n"


def _told(message: str) -> Publication | None:
    found = MARK.search(message)
    return named(found[1]) if found else None


@contextmanager
def _said_in_swedish() -> Iterator[None]:
    try:
        yield
    except BranchError as error:
        raise PublishError(f"git kunde inte skriva grenen ({error})") from error
