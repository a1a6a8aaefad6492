"""Findings as text: place, message, the line with a caret, and what to write instead."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.findings.finding import Finding, Severity

SHOWN = 100


def text_report(findings: Iterable[Finding], root: Path) -> str:
    """Return the findings as text, and a closing line that counts them."""
    listed = list(findings)
    lines = [line for finding in listed for line in _finding(finding, root)]
    return "\n".join([*lines, summary(listed)]) + "\n"


def summary(findings: list[Finding]) -> str:
    """Return the closing line."""
    if not findings:
        return "Inga fynd."
    counts = {level: sum(finding.level is level for finding in findings) for level in Severity}
    return (
        f"{len(findings)} fynd: {counts[Severity.STOP]} stoppar, "
        f"{counts[Severity.WARN]} varnar, {counts[Severity.HINT]} tips."
    )


def _finding(finding: Finding, root: Path) -> Iterator[str]:
    where = f"{finding.file}:{finding.line}:{finding.column}"
    yield f"{where}  {finding.level.value} {finding.code.name}  {finding.message}"
    row = _row(root / finding.file, finding.line)
    if row is not None:
        start = max(0, finding.column - SHOWN // 2) if len(row) > SHOWN else 0
        yield f"    {finding.line} | {row[start : start + SHOWN]}"
        margin = len(f"    {finding.line} | ") + finding.column - 1 - start
        yield " " * margin + "^"
    if finding.field:
        yield f"    Fält: {finding.field}"
    yield f"    {finding.advice}"
    yield f"    Mer: docs/{finding.code.page}"
    yield ""


def _row(file: Path, number: int) -> str | None:
    if not file.is_file() or number < 1:
        return None
    rows = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return rows[number - 1].replace("\t", " ") if number <= len(rows) else None
