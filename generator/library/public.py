"""What may leave: the library without everything that is not for its readers. The one gate.

There are two kinds of readers. The public sees what is public; `Audience.INTERNAL` also sees what is `intern`. Nobody
sees what is secret, masked, held back, withdrawn, or past its time. A paragraph that is not shown leaves a stub with
its number, so that the numbering stays whole; other records leave nothing, also not in the words of those that refer
to them. A record that was taken down leaves when and why. Nothing after this step has seen what was removed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.library.held_back import CannotHoldBackError, in_force, without_held_back
from generator.library.library import Gone, Library
from generator.library.reviewed import is_masked, without_reviewed
from generator.library.stages import as_published
from generator.library.stubs import stub, with_masked_rows, withdrawn, without_secret_rows
from generator.library.traces import without_traces
from generator.loading.entry import Entry
from generator.model.base import Record, Withdrawal
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph
from generator.model.report import DocumentRecord
from generator.model.types import Line
from generator.today import today
from generator.vocabulary import Audience, Publication

EXPIRED = "Tiden för publicering har gått ut"


def public(library: Library, audience: Audience = Audience.PUBLIC, day: date | None = None) -> Library:
    """Return a library that holds only what an audience may read on a day, which is today."""
    gate = _Gate(library, audience, day or today())
    kept = [shown for entry in library.entries if (shown := gate.shown(entry)) is not None]
    internal = audience is Audience.INTERNAL
    return Library(without_traces(library, kept), larger=library, gone=gate.gone(), internal=internal)


def shown_as(library: Library, entry: Entry, day: date) -> Entry | None:
    """Return what those who read a library may see of another text of one of its records, None when nothing."""
    return _Gate(library, Audience.INTERNAL if library.internal else Audience.PUBLIC, day).shown(entry)


def publication(library: Library, entry: Entry) -> Publication:
    """Return who may read a record: its own word, else its body's, else its organisation's, else public."""
    if entry.record.publication is not None:
        return entry.record.publication
    for owner in (library.body_record(entry), library.organisation_record(entry)):
        if owner is not None and owner.publication is not None:
            return owner.publication
    return Publication.PUBLIC


def withdrawal_of(record: Record, day: date) -> Withdrawal | None:
    """Return when and why a record is no longer shown on a day, or None when it is."""
    if record.withdrawn is None and record.published_until is not None and record.published_until < day:
        after = record.published_until + timedelta(days=1)
        return Withdrawal.model_construct(day=after, reason=Line(EXPIRED))
    return record.withdrawn


@dataclass(frozen=True, slots=True)
class _Gate:
    """Decides on one record at a time what an audience sees of it on a day."""

    library: Library
    audience: Audience
    day: date

    def gone(self) -> Iterator[Gone]:
        """Yield what has been taken down since it was shown, except paragraphs: of them a stub is left."""
        for entry in self.library.entries:
            own = None if isinstance(entry.record, Paragraph) else withdrawal_of(entry.record, self.day)
            withdrawal = own or self._with_meeting(entry)
            if withdrawal and self._may_read(entry):
                yield Gone(entry.address, withdrawal)

    def shown(self, entry: Entry) -> Entry | None:
        """Return the entry as the audience sees it, or None."""
        internal = self.audience is Audience.INTERNAL
        record = entry.record if internal else as_published(self.library, entry)
        if record is None or self._with_meeting(entry):
            return None
        if not self._may_read(entry):
            return self._stub(entry, record, self._level(entry))
        withdrawal = withdrawal_of(record, self.day)
        if withdrawal:
            return _with(entry, withdrawn(record, withdrawal)) if isinstance(record, Paragraph) else None
        try:
            bare = self._bare(record)
        except CannotHoldBackError:  # a rule says so and stops; until then nothing of the record is shown
            return self._stub(entry, record, Publication.INTERNAL)
        return self._dated(entry, _with(entry, bare))

    def _with_meeting(self, entry: Entry) -> Withdrawal | None:
        """Return when and why the meeting of a paragraph was taken down, its paragraphs with it."""
        meeting = self.library.meeting_record(entry) if isinstance(entry.record, Paragraph) else None
        return withdrawal_of(meeting, self.day) if meeting else None

    def _level(self, entry: Entry) -> Publication:
        return publication(self.library, entry)

    def _may_read(self, entry: Entry) -> bool:
        level = self._level(entry)
        if level is Publication.INTERNAL:
            return self.audience is Audience.INTERNAL
        return level is Publication.PUBLIC

    def _stub(self, entry: Entry, record: Record, level: Publication) -> Entry | None:
        meeting = self.library.meeting_of(entry)
        if not isinstance(record, Paragraph) or meeting is None or not self._may_read(meeting):
            return None
        return _with(entry, stub(record, level))

    def _bare(self, record: Record) -> Record:
        """Return a record without what is held back and masked. One that is read internally is no stub."""
        held = in_force(record, self.audience, self.day)
        if record.held_back:
            record = without_held_back(record, held)
        record = without_reviewed(record, self.day)
        if record.publication is Publication.INTERNAL:
            record = record.model_copy(update={"publication": None})
        if isinstance(record, DocumentRecord):
            return with_masked_rows(record)
        return without_secret_rows(record) if isinstance(record, Paragraph) else record

    def _dated(self, entry: Entry, shown: Entry) -> Entry:
        """Return the entry with a digest of its own for what the day alone decides."""
        past = [each.until for each in entry.record.reviewed if each.until and is_masked(each, self.day)]
        past += [each.starts for each in in_force(entry.record, self.audience, self.day) if each.starts]
        if not past:
            return shown
        told = ",".join(day.isoformat() for day in past)
        return Entry(shown.id, shown.address, shown.file, shown.place, shown.record, f"{shown.digest}:{told}")


def _with(entry: Entry, record: Record) -> Entry:
    """Return the entry with another record; the file of a stub is no longer named, for its name can tell."""
    if record is entry.record:
        return entry
    if isinstance(record, Meeting) and record.status is not getattr(entry.record, "status", None):
        # Which stages are shown stands in another file, so the file's own digest does not tell.
        return Entry(entry.id, entry.address, entry.file, entry.place, record, f"{entry.digest}:{record.status}")
    if isinstance(record, Paragraph) and record.publication in (Publication.SECRET, Publication.INTERNAL):
        place = replace(entry.place, stem="")
        return Entry(entry.id, entry.address, "", place, record, f"{entry.digest}:{record.publication}")
    return replace(entry, record=record)
