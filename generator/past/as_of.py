"""The archive as it was known on a day: which records there were, and how each of them stood."""

import hashlib
from dataclasses import replace
from datetime import date

from generator.library.library import Library
from generator.library.stages import as_published
from generator.loading.entry import Entry
from generator.model.base import Record
from generator.past.known import known_from
from generator.past.rewind import rewound, without_references


def as_of(library: Library, day: date) -> Library:
    """Return the public library as it was known on the day. It says itself which day that is."""
    known = [entry for entry in library.by_id.values() if _is_known(library, entry, day)]
    ids = {entry.id for entry in known}
    entries = [_changed(entry, _then(library, entry, ids, day)) for entry in known]
    then = Library(entries, larger=library, gone=library.gone, internal=library.internal, as_of=day)
    return then if library.internal else _published(then)


def _published(then: Library) -> Library:
    """Return what bodies show of drafts, asked anew: what is adjusted today may have been a draft."""
    shown = ((entry, as_published(then, entry)) for entry in then.entries)
    left = (_changed(entry, record) for entry, record in shown if record is not None)
    return Library(left, larger=then, gone=then.gone, as_of=then.as_of)


def _is_known(library: Library, entry: Entry, day: date) -> bool:
    first = known_from(library, entry)
    return first is None or first <= day


def _then(library: Library, entry: Entry, known: set[str], day: date) -> Record:
    """Return the record as it stood, without references in its lists to what came later."""

    def later(text: str) -> bool:
        target = library.resolve(text, entry).entry
        return target is not None and target.id not in known

    record = rewound(entry.record, day, later)
    named = any(later(mention.text) for mention in library.mentions[entry.id] if not mention.in_text)
    return without_references(record, later) if named else record


def _changed(entry: Entry, record: Record) -> Entry:
    """Return the entry with another record, and a digest of its own: other files decide on it, too."""
    if record is entry.record:
        return entry
    own = hashlib.blake2b(repr(record).encode(), digest_size=8).hexdigest()
    return replace(entry, record=record, digest=f"{entry.digest}:{own}")
