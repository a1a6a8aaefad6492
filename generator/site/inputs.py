"""What a page is made from, as one digest: when it is unchanged, the page need not be made again."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.library.library import Library
from generator.library.sections import attached
from generator.loading.entry import Entry
from generator.model.meeting import Meeting


def digest_of(parts: Iterable[str]) -> str:
    """Return one digest of many texts, in order."""
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


class Inputs:
    """Digests by record. A record's surroundings are everything its pages can show words from."""

    def __init__(self, library: Library, root: Path) -> None:
        """`root` is the project's folder, where the files beside the records lie."""
        self._library = library
        self._root = root
        self._around: dict[str, str] = {}
        self._own: dict[str, str] = {}

    def of(self, entries: Iterable[Entry]) -> str:
        """Return the digest of the records alone, with their owners."""
        return digest_of(self._owned(entry) for entry in entries)

    def around(self, entry: Entry) -> str:
        """Return the digest of a record and of all that refers to it or is referred to."""
        known = self._around.get(entry.id)
        if known is None:
            known = self._around[entry.id] = digest_of(self._surroundings(entry))
        return known

    def _owned(self, entry: Entry) -> str:
        """Return the record's identity and digest, and what else is its own.

        That is the files beside it that it names, and its owners' digests: its name can hold their words.
        """
        known = self._own.get(entry.id)
        if known is None:
            library = self._library
            owners = (library.meeting_of(entry), library.body_of(entry), library.organisation_of(entry))
            digests = [owner.digest if owner else "-" for owner in owners]
            files = self._files(entry)
            known = self._own[entry.id] = "\0".join((entry.id, entry.digest, *digests, *files))
        return known

    def _files(self, entry: Entry) -> Iterator[str]:
        """Yield the size and time of every attachment and picture. Looking is cheap; reading them all is not."""
        for _, name in attached(entry):
            try:
                known = ((self._root / entry.file).parent / name).stat()
            except (OSError, ValueError):
                yield "-"
            else:
                yield f"{known.st_size}:{known.st_mtime_ns}"

    def _surroundings(self, entry: Entry) -> Iterable[str]:
        library = self._library
        yield self._owned(entry)
        for mention in library.mentions.get(entry.id, ()):
            target = library.resolve(mention.text, entry).entry
            yield self._owned(target) if target else "-"
        for backlink in library.backlinks.get(entry.id, ()):
            yield self._owned(backlink.source)
        for matter in library.matters_by_entry.get(entry.id, ()):
            yield matter.address
        for matter in library.ways_of(entry):
            yield matter.title
        if isinstance(entry.record, Meeting):
            for paragraph in library.paragraphs_of(entry):
                yield self.around(paragraph)
