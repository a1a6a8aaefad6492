"""Golden cases: a small tree of records laid over a common ground, and the findings it must give.

A case is a folder `cases/<rule>/<pass or fail>-<name>.d`; its files lie as below `records/`. `expected.txt` has a line
for every finding: file:line:column, code, level and the first words of the message.
"""

import shutil
from pathlib import Path

from generator.checking import check
from generator.findings.finding import Finding
from generator.loading.project import Project

CASES = Path(__file__).parent / "cases"
GROUND = CASES / "_ground"
EXPECTED = "expected.txt"


def all_cases() -> list[Path]:
    """Return every case's folder."""
    return sorted(CASES.glob("*/*.d"))


def case_name(case: Path) -> str:
    return f"{case.parent.name}/{case.stem}"


def lay_out(case: Path, root: Path) -> Project:
    """Copy the ground and the case's files to `root/records` and return the project."""
    records = root / "records"
    shutil.copytree(GROUND, records)
    shutil.copytree(case, records, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED))
    return Project(root)


def findings_of(case: Path, root: Path) -> list[str]:
    """Return the case's findings as lines."""
    return [line(finding) for finding in check(lay_out(case, root)).findings]


def line(finding: Finding) -> str:
    """Return "file:line:column code level message"."""
    where = f"{finding.file}:{finding.line}:{finding.column}"
    return f"{where} {finding.code.name} {finding.level.value} {finding.message}"


def compare(expected: list[str], found: list[str]) -> list[str]:
    """Return the differences; an expected line names at least the beginning of the one found."""
    missing = [want for want in expected if not any(each.startswith(want) for each in found)]
    surplus = [each for each in found if not any(each.startswith(want) for want in expected)]
    return [f"saknas: {each}" for each in missing] + [f"oväntat: {each}" for each in surplus]


def read_lines(file: Path) -> list[str]:
    return [row for row in file.read_text(encoding="utf-8").splitlines() if row.strip()]
