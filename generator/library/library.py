"""The library itself: one pass over the entries, then only look-ups."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from generator.library.assignments import Task, collect_tasks
from generator.library.matters import Matter, collect_matters
from generator.library.mentions import Mention, Noted, mentions
from generator.library.people import People
from generator.library.proposals import collect_answers
from generator.library.references import Resolver, Target
from generator.loading.entry import Entry, Unread
from generator.model.base import Record, Withdrawal
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.model.plan import Assignment
from generator.model.report import DocumentRecord, Notes, PeriodicReport


@dataclass(frozen=True, slots=True)
class Backlink:
    """A record that refers to another: who, and from which key."""

    source: Entry
    relation: str


@dataclass(frozen=True, slots=True)
class Gone:
    """A record that was taken down: where its page was, and what it is to say now."""

    address: str
    withdrawal: Withdrawal


class Library:
    """Every record, by identity and by relation. Look-ups only; nothing here changes after construction.

    `larger` is a library that this one is a part of: what it has found in the same records is not looked for again.
    `unread` are files that could not be read: what most likely stands in one of them is not missing.
    `gone` are records that have been taken down. `cache` is a folder where what takes time to find is remembered.
    `internal` says that it is for internal readers.
    `as_of` is the day when the archive was as it is here; None for the archive of today.
    """

    def __init__(
        self,
        entries: Iterable[Entry],
        larger: "Library | None" = None,
        unread: Iterable[Unread] = (),
        cache: Path | None = None,
        gone: Iterable[Gone] = (),
        *,
        internal: bool = False,
        as_of: date | None = None,
    ) -> None:
        self._larger = larger
        self.unread: dict[str, Unread] = {each.id: each for each in unread}
        self.cache = cache
        self.gone: tuple[Gone, ...] = tuple(gone)
        self.internal = internal
        self.as_of = as_of
        self.entries: tuple[Entry, ...] = tuple(entries)
        self.by_id: dict[str, Entry] = {}
        self.duplicates: list[tuple[Entry, Entry]] = []
        self._by_kind: dict[type[Record], list[Entry]] = defaultdict(list)
        self._paragraphs: dict[str, list[Entry]] = defaultdict(list)
        self._meetings: dict[str, list[Entry]] = defaultdict(list)
        givers: dict[str, Entry] = {}
        for entry in self.entries:
            first = self.by_id.setdefault(entry.id, entry)
            if first is not entry:
                self.duplicates.append((first, entry))
                continue
            self._by_kind[type(entry.record)].append(entry)
            self._file(entry, givers)
        for group in self._paragraphs.values():
            group.sort(key=_number)
        for group in self._meetings.values():
            group.sort(key=lambda entry: entry.id)
        self.resolver = Resolver(self.by_id, givers, self.unread)

    def _file(self, entry: Entry, givers: dict[str, Entry]) -> None:
        place, record = entry.place, entry.record
        if isinstance(record, Paragraph):
            self._paragraphs[f"{place.organisation}/{place.body}/{place.meeting}"].append(entry)
            for given in record.assignments:
                givers.setdefault(given.id, entry)
        elif isinstance(record, Meeting):
            self._meetings[f"{place.organisation}/{place.body}"].append(entry)
        elif isinstance(record, Assignment):
            givers.setdefault(record.id, entry)

    def of_kind(self, kind: type[Record]) -> tuple[Entry, ...]:
        """Return the entries of a kind, in order of file name."""
        return tuple(self._by_kind.get(kind, ()))

    def organisation_of(self, entry: Entry) -> Entry | None:
        return self.by_id.get(entry.place.organisation)

    def body_of(self, entry: Entry) -> Entry | None:
        return self.by_id.get(f"{entry.place.organisation}/{entry.place.body}")

    def meeting_of(self, entry: Entry) -> Entry | None:
        place = entry.place
        return self.by_id.get(f"{place.organisation}/{place.body}/{place.meeting}") if place.meeting else None

    def organisation_record(self, entry: Entry) -> Organisation | None:
        found = self.organisation_of(entry)
        return found.record if found and isinstance(found.record, Organisation) else None

    def body_record(self, entry: Entry) -> Body | None:
        found = self.body_of(entry)
        return found.record if found and isinstance(found.record, Body) else None

    def meeting_record(self, entry: Entry) -> Meeting | None:
        found = self.meeting_of(entry)
        return found.record if found and isinstance(found.record, Meeting) else None

    def paragraphs_of(self, meeting: Entry) -> tuple[Entry, ...]:
        """Return a meeting's paragraphs in order of number."""
        return tuple(self._paragraphs.get(meeting.id, ()))

    def unread_numbers(self, meeting: Entry) -> tuple[int, ...]:
        """Return the numbers of the meeting's paragraphs that could not be read, in order."""
        start = f"{meeting.id} § "
        return tuple(sorted(int(each.removeprefix(start)) for each in self.unread if each.startswith(start)))

    def meetings_of(self, body: Entry) -> tuple[Entry, ...]:
        """Return a body's meetings in order of date."""
        return tuple(self._meetings.get(body.id, ()))

    def resolve(self, text: str, origin: Entry) -> Target:
        return self.resolver.resolve(text, origin)

    @cached_property
    def position(self) -> dict[str, int]:
        """Where a paragraph stands in its meeting, and a meeting in its body, from 0."""
        groups = (*self._paragraphs.values(), *self._meetings.values())
        return {entry.id: index for group in groups for index, entry in enumerate(group)}

    def shown_with(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the records whose words a record's page shows besides those it is linked with.

        The neighbours of a paragraph or meeting; everything that an organisation or body has.
        """
        place, record = entry.place, entry.record
        if isinstance(record, Paragraph | Meeting):
            body = f"{place.organisation}/{place.body}"
            is_paragraph = isinstance(record, Paragraph)
            group = self._paragraphs[f"{body}/{place.meeting}"] if is_paragraph else self._meetings[body]
            at = self.position[entry.id]
            return tuple(group[max(0, at - 1) : at + 2])
        return tuple(self._owned.get(entry.id, ())) if isinstance(record, Organisation | Body) else ()

    @cached_property
    def _owned(self) -> dict[str, list[Entry]]:
        """What organisations and bodies list on their pages: everything below them."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.by_id.values():
            found[entry.place.organisation].append(entry)
            if entry.place.body:
                found[f"{entry.place.organisation}/{entry.place.body}"].append(entry)
        return found

    @cached_property
    def mentions(self) -> dict[str, tuple[Mention, ...]]:
        """Every reference in every record, by the record's id."""
        if self._larger is not None:
            return {entry.id: self._mentions_in_larger(entry, self._larger) for entry in self.by_id.values()}
        if self.cache is None:
            return {entry.id: tuple(mentions(entry)) for entry in self.by_id.values()}
        noted = Noted(self.cache)
        found = {entry.id: noted.of(entry) for entry in self.by_id.values()}
        noted.save()
        return found

    def _mentions_in_larger(self, entry: Entry, larger: "Library") -> tuple[Mention, ...]:
        """Return a record's references; one that was changed for publication is read for itself."""
        same = larger.by_id.get(entry.id)
        if same is not None and same.record is entry.record:
            return larger.mentions[entry.id]
        return tuple(mentions(entry))

    @cached_property
    def backlinks(self) -> dict[str, tuple[Backlink, ...]]:
        """Who refers to whom: computed from the one side that is stored."""
        found: dict[str, list[Backlink]] = defaultdict(list)
        for source_id, those in self.mentions.items():
            source = self.by_id[source_id]
            seen: set[str] = set()
            for mention in those:
                target = self.resolve(mention.text, source).entry
                if target is None or target.id == source_id or target.id in seen:
                    continue
                seen.add(target.id)
                found[target.id].append(Backlink(source, str(mention.path[0])))
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def answers(self) -> Mapping[str, tuple[Entry, ...]]:
        """The paragraphs that answer a proposal, by its id."""

        def referring(entry: Entry) -> Iterator[Entry]:
            return (backlink.source for backlink in self.backlinks.get(entry.id, ()))

        return collect_answers(self.of_kind(Paragraph), referring, self.resolve, self.day_of)

    @cached_property
    def earlier(self) -> dict[str, tuple[Entry, ...]]:
        """The paragraphs that a paragraph names as its earlier treatment or answers a proposal of, by its id."""
        found: dict[str, tuple[Entry, ...]] = {}
        for identifier, answers in self.answers.items():
            for answer in answers:
                found[answer.id] = (*found.get(answer.id, ()), self.by_id[identifier])
        for entry in self.of_kind(Paragraph):
            assert isinstance(entry.record, Paragraph)
            if entry.record.previous:
                targets = (self.resolve(ref, entry).entry for ref in entry.record.previous)
                those = tuple(target for target in targets if target and isinstance(target.record, Paragraph))
                own = {target.id: target for target in (*found.get(entry.id, ()), *those) if target.id != entry.id}
                found[entry.id] = tuple(own.values())
        return found

    @cached_property
    def matters(self) -> dict[str, Matter]:
        """Matters by address: one per case number, per shared name across organisations, and per chain of links."""
        return collect_matters(self.by_id, self.day_of, self.earlier)

    @cached_property
    def matters_by_entry(self) -> dict[str, tuple[Matter, ...]]:
        found: dict[str, list[Matter]] = defaultdict(list)
        for matter in self.matters.values():
            for entry in (*matter.entries, *matter.linked):
                found[entry.id].append(matter)
        return {key: tuple(value) for key, value in found.items()}

    def ways_of(self, entry: Entry) -> tuple[Matter, ...]:
        """Return the matters that a record's page leads to besides those of its own case numbers."""
        own = bool(getattr(entry.record, "case_numbers", ()))
        return tuple(
            matter
            for matter in self.matters_by_entry.get(entry.id, ())
            if not matter.organisation or matter.is_chain or not own
        )

    @cached_property
    def people(self) -> People:
        """Elected representatives, and which of them a name means."""
        return People(self.of_kind(Body))

    @cached_property
    def tasks(self) -> dict[str, Task]:
        """Assignments by id, wherever they were born, with every report on them in order of time."""
        return collect_tasks(self.by_id.values(), self.day_of, self.treated_in)

    def treated_in(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the paragraphs that treat a report, plan or document, in order of time."""
        found = [
            link.source
            for link in self.backlinks.get(entry.id, ())
            if isinstance(link.source.record, Paragraph)
            and any(self.resolve(ref, link.source).entry is entry for ref in link.source.record.treats)
        ]
        return tuple(sorted(found, key=lambda source: (self.day_of(source) or date.max, source.id)))

    @cached_property
    def tasks_by_source(self) -> dict[str, tuple[Task, ...]]:
        """Assignments by the id of the record that gives them."""
        found: dict[str, list[Task]] = defaultdict(list)
        for task in self.tasks.values():
            found[task.source.id].append(task)
        return {key: tuple(value) for key, value in found.items()}

    def day_of(self, entry: Entry) -> date | None:
        """Return the date a record belongs to."""
        match entry.record:
            case Meeting(day=day) | Notes(day=day):
                return day
            case Paragraph():
                meeting = self.meeting_record(entry)
                return meeting.day if meeting else None
            case PeriodicReport(day=day) | DocumentRecord(day=day):
                return day
            case record:
                day = getattr(record, "day", None)
                return day if isinstance(day, date) else None


def _number(entry: Entry) -> int:
    return entry.record.number if isinstance(entry.record, Paragraph) else 0
