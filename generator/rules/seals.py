"""From breaches of seals to findings: each kind of breach has a rule of its own."""

from collections.abc import Iterator
from pathlib import Path

from generator.findings.finding import Code, Finding
from generator.library.library import Library
from generator.seals.breach import Kind
from generator.seals.inspect import inspect


def findings(code: Code, kind: Kind, library: Library, root: Path) -> Iterator[Finding]:
    """Yield the findings of one kind of breach."""
    for each in inspect(library, root):
        if each.kind is kind:
            yield Finding(code, each.file, each.message, each.remedy, path=each.path, near=each.near)
