"""The status of a meeting agrees with what its file holds."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.model.meeting import Meeting
from generator.rules.minutes import meetings
from generator.vocabulary import MeetingStatus

CODE = Code(
    "R107",
    Severity.WARN,
    "Status stämmer inte med uppgifterna",
    "Ett sammanträde som är anslaget har ett anslag, och ett som ännu inte har hållits har varken justering "
    "eller anslag. Bara ett justerat protokoll får anslås. Sammanträden med utdrag: ja prövas inte.",
    "Ändra status, eller fyll i det som saknas.",
    source="KL 8 kap. 12 §",
    example="status: anslaget",
    mended="status: anslaget\njustering: {datum: 2025-05-13}\nanslag: {uppsatt: 2025-05-14, nedtas: 2025-06-05}",
)

BEFORE = frozenset({MeetingStatus.PLANNED, MeetingStatus.SUMMONED, MeetingStatus.CANCELLED})
AFTER = frozenset({MeetingStatus.ADJUSTED, MeetingStatus.ANNOUNCED})


def check(library: Library) -> Iterator[Finding]:
    for entry, meeting in meetings(library):
        for message in () if meeting.excerpt else _problems(meeting):
            yield Finding(CODE, entry.file, message, path=("status",))


def _problems(meeting: Meeting) -> Iterator[str]:
    noticed = bool(meeting.notices) or any(part.notices for part in meeting.parts)
    adjusted = any(each.adjusted for each in (meeting.adjustment, *(part.adjustment for part in meeting.parts)))
    word = meeting.status.value
    if meeting.status is MeetingStatus.ANNOUNCED and not noticed:
        yield "status är anslaget men anslag saknas"
    elif meeting.status in AFTER and not adjusted:
        yield f"status är {word} men justeringens datum saknas"
    elif meeting.status in BEFORE and (noticed or adjusted):
        yield f"status är {word} men sammanträdet har justering eller anslag"
