"""Findings as GitHub annotations: one workflow command a finding, shown beside the line in a pull request."""

from collections.abc import Iterable

from generator.findings.finding import Finding, Severity
from generator.reporting.clean import printable

COMMANDS = {Severity.STOP: "error", Severity.WARN: "warning", Severity.HINT: "notice"}


def github_report(findings: Iterable[Finding]) -> str:
    """Return the findings as workflow commands, one a line."""
    return "".join(f"{_command(finding)}\n" for finding in findings)


def _command(finding: Finding) -> str:
    properties = {
        "file": finding.file,
        "line": str(max(1, finding.line)),
        "col": str(max(1, finding.column)),
        "title": f"{finding.code.name} {finding.code.title}",
    }
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    message = _data(f"{printable(finding.message)}\n{printable(finding.advice)}")
    return f"::{COMMANDS[finding.level]} {written}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
