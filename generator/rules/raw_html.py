"""HTML does not belong in running text."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.facts import snippet
from generator.rules.prose import marked_texts

CODE = Code(
    "R701",
    Severity.STOP,
    "HTML i texten",
    "Texten skrivs i Markdown och blir webbsida, Word och PDF. HTML-taggar skulle synas som tecken, och kunde "
    "föra in annat än text på sidan. En webbadress inom < och > går bra.",
    "Ta bort taggen. Fet stil skrivs **så här**, och < som tecken skrivs \\<.",
    example="text: Detta är <b>viktigt</b>.",
    mended="text: Detta är **viktigt**.",
)


def check(library: Library) -> Iterator[Finding]:
    for parsed in marked_texts(library):
        seen: set[str] = set()
        for token in parsed.tokens:
            if token.type not in ("html_inline", "html_block") or token.content in seen:
                continue
            seen.add(token.content)
            message = f"HTML i texten: {snippet(token.content)}"
            spoken = parsed.spoken
            yield Finding(CODE, spoken.entry.file, message, path=spoken.path, near=token.content.split("\n")[0])
