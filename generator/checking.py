"""Load and check in one go: the library, and every finding of this run with its place."""

from dataclasses import dataclass

from generator.findings.finding import Finding, Severity
from generator.library.library import Library
from generator.loading.load import load
from generator.loading.positions import locate
from generator.loading.project import Project
from generator.rules.registry import RULES


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
    loaded = load(project)
    library = Library(loaded.entries)
    findings = list(loaded.findings)
    for rule in RULES:
        findings += rule.run(library, project.root)
    return Checked(library, tuple(locate(findings, project.root)))
