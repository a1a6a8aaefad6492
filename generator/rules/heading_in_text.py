"""Headings stand in sections, not inside running text."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.facts import snippet
from generator.rules.prose import marked_texts

CODE = Code(
    "R702",
    Severity.STOP,
    "Rubrik inne i texten",
    "Rubriker ger sidan och dokumenten deras uppbyggnad och innehållsförteckning. De skrivs därför som avsnitt "
    "med rubrik och text, aldrig med # eller understrykning i texten.",
    "Gör ett avsnitt med rubrik, eller skriv orden med **fet stil**.",
    source="Lag (2018:1937) om tillgänglighet till digital offentlig service",
    example="sammanfattning: |\n  # Bakgrund\n  Text.",
    mended="avsnitt:\n  - rubrik: Bakgrund\n    text: Text.",
)


def check(library: Library) -> Iterator[Finding]:
    for parsed in marked_texts(library):
        for token, content in zip(parsed.tokens, parsed.tokens[1:], strict=False):
            if token.type == "heading_open":
                spoken = parsed.spoken
                message = f"rubrik i texten: {snippet(content.content)}"
                near = content.content.split("\n")[0]
                yield Finding(CODE, spoken.entry.file, message, path=spoken.path, near=near)
