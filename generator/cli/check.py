"""`kansli check`: every finding in the records, in one run."""

from pathlib import Path

import typer

from generator.checking import check
from generator.cli.options import ProjectOption, open_project
from generator.reporting.text import text_report


def check_command(project: ProjectOption = Path()) -> None:
    """Kontrollera alla poster och skriv ut fynden med fil, rad och vad du kan göra."""
    opened = open_project(project)
    checked = check(opened)
    typer.echo(text_report(checked.findings, opened.root), nl=False)
    raise typer.Exit(1 if checked.stops else 0)
