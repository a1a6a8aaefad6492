"""Names that differ from a member's by a letter or a party are most likely slips of the pen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz import process
from rapidfuzz.distance import OSA

from generator.findings.finding import Code, Finding, Path, Severity
from generator.findings.suggest import did_you_mean
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.decision import Abstention, Motion, Statement
from generator.model.meeting import Meeting
from generator.model.organisation import Body
from generator.model.paragraph import Paragraph
from generator.model.types import Person
from generator.rules.minutes import meetings
from generator.rules.paragraphs import paragraphs
from generator.rules.roll import rolls
from generator.vocabulary import Post

CODE = Code(
    "R301",
    Severity.WARN,
    "Namnet liknar en ledamots men är inte lika",
    "Samma person ska skrivas likadant överallt, med samma parti, annars stämmer inte närvaro, röster och "
    "reservationer. Namn jämförs med organets ledamöter i organ.yaml och med närvaron. Finns ingen som liknar, "
    "och organets ledamöter är kända, är fyndet ett tips.",
    "Rätta stavningen eller partiet, eller lägg till personen i organ.yaml.",
    source="KL 5 kap. 66–67 §§",
    example="reservationer:\n  - {av: Ana Exempel (S)}",
    mended="reservationer:\n  - {av: Anna Exempel (S)}",
)

LONG_NAME = 14


@dataclass(slots=True)
class _Known:
    """The people of a meeting. `complete` is True when the body's members are all listed."""

    persons: frozenset[Person]
    complete: bool
    answers: dict[Person, tuple[str, Severity] | None] = field(default_factory=dict)

    def judge(self, person: Person) -> tuple[str, Severity] | None:
        """Return (message, severity) for a name that is not known, else None."""
        if person in self.persons:
            return None
        if person not in self.answers:
            self.answers[person] = self._judge(person)
        return self.answers[person]

    def _judge(self, person: Person) -> tuple[str, Severity] | None:
        near = _near(person, self.persons)
        if near is not None:
            return f"”{person}” liknar ”{near}”. Menade du det?", Severity.WARN
        if self.complete and person.party:
            hint = did_you_mean(str(person), map(str, sorted(self.persons)))
            return f"”{person}” finns inte bland organets ledamöter och ersättare.{hint}", Severity.HINT
        return None


def check(library: Library) -> Iterator[Finding]:
    known: dict[str, _Known] = {}
    for entry, meeting in meetings(library):
        members, complete = _members(library.body_record(entry), meeting.day)
        known[entry.id] = _Known(members | _present(meeting), complete)
        yield from _judged(entry, _Known(members, complete), _attending(meeting))
    for entry, record in paragraphs(library):
        place = entry.place
        meeting_id = f"{place.organisation}/{place.body}/{place.meeting}"
        if meeting_id in known:
            # Voters who do not serve have a finding of their own when the attendance is known.
            voters = meeting_id not in rolls(library)
            yield from _judged(entry, known[meeting_id], _acting(record, voters))


def _judged(entry: Entry, known: _Known, persons: Iterable[tuple[Path, Person]]) -> Iterator[Finding]:
    for path, person in persons:
        verdict = known.judge(person)
        if verdict is not None:
            yield Finding(CODE, entry.file, verdict[0], path=path, severity=verdict[1])


def _near(person: Person, known: Iterable[Person]) -> Person | None:
    """Return who is meant: the same name in another party, or a name a letter away (two in a long name)."""
    names = {each: each.name.casefold() for each in known}
    allowed = 2 if len(person.name) >= LONG_NAME else 1
    found = process.extractOne(person.name.casefold(), names, scorer=OSA.distance, score_cutoff=allowed)
    return found[2] if found else None


def _members(body: Body | None, day: date) -> tuple[frozenset[Person], bool]:
    if body is None:
        return frozenset(), False
    terms = [term for term in body.terms if term.starts <= day <= term.ends]
    mandates = [mandate for term in terms for mandate in term.mandates]
    ordinary = sum(mandate.post not in (Post.SUBSTITUTE, Post.OBSERVER) for mandate in mandates)
    complete = bool(body.seats) and ordinary >= (body.seats or 0) and len(mandates) > ordinary
    return frozenset(mandate.person for mandate in mandates), complete


def _attending(meeting: Meeting) -> Iterator[tuple[Path, Person]]:
    attendance = meeting.attendance
    for key, listed in (
        ("ledamöter", attendance.members),
        ("tjänstgörande_ersättare", attendance.serving),
        ("ej_tjänstgörande", attendance.not_serving),
    ):
        for index, each in enumerate(listed):
            yield ("närvaro", key, index, "namn"), each.person


def _present(meeting: Meeting) -> frozenset[Person]:
    attendance = meeting.attendance
    listed = (attendance.members, attendance.serving, attendance.not_serving)
    others = (attendance.observers, attendance.others, meeting.chairs, meeting.secretaries)
    return frozenset(each.person for group in (*listed, *others) for each in group)


def _acting(record: Paragraph, voters: bool) -> Iterator[tuple[Path, Person]]:
    """Yield those who act in a paragraph and are not named in its elections or initiatives."""
    groups: tuple[tuple[str, tuple[Motion | Statement | Abstention, ...]], ...] = (
        ("yrkanden", record.motions),
        ("reservationer", record.reservations),
        ("särskilda_yttranden", record.separate_statements),
        ("protokollsanteckningar", record.notes),
        ("deltar_inte", record.not_taking_part),
    )
    for key, group in groups:
        for index, item in enumerate(group):
            for place, person in enumerate(item.by):
                yield (key, index, "av", place), person
    for index, away in enumerate(record.disqualified):
        yield ("jäv", index, "ledamot"), away.member
    if voters:
        yield from _voting(record)


def _voting(record: Paragraph) -> Iterator[tuple[Path, Person]]:
    for index, vote in enumerate(record.votes):
        if vote.names is not None:
            lists = (("ja", vote.names.yes), ("nej", vote.names.no), ("avstår", vote.names.abstain))
            for key, persons in lists:
                for place, person in enumerate(persons):
                    yield ("omröstningar", index, "röster", key, place), person
