"""A meeting of the council is announced on the notice board."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.minutes import meetings
from generator.vocabulary import BodyKind, MeetingStatus

CODE = Code(
    "R110",
    Severity.WARN,
    "Fullmäktiges sammanträde är inte kungjort",
    "Ett sammanträde med fullmäktige kungörs på anslagstavlan minst en vecka i förväg, med tid, plats och ärenden. "
    "Kansli anslår det från den dag som står i kungjort.",
    "Skriv kungjort med dagen då sammanträdet kungörs, senast en vecka före sammanträdet.",
    source="KL 5 kap. 13 § och 8 kap. 10 §",
    example="datum: 2026-02-24\nstatus: kallat\nkallelse: 2026-02-13",
    mended="datum: 2026-02-24\nstatus: kallat\nkallelse: 2026-02-13\nkungjort: 2026-02-13",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, meeting in meetings(library):
        body = library.body_record(entry)
        council = body is not None and body.kind is BodyKind.COUNCIL
        if council and meeting.status is MeetingStatus.SUMMONED and meeting.announced is None and not meeting.sources:
            yield Finding(CODE, entry.file, "sammanträdet är kallat men inte kungjort", path=("status",))
