"""What elected representatives have done, as the minutes say it: attendance, open votes, motions, dissent.

Gathered for all of them in one pass over meetings and paragraphs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from generator.library.library import Library
from generator.library.people import MEMBERS
from generator.library.terms import serving
from generator.loading.entry import Entry
from generator.model.decision import Vote
from generator.model.meeting import Meeting, Present
from generator.model.paragraph import Paragraph
from generator.model.types import Person
from generator.vocabulary import InitiativeKind, VoteMethod

People = tuple[Person, ...]
OPEN = frozenset({VoteMethod.OPEN, VoteMethod.ROLL_CALL, VoteMethod.SHOW_OF_HANDS})


class Part(StrEnum):
    """How somebody took part in a meeting."""

    MEMBER = "ledamot"
    SERVING = "tjänstgörande ersättare"
    NOT_SERVING = "ersättare som inte tjänstgjorde"
    OBSERVER = "insynsplats"
    OTHER = "övrig deltagare"
    ABSENT = "frånvarande"
    UNNAMED = "inte nämnd i närvarolistan"


GROUPS = (
    ("members", Part.MEMBER),
    ("serving", Part.SERVING),
    ("not_serving", Part.NOT_SERVING),
    ("observers", Part.OBSERVER),
    ("absent", Part.ABSENT),
)


# The fields of a paragraph that name representatives.
TELLING = (
    "votes",
    "motions",
    "reservations",
    "separate_statements",
    "notes",
    "disqualified",
    "not_taking_part",
    "initiatives",
)


class DeedKind(StrEnum):
    VOTE = "röst"
    MOTION = "yrkande"
    RESERVATION = "reservation"
    STATEMENT = "särskilt yttrande"
    NOTE = "protokollsanteckning"
    DISQUALIFIED = "jäv"
    NOT_TAKING_PART = "deltog inte i beslutet"
    INITIATIVE = "initiativ"


class Presence(NamedTuple):
    """Somebody's part in a meeting."""

    meeting: Entry
    day: date | None
    part: Part
    note: str


class Deed(NamedTuple):
    """What somebody did in a paragraph.

    `about` is the question put, the initiative's title or the points; `words` what was said, or what the answer
    means. `answer` and `outcome` are a vote's own. `day` is the meeting's, None when it is not known.
    """

    entry: Entry
    day: date | None
    kind: DeedKind
    about: str
    words: str
    answer: str = ""
    outcome: str = ""


class Record(NamedTuple):
    """All that one representative has done, in order of time, and the ids of the bodies where."""

    presences: list[Presence]
    deeds: list[Deed]
    bodies: set[str]


def collect_deeds(library: Library) -> dict[str, Record]:
    """Return what each representative has done, by the address of their page."""
    found: dict[str, Record] = defaultdict(lambda: Record([], [], set()))
    for entry in sorted(library.of_kind(Meeting), key=_when):
        meeting = entry.record
        assert isinstance(meeting, Meeting)
        day = None if meeting.day_unknown else meeting.day
        _attended(library, entry, meeting, day, found)
        body = f"{entry.place.organisation}/{entry.place.body}"
        for paragraph in library.paragraphs_of(entry):
            if any(map(paragraph.record.__dict__.get, TELLING)):  # most name nobody
                _acted(library, body, _deeds(paragraph, day), found)
    return found


def _when(entry: Entry) -> tuple[date, str]:
    assert isinstance(entry.record, Meeting)
    return (entry.record.day, entry.id)


def _acted(library: Library, body: str, deeds: Iterable[tuple[People, Deed]], found: dict[str, Record]) -> None:
    find = library.people.find
    for those, deed in deeds:
        for person in those:
            one = find(body, person)
            if one is not None:
                done = found[one.address]
                done.deeds.append(deed)
                done.bodies.add(body)


