"""Findings as GitLab's Code Quality report: shown beside the line in a merge request."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable

from generator.findings.finding import Finding, Severity
from generator.reporting.clean import printable

LEVELS = {Severity.STOP: "blocker", Severity.WARN: "minor", Severity.HINT: "info"}


def gitlab_report(findings: Iterable[Finding]) -> str:
    """Return the findings as the JSON that GitLab reads."""
    seen: Counter[str] = Counter()
    listed = []
    for finding in findings:
        told = f"{finding.code.name}\0{finding.file}\0{finding.field}\0{finding.message}"
        seen[told] += 1
        listed.append(_issue(finding, f"{told}\0{seen[told]}"))
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _issue(finding: Finding, told: str) -> dict[str, object]:
    return {
        "description": f"{printable(finding.message)}. {printable(finding.advice)}",
        "check_name": finding.code.name,
        # Without the line: the same finding is known again when lines above it come and go.
        "fingerprint": hashlib.sha256(told.encode()).hexdigest(),
        "severity": LEVELS[finding.level],
        "location": {"path": finding.file, "lines": {"begin": max(1, finding.line)}},
    }
