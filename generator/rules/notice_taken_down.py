"""The notice stays up until the time for appeal has run out."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Notice
from generator.model.report import DocumentRecord
from generator.rules.facts import is_likely
from generator.rules.minutes import adjusted_parts
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
        yield from _early(part.entry, part.path, part.notices)
    for entry in library.of_kind(DocumentRecord):
        if isinstance(entry.record, DocumentRecord):
            yield from _early(entry, (), entry.record.notices)


def _early(entry: Entry, place: Path, notices: Sequence[Notice]) -> Iterator[Finding]:
    days = [day for notice in notices for day in (notice.posted, notice.taken_down)]
    if not any(notice.taken_down for notice in notices) or not all(map(is_likely, days)):
        return
    last = last_appeal_day(max(notice.posted for notice in notices))
    earliest = last + timedelta(days=1)
    # What a printed source says cannot be mended here, only told.
    severity = Severity.WARN if entry.record.sources else None
    for index, notice in enumerate(notices):
        if notice.taken_down is None or notice.taken_down >= earliest:
            continue
        message = f"tas ned {notice.taken_down}, men sista dag att överklaga är {last}; tidigast {earliest}"
        path = (*place, "anslag", index, "nedtas")
        yield Finding(CODE, entry.file, message, path=path, severity=severity)
