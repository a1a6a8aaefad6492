"""What may leave: the library without everything that is not for publication.

A secret or internal paragraph leaves a stub with its number, so that the numbering stays whole; every other record
that is not public is gone. A record that was taken down leaves when and why. Nothing after this step has seen what
was removed.
"""

from collections.abc import Iterator

from generator.library.library import Gone, Library
from generator.library.reviewed import without_reviewed
from generator.library.stages import as_published
from generator.loading.entry import Entry
from generator.model.base import Record, Withdrawal
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph
from generator.model.paragraph_parts import Delegated
from generator.swedish import long_date
from generator.vocabulary import ParagraphKind, Publication

SECRET_TITLE = "Omfattas av sekretess"
INTERNAL_TITLE = "Publiceras inte"
WITHDRAWN_TITLE = "Indragen från webbplatsen"
SECRET_DECISION = "Uppgiften omfattas av sekretess"


def public(library: Library) -> Library:
    """Return a library that holds only what is for publication."""
    kept = (_public_entry(library, entry) for entry in library.entries)
    return Library((entry for entry in kept if entry is not None), larger=library, gone=_gone(library))


def _gone(library: Library) -> Iterator[Gone]:
    """Yield what has been taken down since it was public, except paragraphs: of them a stub is left."""
    for entry in library.entries:
        withdrawal = entry.record.withdrawn
        if withdrawal and not isinstance(entry.record, Paragraph) and publication(library, entry) is Publication.PUBLIC:
            yield Gone(entry.address, withdrawal)


def publication(library: Library, entry: Entry) -> Publication:
    """Return who may read a record: its own word, else its body's, else its organisation's, else public."""
    if entry.record.publication is not None:
        return entry.record.publication
    for owner in (library.body_record(entry), library.organisation_record(entry)):
        if owner is not None and owner.publication is not None:
            return owner.publication
    return Publication.PUBLIC


def _public_entry(library: Library, entry: Entry) -> Entry | None:
    shown = as_published(library, entry)
    if shown is None:
        return None
    level = publication(library, entry)
    record = without_reviewed(shown)
    if record.withdrawn and level is Publication.PUBLIC:
        return _with(entry, _withdrawn(record, record.withdrawn)) if isinstance(record, Paragraph) else None
    if level is Publication.PUBLIC:
        return _with(entry, _masked(record) if isinstance(record, Paragraph) else record)
    meeting = library.meeting_of(entry)
    if not isinstance(record, Paragraph) or meeting is None:
        return None
    if publication(library, meeting) is not Publication.PUBLIC:
        return None
    return _with(entry, _stub(record, level))


def _with(entry: Entry, record: Record) -> Entry:
    """Return the entry with another record; the file is no longer named, for its name can tell."""
    if record is entry.record:
        return entry
    if isinstance(record, Meeting) and record.status is not getattr(entry.record, "status", None):
        # Which stages are shown stands in another file, so the file's own digest does not tell.
        return Entry(entry.id, entry.address, entry.file, entry.place, record, f"{entry.digest}:{record.status}")
    stub = isinstance(record, Paragraph) and record.publication is not None
    digest = f"{entry.digest}:{record.publication}" if stub else entry.digest
    return Entry(entry.id, entry.address, "" if stub else entry.file, entry.place, record, digest)


def _stub(record: Paragraph, level: Publication) -> Paragraph:
    title = SECRET_TITLE if level is Publication.SECRET else INTERNAL_TITLE
    return Paragraph.model_validate(
        {
            "format": record.format,
            "typ": "paragraf",
            "paragraf": record.number,
            "rubrik": title,
            "slag": ParagraphKind.OTHER,
            "publicering": level,
            "lagrum": record.legal_ground if level is Publication.SECRET else "",
        }
    )


def _withdrawn(record: Paragraph, withdrawal: Withdrawal) -> Paragraph:
    """Return what is left of a paragraph that was taken down: its number, when, and why."""
    return Paragraph.model_validate(
        {
            "format": record.format,
            "typ": "paragraf",
            "paragraf": record.number,
            "rubrik": WITHDRAWN_TITLE,
            "slag": ParagraphKind.OTHER,
            "publicering": Publication.INTERNAL,
            "sammanfattning": withdrawn_words(withdrawal),
        }
    )


def withdrawn_words(withdrawal: Withdrawal) -> str:
    """Return what a page says in the place of what was taken down."""
    return f"Sidan drogs in den {long_date(withdrawal.day)}. Skäl: {withdrawal.reason.rstrip('.')}."


def _masked(record: Paragraph) -> Paragraph:
    """Return the paragraph without withdrawn motions (KL 5 kap. 67 §) and with secret rows masked."""
    withdrawn = any(motion.withdrawn for motion in record.motions)
    if not withdrawn and not any(row.secret for row in record.delegated):
        return record
    return record.model_copy(
        update={
            "motions": tuple(motion for motion in record.motions if not motion.withdrawn),
            "delegated": tuple(_masked_row(row) for row in record.delegated),
            # A correction of what is left out would tell it.
            "corrections": tuple(
                each for each in record.corrections if not each.field.startswith(("yrkanden", "delegationsbeslut"))
            ),
        }
    )


def _masked_row(row: Delegated) -> Delegated:
    if not row.secret:
        return row
    return Delegated.model_validate(
        {
            "datum": row.day,
            "beslut": SECRET_DECISION,
            "punkt": row.item,
            "sekretess": row.secret,
        }
    )