def _attended(library: Library, entry: Entry, meeting: Meeting, day: date | None, found: dict[str, Record]) -> None:
    """Add each one's part in a meeting; nothing when its minutes do not say who was there."""
    there = meeting.attendance
    if not there.members:
        return
    find, body_id = library.people.find, f"{entry.place.organisation}/{entry.place.body}"
    named: set[str] = set()
    groups = [(part, getattr(there, name)) for name, part in GROUPS]
    # Only with a party: an official may bear the same name.
    groups.append((Part.OTHER, [each for each in there.others if each.person.party]))
    groups.append((Part.MEMBER, [each for each in meeting.chairs if each.person.party]))
    for part, people in groups:
        as_most = Presence(entry, day, part, "")
        for present in people:
            one = find(body_id, present.person)
            if one is not None and one.address not in named:
                named.add(one.address)
                note = _note(present, part)
                done = found[one.address]
                done.presences.append(as_most._replace(note=note) if note else as_most)
                done.bodies.add(body_id)
    body = library.body_record(entry)
    if body is None or meeting.excerpt or day is None:
        return
    unnamed = Presence(entry, day, Part.UNNAMED, "")
    for mandate in serving(body, day):
        one = find(body_id, mandate.person) if mandate.post in MEMBERS else None
        if one is not None and one.address not in named:
            named.add(one.address)
            found[one.address].presences.append(unnamed)


def _note(present: Present, part: Part) -> str:
    if not (present.instead_of or present.remote or present.paragraphs.written):
        return ""
    instead = f"för {present.instead_of}" if part is Part.SERVING and present.instead_of else ""
    remote = "på distans" if present.remote else ""
    return ", ".join(text for text in (instead, present.paragraphs.printed, remote) if text)


def _deeds(entry: Entry, day: date | None) -> Iterator[tuple[People, Deed]]:
    """Yield who did what in a paragraph."""
    record = entry.record
    assert isinstance(record, Paragraph)
    for vote in record.votes:
        yield from _votes(entry, vote, day)
    for motion in record.motions:
        if not motion.withdrawn:
            yield motion.by, Deed(entry, day, DeedKind.MOTION, motion.kind.value, motion.text)
    for statements, kind in (
        (record.reservations, DeedKind.RESERVATION),
        (record.separate_statements, DeedKind.STATEMENT),
        (record.notes, DeedKind.NOTE),
    ):
        for statement in statements:
            yield statement.by, Deed(entry, day, kind, _points(statement.points), statement.text)
    for one in record.disqualified:
        yield (one.member,), Deed(entry, day, DeedKind.DISQUALIFIED, _points(one.points), "")
    for each in record.not_taking_part:
        yield each.by, Deed(entry, day, DeedKind.NOT_TAKING_PART, _points(each.points), "")
    for asked in record.initiatives:
        if asked.kind is not InitiativeKind.CITIZEN_PROPOSAL:
            yield asked.by, Deed(entry, day, DeedKind.INITIATIVE, asked.title, asked.kind.value)


def _votes(entry: Entry, vote: Vote, day: date | None) -> Iterator[tuple[People, Deed]]:
    """Yield how each one voted, when the vote was open."""
    if vote.names is None or vote.method not in OPEN:
        return
    names = vote.names
    for people, answer, meaning in (
        (names.yes, "ja", vote.yes_means),
        (names.no, "nej", vote.no_means),
        (names.abstain, "avstod", ""),
        (names.absent, "frånvarande", ""),
    ):
        yield people, Deed(entry, day, DeedKind.VOTE, vote.question, meaning, answer, vote.outcome.value)


def _points(points: Iterable[str]) -> str:
    listed = ", ".join(points)
    return f"punkt {listed}" if listed else ""


def period_of(day: date) -> tuple[int, int]:
    """Return the first and last year of the mandate period of a day: four years, from 2023, 2027 and so on."""
    first = day.year - (day.year - 2023) % 4
    return first, first + 3
