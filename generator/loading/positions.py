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
        spots = _spots(project / file) if needed else {}
        located += [_placed(finding, spots) if not finding.line else finding for finding in those]
    return sorted(set(located), key=lambda finding: finding.order)


def _spots(file: FilePath) -> dict[Path, Spot]:
    return read(file.read_bytes(), positions=True).spots if file.is_file() else {}


def _placed(finding: Finding, spots: dict[Path, Spot]) -> Finding:
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
    exact = here == finding.path
    at_key = finding.at_key or (not exact and isinstance(here[-1] if here else 0, str))
    return finding.at(*((spot.key_line, spot.key_column) if at_key else (spot.line, spot.column)))
