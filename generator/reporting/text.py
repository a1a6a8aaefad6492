"""Findings as text: place, message, the line with a caret, and what to write instead."""

from collections.abc import Iterable
from pathlib import Path

from rich.text import Text

from generator.findings.finding import Finding, Severity
from generator.reporting.clean import printable

SHOWN = 100
STYLES = {Severity.STOP: "bold red", Severity.WARN: "bold yellow", Severity.HINT: "bold cyan"}
QUIET = "dim"


def text_report(findings: Iterable[Finding], root: Path) -> str:
    """Return the findings as text, and a closing line that counts them."""
    return styled_report(findings, root).plain


def styled_report(findings: Iterable[Finding], root: Path) -> Text:
    """Return the same text with styles, for a terminal."""
    listed = list(findings)
    report = Text()
    rows = _Rows(root)
    for finding in listed:
        _add(report, finding, rows)
    return report.append(summary(listed) + "\n")


def summary(findings: list[Finding]) -> str:
    """Return the closing line."""
    if not findings:
        return "Inga fynd."
    counts = {level: sum(finding.level is level for finding in findings) for level in Severity}
    return (
        f"{len(findings)} fynd: {counts[Severity.STOP]} stoppar, "
        f"{counts[Severity.WARN]} varnar, {counts[Severity.HINT]} tips."
    )


def _add(report: Text, finding: Finding, rows: "_Rows") -> None:
    report.append(f"{printable(finding.file)}:{finding.line}:{finding.column}", "bold")
    report.append(f"  {finding.level.value} {finding.code.name}", STYLES[finding.level])
    report.append(f"  {printable(finding.message)}\n")
    row = None if finding.code.private else rows.get(finding.file, finding.line)
    if row is not None:
        margin = f"    {finding.line} | "
        shown, caret = _window(row, max(0, finding.column - 1))
        report.append(f"{margin}{shown}\n", QUIET)
        report.append(" " * (len(margin) + caret) + "^\n", STYLES[finding.level])
    if finding.field:
        report.append(f"    Fält: {printable(finding.field)}\n", QUIET)
    report.append(f"    {printable(finding.advice)}\n")
    report.append(f"    Mer: docs/{finding.code.page}\n\n", QUIET)


def _window(row: str, at: int) -> tuple[str, int]:
    """Return the part of a long row around `at`, and where `at` then stands."""
    if len(row) <= SHOWN:
        return row, at
    start = max(0, min(at - SHOWN // 2, len(row) - SHOWN))
    before = "…" if start else ""
    after = "…" if start + SHOWN < len(row) else ""
    return f"{before}{row[start : start + SHOWN]}{after}", at - start + len(before)


class _Rows:
    """The rows of the files that have findings; a file is read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._file = ""
        self._rows: list[str] = []

    def get(self, file: str, number: int) -> str | None:
        if file != self._file:
            path = self._root / file
            content = path.read_text(encoding="utf-8-sig", errors="replace") if path.is_file() else ""
            self._file, self._rows = file, content.split("\n")
        return printable(self._rows[number - 1].rstrip("\r")) if 1 <= number <= len(self._rows) else None
