"""Load and check in one go: the library, and every finding of this run with its place."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.beside import begin
from generator.findings.finding import Finding, Severity
from generator.library.library import Library
from generator.loading.load import load
from generator.loading.positions import locate
from generator.loading.project import Project

WORTH_A_PROCESS = 1000
MOST_IN_A_FILE = 200


@dataclass(frozen=True, slots=True)
class Checked:
    """The whole library (also what is not public) and all findings, in order of file and line."""

    library: Library
    findings: tuple[Finding, ...]

    @property
    def stops(self) -> bool:
        """True when something must be mended before publication."""
        return any(finding.level is Severity.STOP for finding in self.findings)


def check(project: Project) -> Checked:
    """Read the project's records and run every rule. Never raises for what records contain."""
    return Begun(project, beside=False).finish()


class Begun:
    """A check under way: the library can be used while the rules still run.

    With `beside`, the rules of a large archive run in a process of their own, where the system can fork one:
    what is planned meanwhile costs no time. Nothing may be published before `finish` has been asked.
    """

    def __init__(self, project: Project, *, beside: bool) -> None:
        loaded = load(project)
        self.library = Library(loaded.entries, unread=loaded.unread, cache=project.cache)
        self._project = project
        self._found = loaded.findings
        large = len(loaded.entries) >= WORTH_A_PROCESS
        rules = partial(_run_rules, self.library, project.root)
        self._of_rules = begin(rules) if beside and large else rules

    @property
    def unreadable(self) -> bool:
        """True when some record could not be read, so that there is nothing to plan for."""
        return any(finding.level is Severity.STOP for finding in self._found)

    def finish(self) -> Checked:
        """Return the library with every finding."""
        findings = [*self._found, *self._of_rules()]
        return Checked(self.library, tuple(locate(findings, self._project.root)))


def _run_rules(library: Library, root: Path) -> list[Finding]:
    from generator.rules.registry import RULES  # noqa: PLC0415 - slow to import, and often wanted beside only

    return [finding for rule in RULES for finding in _few(rule.run(library, root))]


def _few(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield a rule's findings, of one file and level no more than anyone reads; the last says how many are left out."""
    count: Counter[tuple[str, Severity]] = Counter()
    left_out: dict[tuple[str, Severity], Finding] = {}
    for finding in findings:
        kind = (finding.file, finding.level)
        count[kind] += 1
        if count[kind] <= MOST_IN_A_FILE:
            yield finding
        else:
            left_out.setdefault(kind, finding)
    for kind, finding in left_out.items():
        message = f"{count[kind] - MOST_IN_A_FILE} fynd till av samma slag i filen"
        yield replace(finding, message=message, near="")
