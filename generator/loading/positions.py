"""Where a finding stands: files are read again with positions only when they have findings."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path as FilePath

from generator.findings.finding import Finding, Path
from generator.loading.yaml_reader import Spot, read


def locate(findings: Iterable[Finding], project: FilePath) -> list[Finding]:
    """Return the findings with line and column, in order of file and line."""
    by_file: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_file[finding.file].append(finding)
    located: list[Finding] = []
    for file, those in by_file.items():
        needed = [finding for finding in those if not finding.line]
        content = _content(project / file) if needed else b""
        spots = read(content, positions=True).spots if content else {}
        rows = content.decode("utf-8-sig", errors="replace").split("\n")
        located += [_placed(finding, spots, rows) if not finding.line else finding for finding in those]
    return sorted(set(located), key=lambda finding: finding.order)


def _content(file: FilePath) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def _placed(finding: Finding, spots: dict[Path, Spot], rows: list[str]) -> Finding:
    """Place a finding at its path, or at the nearest part of it that exists.

    A step that is not in the file is passed over: short forms have fewer levels than the model.
    """
    here: Path = ()
    for step in finding.path:
        longer = (*here, step)
        if longer in spots:
            here = longer
    spot = spots.get(here)
    if spot is None:
        return finding.at(1, 1)
    if finding.near:
        for number, row in enumerate(rows[spot.line - 1 :], start=spot.line):
            column = row.find(finding.near, spot.column - 1 if number == spot.line else 0)
            if column >= 0:
                return finding.at(number, column + 1)
    exact = here == finding.path
    at_key = finding.at_key or (not exact and isinstance(here[-1] if here else 0, str))
    return finding.at(*((spot.key_line, spot.key_column) if at_key else (spot.line, spot.column)))
