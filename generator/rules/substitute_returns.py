"""A substitute who breaks off for another reason than jäv does not serve again the same day."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph
from generator.model.types import Person
from generator.rules.minutes import meetings
from generator.vocabulary import BodyKind

CODE = Code(
    "R304",
    Severity.WARN,
    "Ersättaren börjar tjänstgöra igen",
    "En ersättare som har avbrutit sin tjänstgöring av annat skäl än jäv får inte tjänstgöra igen samma dag. "
    "I fullmäktige säger lagen det. I andra organ säger reglementet det ofta; där är fyndet ett tips.",
    "Kontrollera paragraferna vid namnet, eller skriv jävet i paragrafen.",
    source="KL 5 kap. 20 §; nämndens reglemente",
    example="tjänstgörande_ersättare:\n  - {namn: Bo Prov (M), för: vakant, paragrafer: 1–3, 7–9}\n"
    "ej_tjänstgörande:\n  - {namn: Bo Prov (M), paragrafer: 4–6}",
    mended="tjänstgörande_ersättare:\n  - {namn: Bo Prov (M), för: vakant, paragrafer: 1–3}\n"
    "ej_tjänstgörande:\n  - {namn: Bo Prov (M), paragrafer: 4–9}",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, meeting in meetings(library):
        if not meeting.attendance.serving or meeting.last_day not in (None, meeting.day):
            continue
        body = library.body_record(entry)
        council = body is not None and body.kind is BodyKind.COUNCIL
        severity = None if council else Severity.HINT
        for index, each in enumerate(meeting.attendance.serving):
            pause = _pause(library, entry, meeting, each.person)
            if pause:
                message = f"{each.person} slutade tjänstgöra före § {pause} och tjänstgör sedan igen"
                path = ("närvaro", "tjänstgörande_ersättare", index)
                yield Finding(CODE, entry.file, message, path=path, severity=severity)


def _pause(library: Library, entry: Entry, meeting: Meeting, person: Person) -> int:
    """Return the first paragraph of a pause between two times of serving, or 0."""
    serving = _numbers(meeting, "serving", person)
    resting = _numbers(meeting, "not_serving", person)
    if not serving or not resting:
        return 0
    serving -= {
        each.record.number
        for each in library.paragraphs_of(entry)
        if isinstance(each.record, Paragraph) and any(away.replaced_by == person for away in each.record.disqualified)
    }
    if not serving:
        return 0
    between = [number for number in resting if min(serving) < number < max(serving)]
    return min(between, default=0)


def _numbers(meeting: Meeting, group: str, person: Person) -> set[int]:
    found: set[int] = set()
    for each in getattr(meeting.attendance, group):
        if each.person == person:
            found |= each.paragraphs.numbers
    return found
