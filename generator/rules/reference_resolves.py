"""References must lead somewhere: to a record in the archive, or be marked as outside it."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library

CODE = Code(
    "R002",
    Severity.STOP,
    "Hänvisningen leder ingenstans",
    "En hänvisning skrivs som organ/datum § nummer, eller organ/filnamn. Posten den pekar på ska finnas i "
    "arkivet. Pekar den på något som inte finns här skrivs (utanför) sist; då visas den utan länk.",
    "Rätta hänvisningen, eller skriv (utanför) sist.",
    example="tidigare: rs/2025-09-31 § 147",
    mended="tidigare: rs/2025-09-30 § 147\n# eller, när beslutet inte finns i arkivet:\n"
    "tidigare: rs/2025-09-30 § 147 (utanför)",
)


def check(library: Library) -> Iterator[Finding]:
    for identifier, mentions in library.mentions.items():
        entry = library.by_id[identifier]
        for mention in mentions:
            if library.resolve(mention.text, entry).found:
                continue
            near = library.resolver.suggestion(mention.text, entry)
            hint = f" Menade du ”{near}”?" if near else ""
            message = f"”{mention.text}” finns inte i arkivet.{hint}"
            yield Finding(CODE, entry.file, message, path=mention.path, near=mention.near)
