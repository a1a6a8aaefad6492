"""Links in text lead to web pages and e-mail; other records are referred to with [[ ]]."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.loading.names import is_web_address
from generator.rules.facts import snippet
from generator.rules.prose import marked_texts

CODE = Code(
    "R704",
    Severity.STOP,
    "Länken är av fel slag",
    "En länk i texten börjar med https://, http:// eller mailto:. Länkar till filer på en dator eller i ett "
    "internt system fungerar inte för läsaren, och vissa länkar kör program. Poster i arkivet skrivs som "
    "hänvisningar: [[rs/2025-05-06 § 12]].",
    "Skriv en fullständig webbadress, en hänvisning inom [[ ]], eller lägg filen under underlag.",
    example="text: Se [bilagan](G:/protokoll/bilaga.pdf)",
    mended="text: Se [[rs/2025-05-06 § 12]]",
)


def check(library: Library) -> Iterator[Finding]:
    for parsed in marked_texts(library):
        for token in parsed.tokens:
            if token.type != "link_open":
                continue
            target = str(token.attrs.get("href", ""))
            if not is_web_address(target):
                spoken = parsed.spoken
                message = f"länken leder till ”{snippet(target)}”"
                yield Finding(CODE, spoken.entry.file, message, path=spoken.path, near=target)
