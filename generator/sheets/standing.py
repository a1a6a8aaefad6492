"""Where a document or plan stands among its revisions: in force, replaced, or revoked. No clock is asked."""

from datetime import date

from generator.library.library import Library
from generator.library.revisions import REVISED, replaced_by
from generator.library.stages import settled_on
from generator.loading.entry import Entry
from generator.model.report import DocumentRecord
from generator.sheets.composer import Composer
from generator.swedish import long_date
from generator.tree.inline import Inlines, Status, Text

STANDING = "Läge"
IN_FORCE, SETTLED, REPLACED, REVOKED = "Gällande", "Fastställd", "Ersatt", "Upphävd"
# A time that has been set may have run out.
_OPEN_ENDED = "tills vidare"


def standing(library: Library, entry: Entry) -> Status | None:
    """Return the word for where a record stands; None for one that nothing is known of."""
    record = entry.record
    if not isinstance(record, REVISED):
        return None
    if record.repealed:
        return Status(REVOKED, "neutral")
    if replaced_by(library, entry):
        return Status(REPLACED, "neutral")
    if not isinstance(record, DocumentRecord) or not settled_on(record):
        return None
    endless = not record.valid or record.valid.lower().startswith(_OPEN_ENDED)
    return Status(IN_FORCE if endless else SETTLED, "good")


def standing_line(composer: Composer, entry: Entry) -> Inlines:
    """Return where a record stands, since when, and what took its place or revoked it."""
    word = standing(composer.library, entry)
    if word is None:
        return ()
    repealed = getattr(entry.record, "repealed", None)
    if repealed:
        decision = (Text(" enligt "), composer.reference(repealed.decision)) if repealed.decision else ()
        return (word, Text(f" från och med den {long_date(repealed.day)}"), *decision)
    after = replaced_by(composer.library, entry)
    if after is None:
        return (word,)
    day = came(composer.library, after)
    since = (Text(f", den {long_date(day)}"),) if day else ()
    return (word, Text(" av "), composer.link(after), *since)


def came(library: Library, entry: Entry) -> date | None:
    """Return the day a document or plan was settled, else its own day."""
    adopted = getattr(entry.record, "adopted", None)
    where = library.resolve(adopted, entry).entry if adopted else None
    own = getattr(entry.record, "adopted_day", None)
    return settled_on(entry.record) or own or (library.day_of(where) if where else None) or library.day_of(entry)
