"""Golden cases for reading files: a record, and beside it the findings it must give.

Each line of an `.expected` file is line:column, code, level and the first words of the message. An empty
file means that the record is read without a finding.
"""

import shutil
from pathlib import Path

import pytest

from generator.loading.load import load
from generator.loading.positions import locate
from generator.loading.project import Project
from tests.rules.cases import compare, line, read_lines

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
PLACE = "records/exempel/rs/2025-03-04/1-arende.yaml"


def found_in(case: Path, root: Path) -> list[str]:
    """Return the findings of one file, without its name."""
    file = root / PLACE
    file.parent.mkdir(parents=True)
    shutil.copyfile(case, file)
    loaded = load(Project(root))
    return [line(each).removeprefix(f"{PLACE}:") for each in locate(loaded.findings, root)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_file_gives_its_findings(case: Path, tmp_path: Path) -> None:
    assert compare(read_lines(case.with_suffix(".expected")), found_in(case, tmp_path)) == []
