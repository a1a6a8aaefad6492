"""A project with a clerk's every typical mistake: each is told at its line, and nothing falls."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.cases import compare, read_lines

HERE = Path(__file__).parent
PROJECT = HERE / "project"
EXPECTED = read_lines(HERE / "expected.txt")
RECORDS = sorted(PROJECT.glob("records/**/*.yaml"))
# What the rest needs in order to be about its own mistake only.
SOUND = {"organisation.yaml", "organ.yaml", "plan-2024.yaml"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project in a folder of its own: a check may keep what it has read beside the records."""
    return shutil.copytree(PROJECT, tmp_path_factory.mktemp("broken") / "project")


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a clerk would; the text comes in UTF-8 whatever the machine's encoding."""
    return subprocess.run(
        [sys.executable, "-m", "generator", "check", "--project", str(project), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=HERE.parents[1],
        env={**os.environ, "NO_COLOR": "1"},
    )


def told_by(project: Path) -> list[str]:
    """Return the findings of the whole project in one run, as lines."""
    done = run(project, "--format", "json")
    assert done.returncode == 1
    assert done.stderr == ""
    return [
        f"{each['fil']}:{each['rad']}:{each['kolumn']} {each['kod']} {each['nivå']} {each['meddelande']}"
        for each in json.loads(done.stdout)["fynd"]
    ]


@pytest.fixture(scope="module")
def told(project: Path) -> list[str]:
    return told_by(project)


def test_every_mistake_is_told_at_its_place(told: list[str]) -> None:
    assert compare(EXPECTED, told) == []


def test_a_second_run_tells_the_same(project: Path, told: list[str]) -> None:
    assert told_by(project) == told


@pytest.mark.parametrize("record", [each for each in RECORDS if each.name not in SOUND], ids=lambda record: record.stem)
def test_every_broken_record_has_a_finding(record: Path, told: list[str]) -> None:
    name = record.relative_to(PROJECT).as_posix()
    assert any(line.startswith(f"{name}:") for line in told)


def test_there_are_many_kinds_of_mistakes() -> None:
    assert len(RECORDS) > 50
    assert len({line.split()[1] for line in EXPECTED}) > 40


def test_the_text_names_every_place_and_shows_no_traceback(project: Path) -> None:
    done = run(project)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    for line in EXPECTED:
        assert line.split(" ")[0] in done.stdout
    assert "19121212" not in done.stdout
