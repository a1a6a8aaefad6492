"""What a page is made from, as one digest: when it is unchanged, the page need not be made again."""

import hashlib
from collections.abc import Iterable

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting


def digest_of(parts: Iterable[str]) -> str:
    """Return one digest of many texts, in order."""
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


class Inputs:
    """Digests by record. A record's surroundings are everything its pages can show words from."""

    def __init__(self, library: Library) -> None:
        self._library = library
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
        """Return the record's identity and digest, with the digests of its owners: its name can hold their words."""
        known = self._own.get(entry.id)
        if known is None:
            library = self._library
            owners = (library.meeting_of(entry), library.body_of(entry), library.organisation_of(entry))
            digests = [owner.digest if owner else "-" for owner in owners]
            known = self._own[entry.id] = "\0".join((entry.id, entry.digest, *digests))
        return known

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
        if isinstance(entry.record, Meeting):
            for paragraph in library.paragraphs_of(entry):
                yield self.around(paragraph)
