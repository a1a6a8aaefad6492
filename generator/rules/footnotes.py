"""Every footnote mark has its note, and every note its mark."""

import re
from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.prose import Parsed, marked_texts

CODE = Code(
    "R705",
    Severity.STOP,
    "Fotnoten är inte hel",
    "En fotnot har ett märke i texten, [^1], och en not i samma text: [^1]: Förklaring. Saknas noten visas "
    "märket som tecken. En not utan märke försvinner; det varnar vi för.",
    "Skriv noten sist i samma text, på en egen rad.",
    example="text: Kostnaden ökar.[^1]",
    mended="text: |\n  Kostnaden ökar.[^1]\n\n  [^1]: Enligt delårsrapporten.",
)

_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_NOTE = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:", re.MULTILINE)


def check(library: Library) -> Iterator[Finding]:
    for parsed in marked_texts(library):
        if "[^" not in parsed.spoken.text:
            continue
        spoken = parsed.spoken
        for label in _without_note(parsed):
            message = f"fotnoten [^{label}] har ingen not"
            yield Finding(CODE, spoken.entry.file, message, path=spoken.path, near=f"[^{label}]")
        for label in _without_mark(parsed):
            message = f"noten [^{label}] har inget märke i texten"
            near = f"[^{label}]:"
            level = Severity.WARN
            yield Finding(CODE, spoken.entry.file, message, path=spoken.path, severity=level, near=near)


def _without_note(parsed: Parsed) -> list[str]:
    """The parser leaves a mark without a note as plain text."""
    found = [label for token in parsed.tokens if token.type == "text" for label in _MARK.findall(token.content)]
    return list(dict.fromkeys(found))


def _without_mark(parsed: Parsed) -> list[str]:
    if not parsed.spoken.block:
        return []
    marked = {token.meta.get("label") for token in parsed.tokens if token.type == "footnote_ref"}
    return [label for label in dict.fromkeys(_NOTE.findall(parsed.spoken.text)) if label not in marked]
