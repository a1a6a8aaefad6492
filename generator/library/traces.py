"""What is not shown leaves no trace in the records that are: no name in a reference, no title in an agenda."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from generator.library.leaves import with_leaves
from generator.library.library import Library
from generator.library.mentions import IN_TEXT, RUNNING
from generator.library.references import NOT_SHOWN, OUTSIDE, parse
from generator.loading.entry import Entry
from generator.model.base import Record
from generator.model.meeting import AgendaItem, Meeting
from generator.model.paragraph import Paragraph
from generator.model.plan import Assignment
from generator.model.types import Line, Ref
from generator.vocabulary import Publication

_WITHHELD = (Publication.SECRET, Publication.INTERNAL)


def without_traces(library: Library, shown: Iterable[Entry]) -> Iterator[Entry]:
    """Yield what is shown of a library, without the words in it that tell of the rest."""
    entries = tuple(shown)
    hidden = _Hidden(library, entries)
    for entry in entries:
        record = hidden.out_of(entry)
        yield entry if record is entry.record else replace(entry, record=record, digest=_digest(entry, record))


def _digest(entry: Entry, record: Record) -> str:
    """Return a digest of its own for a record that other files decide on."""
    return f"{entry.digest}:{hashlib.blake2b(repr(record).encode(), digest_size=8).hexdigest()}"


class _Hidden:
    """What of a library is not among the entries that are shown."""

    def __init__(self, library: Library, shown: tuple[Entry, ...]) -> None:
        self._library = library
        self._by_id = {entry.id: entry for entry in shown}
        self._gone = frozenset(library.by_id.keys() - self._by_id.keys())
        self._assignments = frozenset(self._untold_assignments())
        # A reference ends in the last part of what it means, so all others are passed over.
        self._ends = {each.rpartition("/")[2] for each in self._gone} | self._assignments
        self._titles = self._changed_titles()

    def _untold_assignments(self) -> Iterator[str]:
        """Yield the names of assignments that only what is hidden tells of."""
        for entry in self._library.entries:
            record, left = entry.record, self._by_id.get(entry.id)
            if isinstance(record, Assignment) and left is None:
                yield str(record.id)
            elif isinstance(record, Paragraph) and record.assignments and not (left and left.record is record):
                kept = {each.id for each in left.record.assignments} if left else ()  # type: ignore[attr-defined]  # a paragraph, too
                yield from (str(each.id) for each in record.assignments if each.id not in kept)

    def _changed_titles(self) -> Mapping[str, Mapping[str, Paragraph]]:
        """Return what is shown in the place of paragraphs' titles and case numbers, by meeting and by those words."""
        found: dict[str, dict[str, Paragraph]] = defaultdict(dict)
        for entry in self._library.of_kind(Paragraph):
            left, record = self._by_id.get(entry.id), entry.record
            if left is None or left.record is record:
                continue
            assert isinstance(record, Paragraph)
            assert isinstance(left.record, Paragraph)
            meeting = entry.id.partition(" §")[0]
            if left.record.title != record.title:
                found[meeting][_key(record.title)] = left.record
            if left.record.publication in _WITHHELD:
                found[meeting].update((_key(number), left.record) for number in record.case_numbers)
        return found

    def out_of(self, entry: Entry) -> Record:
        """Return an entry's record without the traces in it."""
        record = self._without_names(entry) if self._names_hidden(entry) else entry.record
        titles = self._titles.get(entry.id)
        if titles and isinstance(record, Meeting) and record.agenda:
            agenda = tuple(_retold(item, titles) for item in record.agenda)
            record = record if agenda == record.agenda else record.model_copy(update={"agenda": agenda})
        return record

    def _names_hidden(self, entry: Entry) -> bool:
        if not self._ends:
            return False
        return any(self._is_hidden(each.text, entry) for each in self._library.mentions.get(entry.id, ()))

    def _is_hidden(self, reference: str, origin: Entry) -> bool:
        """Tell whether a reference means something that is not shown."""
        path = parse(reference).path
        if not path or path[-1] not in self._ends:
            return False
        target = self._library.resolve(reference, origin).entry
        return (target is not None and target.id in self._gone) or path[-1] in self._assignments

    def _without_names(self, entry: Entry) -> Record:
        replaced = with_leaves(entry.record, partial(self._retold, entry))
        assert isinstance(replaced, Record)
        return replaced

    def _retold(self, origin: Entry, value: object) -> object:
        if isinstance(value, Ref):
            return Ref(f"{NOT_SHOWN} {OUTSIDE}") if self._is_hidden(value, origin) else value
        if not isinstance(value, RUNNING) or "[[" not in value:
            return value
        return type(value)(
            IN_TEXT.sub(lambda match: match[2] or NOT_SHOWN if self._is_hidden(match[1], origin) else match[0], value)
        )


def _key(words: str) -> str:
    return " ".join(words.casefold().split())


def _retold(item: AgendaItem, titles: Mapping[str, Paragraph]) -> AgendaItem:
    """Return an item of the agenda as the minutes tell of it, when they keep something of it back."""
    keys = (_key(item.title), *(_key(number) for number in item.case_numbers))
    left = next((titles[key] for key in keys if key in titles), None)
    if left is None:
        return item
    if left.publication in _WITHHELD:
        return AgendaItem.model_validate({"nr": item.number, "rubrik": left.title})
    return item.model_copy(update={"title": Line(left.title)})
