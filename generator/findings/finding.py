"""The finding itself, the codes that findings carry, and where in a record something stands.

Clerks read and write a place as beslut[1].punkter[2], counted from 1.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

Path = tuple[str | int, ...]
_STEP = re.compile(r"([^.\[\]]+)|\[([0-9]{1,6})\]")


def in_words(path: Path) -> str:
    """Return the path as findings show it."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def read_path(written: str) -> Path:
    """Return the steps of a written path; an index may also stand after a dot."""
    steps: list[str | int] = []
    for name, index in _STEP.findall(written.strip()):
        number = index or (name if name.isascii() and name.isdigit() else "")
        steps.append(max(int(number) - 1, 0) if number else name.strip())
    return tuple(steps)


class Severity(StrEnum):
    """How much a finding matters: it stops publication, warns, or is a tip."""

    STOP = "stoppar"
    WARN = "varnar"
    HINT = "tips"


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding. `title`, `explanation` and `remedy` make its page in the manual.

    `source` names the law or rule it comes from, `example` shows wrong YAML and `mended` the right one.
    `private` says that the line itself must not be shown, for logs are read by many. `review` says that nothing is
    published until someone has decided about it.
    """

    name: str
    severity: Severity
    title: str
    explanation: str
    remedy: str
    source: str = ""
    example: str = ""
    mended: str = ""
    private: bool = False
    review: bool = False

    @property
    def page(self) -> str:
        """The manual page's path below the manual's folder."""
        return f"fynd/{self.name.lower()}.md"


@dataclass(frozen=True, slots=True)
class Finding:
    """`file` is relative to the project with forward slashes; `line` and `column` count from 1 (0: unknown).

    `path` is where in the record ("beslut", 0, "punkter"); `at_key` says that the key itself is meant.
    `near` is a piece of the value: in a long text the finding then stands at its line.
    """

    code: Code
    file: str
    message: str
    remedy: str = ""
    path: Path = ()
    at_key: bool = False
    line: int = 0
    column: int = 0
    severity: Severity | None = None
    near: str = ""

    @property
    def level(self) -> Severity:
        return self.severity or self.code.severity

    @property
    def advice(self) -> str:
        return self.remedy or self.code.remedy

    @property
    def field(self) -> str:
        """The field path as a clerk reads it: beslut[1].punkter[2]; counted from 1."""
        return in_words(self.path)

    def at(self, line: int, column: int) -> "Finding":
        return replace(self, line=line, column=column)

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        return (self.file, self.line, self.column, self.code.name, self.message)
