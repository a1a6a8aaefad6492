"""Findings as JSON, for scripts: one object with counts and a list."""

import json
from collections.abc import Iterable

from generator import __version__
from generator.findings.finding import Finding, Severity
from generator.reporting.clean import inert_json


def json_report(findings: Iterable[Finding]) -> str:
    """Return the findings as JSON."""
    listed = list(findings)
    counts = {level.value: sum(finding.level is level for finding in listed) for level in Severity}
    report = {
        "program": "kansli",
        "version": __version__,
        "antal": counts,
        "fynd": [_finding(finding) for finding in listed],
    }
    return inert_json(json.dumps(report, ensure_ascii=False, indent=2)) + "\n"


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "kod": finding.code.name,
        "nivå": finding.level.value,
        "fil": finding.file,
        "rad": finding.line,
        "kolumn": finding.column,
        "fält": finding.field,
        "rubrik": finding.code.title,
        "meddelande": finding.message,
        "åtgärd": finding.advice,
        "källa": finding.code.source,
        "manual": f"docs/{finding.code.page}",
    }
