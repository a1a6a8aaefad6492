"""The notice stays up until the time for appeal has run out."""

from collections.abc import Iterator
from datetime import timedelta

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.minutes import Adjusted, adjusted_parts
from generator.workdays import last_appeal_day

CODE = Code(
    "R105",
    Severity.STOP,
    "Anslaget tas ned för tidigt",
    "Beslut får överklagas inom tre veckor från den dag då justeringen tillkännagavs. Är sista dagen en lördag, "
    "söndag, helgdag, midsommarafton, julafton eller nyårsafton räknas nästa vardag. Anslaget tas ned tidigast "
    "dagen efter. Finns det flera anslagstavlor räknas tiden från det sista anslaget. Tas anslaget ned för "
    "tidigt löper tiden inte ut. I ett sammanträde som är avskrivet ur en källa (källor) är fyndet en varning.",
    "Ändra nedtas till den dag som nämns, eller en senare.",
    source="KL 8 kap. 12 § och 13 kap. 5 §, lag (1930:173) 2 §",
    example="anslag: {uppsatt: 2025-12-03, nedtas: 2025-12-24}",
    mended="anslag: {uppsatt: 2025-12-03, nedtas: 2025-12-30}",
)


def check(library: Library) -> Iterator[Finding]:
    for part in adjusted_parts(library):
        if any(notice.taken_down for notice in part.notices):
            yield from _notices(part)


def _notices(part: Adjusted) -> Iterator[Finding]:
    last = last_appeal_day(max(notice.posted for notice in part.notices))
    earliest = last + timedelta(days=1)
    # What a printed source says cannot be mended here, only told.
    severity = Severity.WARN if part.meeting.sources else None
    for index, notice in enumerate(part.notices):
        if notice.taken_down is None or notice.taken_down >= earliest:
            continue
        message = f"tas ned {notice.taken_down}, men sista dag att överklaga är {last}; tidigast {earliest}"
        path = (*part.path, "anslag", index, "nedtas")
        yield Finding(CODE, part.entry.file, message, path=path, severity=severity)
