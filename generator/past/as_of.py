"""The archive as it was known on a day: which records there were, and how each of them stood."""

from dataclasses import replace
from datetime import date

from generator.library.library import Library
from generator.library.stages import as_published
from generator.loading.entry import Entry
from generator.model.base import Record
from generator.model.meeting import Meeting
from generator.past.known import known_from
from generator.past.rewind import rewound, without_references


def as_of(library: Library, day: date) -> Library:
    """Return the public library as it was known on the day. It says itself which day that is."""
    known = [entry for entry in library.by_id.values() if _is_known(library, entry, day)]
    ids = {entry.id for entry in known}
    entries = [_changed(entry, _then(library, entry, ids, day), day) for entry in known]
    then = Library(entries, larger=library, gone=library.gone, as_of=day)
    # What a body shows of drafts is asked anew: what is adjusted today may have been a draft.
    shown = ((entry, as_published(then, entry)) for entry in entries)
    left = (_changed(entry, record, day) for entry, record in shown if record is not None)
    return Library(left, larger=library, gone=library.gone, as_of=day)


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


def _changed(entry: Entry, record: Record, day: date) -> Entry:
    """Return the entry with another record. Its digest tells the day, and the meeting's status: others decide it."""
    if record is entry.record:
        return entry
    status = f":{record.status}" if isinstance(record, Meeting) else ""
    return replace(entry, record=record, digest=f"{entry.digest}:{day}{status}")
