"""`kansli check` leaves with the status that scripts rely on, and writes where it is told."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli.app import full_app

RUNNER = CliRunner()
ORGANISATION = "format: 1\ntyp: organisation\nnamn: Region Exempel\nslag: region\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one right record."""
    for folder in ("docs", "theme", "records/exempel"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: Exempel\n", encoding="utf-8")
    (tmp_path / "records/exempel/organisation.yaml").write_text(ORGANISATION, encoding="utf-8")
    return tmp_path


def run(project: Path, *arguments: str):
    return RUNNER.invoke(full_app(), ["check", "--project", str(project), *arguments])


def test_nothing_wrong_is_0(project: Path) -> None:
    done = run(project)
    assert done.exit_code == 0
    assert done.stdout == "Inga fynd.\n"


def test_a_warning_does_not_stop(project: Path) -> None:
    (project / "records/exempel/brev.odt").write_bytes(b"")
    done = run(project)
    assert done.exit_code == 0
    assert "L012" in done.stdout


def test_something_that_stops_is_1_and_all_findings_come_at_once(project: Path) -> None:
    for name in ("ett", "två"):
        (project / f"records/exempel/{name}.yaml").write_text("typ: paragaf\n", encoding="utf-8")
    done = run(project, "--format", "json")
    assert done.exit_code == 1
    assert len(json.loads(done.stdout)["fynd"]) == 2


def test_a_folder_that_is_no_project_is_2(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.exit_code == 2
    assert "är inte ett projekt" in done.stderr


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "gitlab"])
def test_output_goes_to_a_file_as_utf_8(project: Path, form: str) -> None:
    (project / "records/exempel/två.yaml").write_text("typ: paragaf\n", encoding="utf-8")
    target = project / "fynd.txt"
    done = run(project, "--format", form, "--output", str(target))
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "paragaf" in target.read_text(encoding="utf-8")


def test_an_output_that_cannot_be_written_is_2(project: Path) -> None:
    done = run(project, "--output", str(project / "saknas" / "fynd.txt"))
    assert done.exit_code == 2
    assert "Kontrollen gick inte att göra" in done.stderr


def test_an_unknown_format_is_2(project: Path) -> None:
    assert run(project, "--format", "xml").exit_code == 2
