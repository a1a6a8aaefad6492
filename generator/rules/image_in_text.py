"""Images stand under bilder with words for those who do not see them, not inside running text."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.facts import snippet
from generator.rules.prose import marked_texts

CODE = Code(
    "R703",
    Severity.STOP,
    "Bild inne i texten",
    "Bilder skrivs under bilder i ett avsnitt, med fil, alternativtext och bildtext. Då följer de med till Word "
    "och PDF, och den som inte ser bilden får veta vad den visar.",
    "Flytta bilden till bilder i avsnittet.",
    source="Lag (2018:1937) om tillgänglighet till digital offentlig service",
    example="text: Se ![](karta.png)",
    mended="text: Se kartan.\nbilder:\n  - {fil: bilagor/karta.png, alternativtext: Karta över länets sjukhus}",
)


def check(library: Library) -> Iterator[Finding]:
    for parsed in marked_texts(library):
        for token in parsed.tokens:
            if token.type == "image":
                source = str(token.attrs.get("src", ""))
                spoken = parsed.spoken
                message = f"bild i texten: {snippet(source)}"
                yield Finding(CODE, spoken.entry.file, message, path=spoken.path, near=source)
