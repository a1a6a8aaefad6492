"""The days of a meeting stand in the order of time."""

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.rules.minutes import Adjusted, adjusted_parts

CODE = Code(
    "R102",
    Severity.STOP,
    "Datumen står i fel ordning",
    "Kallelsen går ut före sammanträdet, justeringen sker sammanträdesdagen eller senare, anslaget sätts upp "
    "justeringsdagen eller senare och tas ned efter det att det satts upp.",
    "Rätta det datum som är fel.",
    source="KL 5 kap. 13–15 och 69 §§, 8 kap. 12 §",
    example="datum: 2025-05-06\nanslag: {uppsatt: 2025-05-05}",
    mended="datum: 2025-05-06\nanslag: {uppsatt: 2025-05-16}",
)

Day = tuple[str, Path, date | None]


def check(library: Library) -> Iterator[Finding]:
    for part in adjusted_parts(library):
        for earlier, later, same_day in _pairs(part):
            yield from _compare(part, earlier, later, same_day)


def _pairs(part: Adjusted) -> Iterator[tuple[Day, Day, bool]]:
    """Yield (earlier, later, may they be the same day)."""
    meeting = part.meeting
    held: Day = ("sammanträdet", ("datum",), meeting.day)
    adjusted: Day = ("justeringen", (*part.path, "justering", "datum"), part.adjustment.adjusted)
    if not part.path:
        yield ("kungörelsen", ("kungjort",), meeting.announced), held, False
        yield ("kallelsen", ("kallelse",), meeting.summoned), held, False
        yield held, ("sammanträdets sista dag", ("slutdatum",), meeting.last_day), True
        yield held, ("nästa sammanträde", ("nästa",), meeting.next_meeting), False
    yield held, adjusted, True
    for index, notice in enumerate(part.notices):
        where: Path = (*part.path, "anslag", index)
        posted: Day = ("anslagets uppsättande", (*where, "uppsatt"), notice.posted)
        yield (held if adjusted[2] is None else adjusted), posted, True
        yield posted, ("anslagets nedtagande", (*where, "nedtas"), notice.taken_down), False


def _compare(part: Adjusted, earlier: Day, later: Day, same_day: bool) -> Iterator[Finding]:
    (first, first_path, before), (second, second_path, after) = earlier, later
    if before is None or after is None or before < after or (same_day and before == after):
        return
    wrong = first_path if first_path in (("kungjort",), ("kallelse",)) else second_path
    message = f"{first} ({before}) ska komma före {second} ({after})"
    yield Finding(CODE, part.entry.file, message, path=wrong)
