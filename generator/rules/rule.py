"""What a rule is: a code with its manual text, and a function from the library to findings.

Every rule lives in a module of its own with two names: `CODE` and `check`. A rule that must see the
project's files takes their root as well.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.findings.finding import Code, Finding
from generator.library.library import Library

Check = Callable[[Library], Iterator[Finding]]
FileCheck = Callable[[Library, Path], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the registry knows it: `name` is its module's."""

    name: str
    code: Code
    check: Check | None = None
    check_files: FileCheck | None = None

    def run(self, library: Library, root: Path) -> Iterator[Finding]:
        """Yield the rule's findings; `root` is the project's folder."""
        if self.check is not None:
            yield from self.check(library)
        if self.check_files is not None:
            yield from self.check_files(library, root)
