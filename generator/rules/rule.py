"""What a rule is: a code with its manual text, and a function from the library to findings.

Every rule lives in a module of its own with two names: `CODE` and `check`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.findings.finding import Code, Finding
from generator.library.library import Library

Check = Callable[[Library], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the registry knows it."""

    code: Code
    check: Check
