"""Documents and plans that take each other's place: which is in force, what it was replaced by, or that it was revoked.

The later names the earlier (`ersätter`); the other side is found. One that is no more and has no successor says so
itself (`upphävd`).
"""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.base import Record
from generator.model.plan import ActivityPlan
from generator.model.report import DocumentRecord

REPLACES = "ersätter"
REVISED = (DocumentRecord, ActivityPlan)


def replaced_by(library: Library, entry: Entry) -> Entry | None:
    """Return what took the place of a document or plan, the latest when several say so."""
    if not isinstance(entry.record, REVISED):
        return None
    found = [
        link.source
        for link in library.backlinks.get(entry.id, ())
        if isinstance(link.source.record, REVISED) and entry in _replaced(library, link.source)
    ]
    return max(found, key=lambda each: (str(library.day_of(each) or ""), each.id), default=None)


def revisions(library: Library, entry: Entry) -> tuple[Entry, ...]:
    """Return the revisions that a document or plan is one of, the oldest first; itself alone when it has no others."""
    chain = [entry]
    while (before := _before(library, chain[0])) is not None and before not in chain:
        chain.insert(0, before)
    while (after := replaced_by(library, chain[-1])) is not None and after not in chain:
        chain.append(after)
    return tuple(chain)


def _before(library: Library, entry: Entry) -> Entry | None:
    return next(iter(_replaced(library, entry)), None)


def _replaced(library: Library, entry: Entry) -> list[Entry]:
    """Return what a record says that it replaces."""
    targets = (library.resolve(ref, entry).entry for ref in _replaces(entry.record))
    return [target for target in targets if target is not None and isinstance(target.record, REVISED)]


def _replaces(record: Record) -> tuple[str, ...]:
    return record.replaces if isinstance(record, REVISED) else ()
