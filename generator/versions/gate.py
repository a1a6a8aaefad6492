"""Which earlier version may be shown: only one that could be published whole today.

Today's word is what counts. A record that is not shown now shows no version, nor does one with a part that is kept
back: an earlier version may have the same in other words. What is masked today is masked in every version. A version
that holds more than that can take away is left out: one that writes the masked words otherwise, one with personal data
that nobody has reviewed, one that names a record that is not shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.library.leaves import visit_leaves
from generator.library.library import Library
from generator.library.mentions import mentions
from generator.library.public import shown_as
from generator.library.reviewed import is_masked, settled, without_reviewed
from generator.loading.entry import Entry
from generator.model.base import Record, Reviewed
from generator.model.meeting import Meeting
from generator.model.types import Person
from generator.today import today


@dataclass(frozen=True, slots=True)
class Gate:
    """What today's record decides for its earlier versions. `shown` is the record as it is published."""

    library: Library
    shown: Entry
    reviewed: tuple[Reviewed, ...]
    day: date

    def passed(self, record: Record) -> Entry | None:
        """Return an earlier version as it may be published, or None when it may not."""
        texts = list(_texts(record))
        if not self._is_whole(record, texts):
            return None
        marked = record.model_copy(update={"reviewed": (*record.reviewed, *self.reviewed)})
        entry = shown_as(self.library, replace(self.shown, record=marked), self.day)
        if entry is None or entry.record != without_reviewed(marked, self.day):
            return None
        return None if self._names_others(entry) else entry

    def words(self, text: str) -> str:
        """Return words that were saved with a version as they may be shown: nothing when they tell too much."""
        from generator.scanning.personal import personal_data  # noqa: PLC0415 - slow to import, and seldom wanted

        told = any(mask.what in text for mask in self._masks()) or any(personal_data(text))
        return "" if told else text

    def _masks(self) -> Iterator[Reviewed]:
        return (each for each in self.reviewed if is_masked(each, self.day))

    def _is_whole(self, record: Record, texts: list[str]) -> bool:
        """Tell whether a version holds nothing but what is masked today, or shown today, or was reviewed."""
        from generator.scanning.personal import personal_data  # noqa: PLC0415 - as above

        if any(not any(mask.what in text for text in texts) for mask in self._masks()):
            return False
        known, reviewed = "\n".join(_texts(self.shown.record)), (*record.reviewed, *self.reviewed)
        return all(
            hit.piece in known or settled(text, reviewed, hit.kind, hit.start, hit.piece)
            for text in texts
            for hit in personal_data(text)
        )

    def _names_others(self, entry: Entry) -> bool:
        """Tell whether a version refers to something that is not among what is shown, and that today's does not."""
        known = {each.text for each in mentions(self.shown)}
        told = (each.text for each in mentions(entry) if each.text not in known)
        return any(
            target.entry is None and not target.written.outside
            for target in (self.library.resolve(text, entry) for text in told)
        )


def gate_of(whole: Library, public: Library, entry: Entry) -> Gate | None:
    """Return the gate for a record's versions, None when none of them may be shown.

    `whole` is the library that the public one was made of.
    """
    day, shown, meeting = today(), public.by_id.get(entry.id), whole.meeting_of(entry)
    if shown is None or shown.record != without_reviewed(entry.record, day):
        return None
    if meeting is not None and meeting.id not in public.by_id:
        return None
    if isinstance(entry.record, Meeting) and not all(_is_same(each, public) for each in whole.paragraphs_of(entry)):
        return None  # an earlier agenda may name what a paragraph keeps back
    return Gate(public, shown, entry.record.reviewed, day)


def _is_same(entry: Entry, public: Library) -> bool:
    shown = public.by_id.get(entry.id)
    return shown is not None and shown.record is entry.record


def _texts(record: Record) -> Iterator[str]:
    found: list[str] = []

    def visit(value: object, _path: object, _step: object) -> None:
        if isinstance(value, str | Person):
            found.append(str(value))

    visit_leaves(record.model_copy(update={"reviewed": ()}), visit)
    yield from found
