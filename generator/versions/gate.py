"""Which earlier version may be shown: only one that could be published whole today.

Today's word is what counts. A record that is not shown now shows no version, nor does one with a part that is kept
back: an earlier version may have the same in other words. What is masked today is masked in every version. A version
that holds more than that can take away is left out: one that writes the masked words otherwise, one with personal data
that nobody has reviewed. Of other records a version names only those that today's names: the others may not be shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from generator.library.leaves import visit_leaves, with_leaves
from generator.library.library import Library
from generator.library.mentions import IN_TEXT, RUNNING, mentions
from generator.library.public import shown_as
from generator.library.references import OUTSIDE
from generator.library.reviewed import is_masked, settled, without_reviewed
from generator.loading.entry import Entry
from generator.model.base import Record, Reviewed
from generator.model.meeting import Meeting
from generator.model.types import Person, Ref
from generator.today import today

OTHER = "annan handling i arkivet"


@dataclass(frozen=True, slots=True)
class Gate:
    """What today's record decides for its earlier versions. `shown` is the record as it is published."""

    library: Library
    shown: Entry
    reviewed: tuple[Reviewed, ...]
    day: date

    def passed(self, record: Record) -> Entry | None:
        """Return an earlier version as it may be published, or None when it may not."""
        if not self._is_whole(record, list(_texts(record))):
            return None
        reviewed = (*record.reviewed, *self.reviewed)
        marked = record.model_copy(update={"reviewed": reviewed, "published_until": None})
        entry = shown_as(self.library, replace(self.shown, record=marked), self.day)
        if entry is None or entry.record != without_reviewed(marked, self.day):
            return None
        named = {each.text for each in mentions(self.shown)}
        told = with_leaves(entry.record, partial(_retold, named))
        assert isinstance(told, Record)
        return replace(entry, record=told)

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
        if any(each.until and each not in self.reviewed for each in record.reviewed):
            return False  # a time that today's record does not know of would run out unseen
        known, reviewed = "\n".join(_texts(self.shown.record)), (*record.reviewed, *self.reviewed)
        return all(
            hit.piece in known or settled(text, reviewed, hit.kind, hit.start, hit.piece)
            for text in texts
            for hit in personal_data(text)
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


def _retold(named: set[str], value: object) -> object:
    """Return a reference, or a text with references in it, without the names of other records than those named."""
    if isinstance(value, Ref):
        return value if value.outside or value in named else Ref(f"{OTHER} {OUTSIDE}")
    if not isinstance(value, RUNNING) or "[[" not in value:
        return value
    return type(value)(IN_TEXT.sub(lambda match: match[0] if match[1] in named else match[2] or OTHER, value))


def _texts(record: Record) -> Iterator[str]:
    found: list[str] = []

    def visit(value: object, _path: object, _step: object) -> None:
        if isinstance(value, str | Person):
            found.append(str(value))

    visit_leaves(record.model_copy(update={"reviewed": ()}), visit)
    yield from found
