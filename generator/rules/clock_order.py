"""A time from comes before the time to."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Clock, Meeting
from generator.model.paragraph import Paragraph
from generator.model.report import Notes

CODE = Code(
    "R108",
    Severity.WARN,
    "Klockslagen står i fel ordning",
    "Klockslaget vid till ska vara senare än klockslaget vid från.",
    "Rätta klockslagen.",
    example="tid: {från: 13:00, till: 09:00}",
    mended="tid: {från: 09:00, till: 13:00}",
)


def check(library: Library) -> Iterator[Finding]:
    for kind in (Meeting, Notes, Paragraph):
        for entry in library.of_kind(kind):
            for path, clock in _clocks(entry):
                if clock.ends is not None and clock.ends <= clock.starts:
                    message = f"till ({clock.ends:%H:%M}) ska vara senare än från ({clock.starts:%H:%M})"
                    yield Finding(CODE, entry.file, message, path=(*path, "till"))


def _clocks(entry: Entry) -> Iterator[tuple[Path, Clock]]:
    record = entry.record
    if isinstance(record, Meeting | Notes) and record.time:
        yield ("tid",), record.time
    if isinstance(record, Meeting | Paragraph):
        for index, clock in enumerate(record.breaks):
            yield ("ajourneringar", index), clock
    if isinstance(record, Notes):
        for index, item in enumerate(record.agenda):
            if item.time:
                yield ("dagordning", index, "tid"), item.time
