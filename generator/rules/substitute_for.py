"""A serving substitute serves for someone, who does not serve at the same time."""

from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting, Present
from generator.model.paragraph import Paragraph
from generator.model.types import Person
from generator.rules.minutes import meetings

CODE = Code(
    "R303",
    Severity.STOP,
    "Ersättaren tjänstgör inte för någon",
    "Vid varje tjänstgörande ersättare står för vem, eller vakant. Den som ersätts tjänstgör inte på samma "
    "paragrafer; står båda är fyndet en varning. Det är det också i ett sammanträde som är avskrivet ur en källa "
    "(källor).",
    "Skriv för: med ledamotens namn, eller för: vakant.",
    source="KL 5 kap. 17–20 och 66 §§",
    example="tjänstgörande_ersättare:\n  - Bo Prov (M)",
    mended="tjänstgörande_ersättare:\n  - {namn: Bo Prov (M), för: Cia Test (M)}",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, meeting in meetings(library):
        for index, each in enumerate(meeting.attendance.serving):
            path: Path = ("närvaro", "tjänstgörande_ersättare", index)
            if not each.instead_of:
                message = f"{each.person} tjänstgör, men för vem saknas"
                # What a printed source does not say cannot be filled in here, only told.
                severity = Severity.WARN if meeting.sources else None
                yield Finding(CODE, entry.file, message, path=path, severity=severity)
            elif _both_serve(library, entry, meeting, each):
                message = f"{each.instead_of} tjänstgör på samma paragrafer som {each.person}, som ersätter"
                yield Finding(CODE, entry.file, message, path=(*path, "för"), severity=Severity.WARN)


def _both_serve(library: Library, entry: Entry, meeting: Meeting, substitute: Present) -> bool:
    replaced = _person(substitute.instead_of)
    mine = substitute.paragraphs.numbers - _disqualified_at(library, entry, replaced)
    if not mine and substitute.paragraphs.numbers:
        return False
    for member in meeting.attendance.members:
        theirs = member.paragraphs.numbers
        if member.person == replaced and (not theirs or not mine or theirs & mine):
            return True
    return False


def _person(text: str) -> Person | None:
    try:
        return Person.read(text)
    except PydanticCustomError:
        return None


def _disqualified_at(library: Library, meeting: Entry, person: Person | None) -> frozenset[int]:
    """Return the paragraphs where the person is disqualified: a substitute may then serve beside the name."""
    return frozenset(
        entry.record.number
        for entry in library.paragraphs_of(meeting)
        if isinstance(entry.record, Paragraph) and any(away.member == person for away in entry.record.disqualified)
    )
