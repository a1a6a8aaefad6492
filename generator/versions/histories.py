"""Every record's history: what git remembers of the time before it was binding or sealed, and then its corrections."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from generator.history.blobs import Blobs
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.loading.remembered import Remembered, code_digest
from generator.loading.validate import validate
from generator.model.base import Correction
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.seals import corrections as undoing
from generator.seals import meaning as meanings
from generator.seals import paths
from generator.seals.corrections import CannotUndoError, data_before, undone
from generator.seals.due import sealable_from
from generator.seals.held import corrections_of, data_of
from generator.seals.meaning import meaning
from generator.swedish import long_date
from generator.versions.gate import Gate, gate_of
from generator.versions.saved import Memory, Saved, saved_texts
from generator.versions.told import data_in, said_by
from generator.versions.version import ID, Histories, History, Load, Version
from generator.vocabulary import StageName

_CORRECTED, _CORRECTIONS = "rättat", "rättelser"
# Their pages are overviews of all that they have, and what they were on a day is another question.
_OVERVIEWS = (Organisation, Body)


def read_histories(root: Path, whole: Library, public: Library, *, subjects: bool = False) -> Histories:
    """Return the histories of all that is public. `subjects` lets the words that were saved in git be shown."""
    memory = saved_texts(root, whole)
    remembered = Remembered(whole.cache / "rattade.json", _made_by()) if whole.cache else None
    found = dict(_Maker(root, Blobs(root), whole, public, memory, remembered, subjects).histories())
    if remembered:
        remembered.save()
    return Histories(found, _lacking(memory))


def _lacking(memory: Memory) -> str:
    if not memory.head:
        return "Historiken är inte hel: webbplatsen är byggd utan git, och bara rättelser kan visas."
    if not memory.whole:
        began = f" den {long_date(date.fromisoformat(memory.began))}" if memory.began else " sent"
        return f"Historiken är inte hel: den kopia av git som webbplatsen är byggd av börjar{began}."
    return ""


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes histories of what git and the records tell."""

    root: Path
    blobs: Blobs
    whole: Library
    public: Library
    memory: Memory
    remembered: Remembered | None
    subjects: bool

    def histories(self) -> Iterator[tuple[str, History]]:
        """Yield (id, history) of each record that has had several versions."""
        for entry in self.whole.by_id.values():
            saved = self.memory.files.get(entry.file, [])
            corrections = corrections_of(entry.record)
            if not (saved or corrections) or isinstance(entry.record, _OVERVIEWS):
                continue
            gate = gate_of(self.whole, self.public, entry)
            versions = tuple(self._versions(entry, gate, saved, corrections)) if gate else ()
            if len(versions) > 1:
                yield entry.id, History(versions)

    def _versions(
        self, entry: Entry, gate: Gate, saved: Sequence[Saved], corrections: tuple[Correction, ...]
    ) -> Iterator[Version]:
        for each in saved[:-1]:
            if self._is_published(entry, each.text.stage):
                load = partial(_of_blob, self.blobs, gate, each.text.blob)
                yield Version(each.text.said[:ID], each.day, each.text.stage, self._reason(gate, each), "", load)
        if corrections:
            yield from self._corrected(entry, gate, corrections)
        elif saved:
            yield self._current(entry, gate, saved[-1])

    def _is_published(self, entry: Entry, stage: str) -> bool:
        """Tell whether what stands at a stage may be shown. Today's word is what counts."""
        body = self.public.body_record(entry)
        return not stage or body is None or stage in body.published_stages

    def _reason(self, gate: Gate, each: Saved) -> str:
        return gate.words(each.subject) if self.subjects else ""

    def _current(self, entry: Entry, gate: Gate, last: Saved) -> Version:
        """Return today's version. One that has not been saved in git has no day yet."""
        is_saved = entry.digest == last.text.content
        said = last.text.said if is_saved else said_by(data_of(self.root, entry.file))
        reason = self._reason(gate, last) if is_saved else ""
        return Version(said[:ID], last.day if is_saved else "", last.text.stage, reason, "", lambda: gate.shown)

    def _corrected(self, entry: Entry, gate: Gate, corrections: tuple[Correction, ...]) -> Iterator[Version]:
        """Yield the record as it was adjusted, and then as it was after the corrections of each day."""
        said = self._said(entry, corrections)
        shown = corrections_of(gate.shown.record)
        if not said or len(shown) != len(corrections):
            return
        adjusted = sealable_from(self.whole, entry)
        day = adjusted.isoformat() if adjusted else ""
        stage = StageName.ADJUSTED if isinstance(entry.record, Meeting | Paragraph) else StageName.SETTLED
        yield Version(said[0][:ID], day, stage, "", "", partial(_before, self.root, gate, entry, 0, said[0]))
        ends = [at for at in range(1, len(shown) + 1) if at == len(shown) or shown[at].day != shown[at - 1].day]
        for start, end in zip([0, *ends], ends, strict=False):
            those = shown[start:end]
            reasons = dict.fromkeys(str(each.reason) for each in those)
            by = dict.fromkeys(str(each.by) for each in those)
            load: Load = partial(_before, self.root, gate, entry, end, said[end])
            load = load if end < len(shown) else lambda: gate.shown
            yield Version(said[end][:ID], those[0].day.isoformat(), _CORRECTED, " ".join(reasons), ", ".join(by), load)

    def _said(self, entry: Entry, corrections: tuple[Correction, ...]) -> list[str]:
        """Return digests of what a record said before its corrections and after each; none when one does not fit."""
        known: list[str] | None = self.remembered.get(entry.digest) if self.remembered else None
        if known is None:
            now = meaning(data_of(self.root, entry.file))
            try:
                before = [undone(now, corrections[count:]) for count in range(len(corrections))]
                known = [said_by(each) for each in (*before, now)]
            except CannotUndoError:
                known = []
            if self.remembered:
                self.remembered.keep(entry.digest, known)
        return known


def _of_blob(blobs: Blobs, gate: Gate, blob: str) -> Entry | None:
    """Return the record as a content out of git has it."""
    content = blobs.content(blob)
    data = data_in(content) if content is not None else None
    record = validate("", data)[0] if data is not None else None
    return gate.passed(record) if record is not None else None


def _before(root: Path, gate: Gate, entry: Entry, count: int, said: str) -> Entry | None:
    """Return the record as it was after the first `count` of its corrections."""
    data = data_of(root, entry.file)
    before = data_before(data, corrections_of(entry.record)[count:])
    if not isinstance(before, dict) or said_by(before) != said:
        return None
    made = before.pop(_CORRECTIONS, [])
    if count:
        before[_CORRECTIONS] = made[:count] if isinstance(made, list) else made
    record, _ = validate("", before)
    return gate.passed(record) if record is not None else None


def _made_by() -> str:
    """Return the digest of the code that says what stood before a correction."""
    return code_digest([Path(__file__), *(Path(str(module.__file__)) for module in (undoing, meanings, paths))])
