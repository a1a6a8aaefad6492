"""Labels of decision points are unique and follow the Swedish order."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.decision import Points
from generator.rules.paragraphs import blocks, paragraphs, point_lists
from generator.sheets.labels import LETTERS, label_at

CODE = Code(
    "R202",
    Severity.STOP,
    "Beslutspunkternas beteckningar stämmer inte",
    "Punkter räknas 1, 2, 3 och under dem a, b … z, å, ä, ö, aa, bb. Två punkter med samma beteckning går inte "
    "att hänvisa till. Hoppar beteckningarna över ett steg är fyndet en varning, för en punkt kan ha glömts. "
    "Block med omfattning eller undantag prövas inte för hopp.",
    "Rätta etikett, eller ta bort den så räknas punkterna upp.",
    example="punkter:\n  - {text: A, etikett: 1}\n  - {text: B, etikett: 1}",
    mended="punkter:\n  - A\n  - B",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, record in paragraphs(library):
        for path, block in blocks(record):
            partial = bool(block.scope or block.except_for)
            for where, level, points in point_lists(block.points, (*path, "punkter")):
                if any(point.label for point in points):
                    yield from _list(entry, where, level, points, partial)


def _list(entry: Entry, path: Path, level: int, points: Points, partial: bool) -> Iterator[Finding]:
    seen: set[str] = set()
    before: int | None = None
    for index, point in enumerate(points):
        label = (point.label or label_at(level, index)).rstrip(".)")
        here: Path = (*path, index, "etikett") if point.label else (*path, index)
        place = _place(label)
        if label in seen:
            yield Finding(CODE, entry.file, f"två punkter har beteckningen {label}", path=here)
        elif before is not None and place is not None and place != before + 1 and not partial:
            message = f"{label} kommer efter {_label_of(points[index - 1].label, level, index - 1)}"
            yield Finding(CODE, entry.file, message, path=here, severity=Severity.WARN)
        seen.add(label)
        before = place


def _label_of(label: str, level: int, index: int) -> str:
    return label or label_at(level, index)


def _place(label: str) -> int | None:
    """Return the place of a label in its series from 0, or None when it is of no known series."""
    tail = label.rpartition(".")[2]
    if tail.isdecimal():
        return int(tail) - 1
    if tail and tail == tail[0] * len(tail) and tail[0] in LETTERS:
        return (len(tail) - 1) * len(LETTERS) + LETTERS.index(tail[0])
    return None
