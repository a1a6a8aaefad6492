"""Findings as SARIF 2.1.0, which code hosts and editors read."""

import json
from collections.abc import Iterable
from urllib.parse import quote

from generator import __version__
from generator.findings.finding import Code, Finding, Severity
from generator.reporting.clean import inert_json

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.STOP: "error", Severity.WARN: "warning", Severity.HINT: "note"}
ROOT = "%SRCROOT%"


def sarif_report(findings: Iterable[Finding]) -> str:
    """Return the findings as a SARIF log with one run."""
    listed = list(findings)
    codes = sorted({finding.code.name: finding.code for finding in listed}.values(), key=_name)
    index = {code.name: place for place, code in enumerate(codes)}
    run = {
        "tool": {
            "driver": {
                "name": "Kansli",
                "semanticVersion": __version__,
                "language": "sv-SE",
                "rules": [_rule(code) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index[finding.code.name]) for finding in listed],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return inert_json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _name(code: Code) -> str:
    return code.name


def _rule(code: Code) -> dict[str, object]:
    source = f" Källa: {code.source}." if code.source else ""
    return {
        "id": code.name,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": f"{code.explanation}{source}"},
        "help": {"text": code.remedy},
        "defaultConfiguration": {"level": LEVELS[code.severity]},
    }


def _result(finding: Finding, rule: int) -> dict[str, object]:
    place: dict[str, object] = {
        "artifactLocation": {"uri": quote(finding.file), "uriBaseId": ROOT},
        "region": {"startLine": max(1, finding.line), "startColumn": max(1, finding.column)},
    }
    return {
        "ruleId": finding.code.name,
        "ruleIndex": rule,
        "level": LEVELS[finding.level],
        "message": {"text": f"{finding.message}. {finding.advice}"},
        "locations": [{"physicalLocation": place}],
    }
