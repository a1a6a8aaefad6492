"""A reference to a point of a decision leads to a point that is there."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.model.paragraph import Paragraph
from generator.sheets.labels import has_point

CODE = Code(
    "R010",
    Severity.WARN,
    "Beslutspunkten finns inte",
    "Hänvisningen leder till en paragraf som finns, men paragrafens beslut har ingen sådan punkt. Underpunkter "
    "skrivs med punkt emellan: punkt 4.ö. Länken leder då bara till paragrafen.",
    "Rätta punkten, eller ta bort den.",
    example="tidigare: rs/2025-05-06 § 12 punkt 5",
    mended="tidigare: rs/2025-05-06 § 12 punkt 4",
)


def check(library: Library) -> Iterator[Finding]:
    for identifier, mentions in library.mentions.items():
        entry = library.by_id[identifier]
        for mention in mentions:
            if "punkt" not in mention.text and "p." not in mention.text:
                continue
            target = library.resolve(mention.text, entry)
            point, found = target.written.point, target.entry
            if point and found is not None and not _has(found.record, point):
                message = f"”{mention.text}”: punkt {point} finns inte i {found.file}"
                yield Finding(CODE, entry.file, message, path=mention.path, near=mention.near)


def _has(record: object, point: str) -> bool:
    if not isinstance(record, Paragraph):
        return False
    path = tuple(point.split("."))
    return any(has_point(block.points, path) for block in (*record.decisions, *record.proposals))
