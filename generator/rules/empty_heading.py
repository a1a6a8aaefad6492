"""Headings and titles have words."""

import unicodedata
from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.library.sections import sections_of
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.plan import ActivityPlan
from generator.model.report import DocumentRecord, Notes
from generator.rules.prose import words_of

CODE = Code(
    "R707",
    Severity.STOP,
    "Rubriken saknar ord",
    "Den som lyssnar på ett dokument går från rubrik till rubrik, och en rubrik utan ord säger inget om vad som "
    "kommer. PDF-filen får inte heller ha en sådan rubrik. Det gäller också en rubrik som bara har tecken för fet "
    "stil, en länk utan ord eller tecken som inte syns.",
    "Skriv en rubrik, eller flytta texten till avsnittet före.",
    source="Lag (2018:1937) om tillgänglighet till digital offentlig service",
    example='avsnitt:\n  - rubrik: ""\n    text: Kostnaden ryms inom ramen.',
    mended="avsnitt:\n  - rubrik: Ekonomi\n    text: Kostnaden ryms inom ramen.",
)


def check(library: Library) -> Iterator[Finding]:
    for entry in library.entries:
        for path, words in _headings(entry):
            if not _says_something(words):
                yield Finding(CODE, entry.file, "rubriken saknar ord", path=path)


def _headings(entry: Entry) -> Iterator[tuple[Path, str]]:
    """Yield what becomes the title or a heading of the record's document, with its place."""
    record = entry.record
    title = getattr(record, "title", None)
    if title is not None:
        yield ("rubrik",), title
    for path, section in sections_of(entry):
        yield (*path, "rubrik"), f"{section.label} {section.title}"
    match record:
        case Meeting():
            yield from ((("dagordning", at, "rubrik"), item.title) for at, item in enumerate(record.agenda))
        case Notes():
            yield from ((("dagordning", at, "rubrik"), item.title) for at, item in enumerate(record.agenda))
        case ActivityPlan():
            yield from ((("fokusområden", at, "rubrik"), area.title) for at, area in enumerate(record.areas))
        case DocumentRecord():
            yield from ((("tidplan", at, "när"), each.when) for at, each in enumerate(record.horizons))


def _says_something(words: str) -> bool:
    # Most headings have a letter, and no mark that could hide it.
    if "[" not in words and any(sign.isalnum() for sign in words):
        return True
    return any(unicodedata.category(sign)[0] in "LNPS" for sign in words_of(words))
