"""What three rules share: signs that are not what they seem, looked for once in every text that has any."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding
from generator.library.library import Library
from generator.rules.facts import Spoken, facts
from generator.rules.once import once
from generator.scanning.characters import Odd, Sort, odd_signs


def odd_of(library: Library, sort: Sort, code: Code) -> Iterator[Finding]:
    """Yield a finding for everything of one sort."""
    for spoken, odd in _odd(library):
        if odd.sort is sort:
            yield Finding(code, spoken.entry.file, odd.what, path=spoken.path, near=odd.piece)


@once
def _odd(library: Library) -> list[tuple[Spoken, Odd]]:
    return [
        (spoken, odd)
        for spoken in facts(library).odd
        for odd in odd_signs(spoken.text, breaks=spoken.block is not None)
    ]
