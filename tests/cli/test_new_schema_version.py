"""`kansli schema` and `kansli version`."""

from pathlib import Path

import typer
from typer.testing import CliRunner

from generator import __version__
from generator.cli.schema import schema_command
from generator.cli.version import version_command

app = typer.Typer()
app.command("schema")(schema_command)
app.command("version")(version_command)


def test_schema_writes_and_checks(tmp_path: Path) -> None:
    folder = str(tmp_path / "ut")
    assert CliRunner().invoke(app, ["schema", "--output", folder, "--check"]).exit_code == 1
    assert "12 scheman" in CliRunner().invoke(app, ["schema", "--output", folder]).output
    checked = CliRunner().invoke(app, ["schema", "--output", folder, "--check"])
    assert (checked.exit_code, checked.output) == (0, "Alla scheman är aktuella.\n")


def test_version_names_program_and_format() -> None:
    assert CliRunner().invoke(app, ["version"]).output == f"Kansli {__version__}, postformat 1\n"
