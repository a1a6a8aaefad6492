"""`kansli check`: every finding in the records, in one run.

Leaves with status 0 when nothing stops, 1 when something does, 2 when the check could not be made.
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from generator.checking import Checked, check
from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.cli.saying import say
from generator.reporting.github import github_report
from generator.reporting.gitlab import gitlab_report
from generator.reporting.machine import json_report
from generator.reporting.sarif import sarif_report
from generator.reporting.text import styled_report, text_report
from generator.site.age import told_when_old
from generator.today import today


class ReportFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"


FormatOption = Annotated[
    ReportFormat,
    typer.Option(
        "--format",
        help="text för människor, json för egna program, sarif för kodgranskning, github och gitlab för "
        "anmärkningar vid raderna.",
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", help="Skriv fynden till en fil i stället för på skärmen.", metavar="FIL"),
]


def check_command(
    project: ProjectOption = Path(), form: FormatOption = ReportFormat.TEXT, output: OutputOption = None
) -> None:
    """Kontrollera alla poster och skriv ut fynden med fil, rad och vad du kan göra.

    Slutar med 0 när inget stoppar, 1 när något stoppar och 2 när kontrollen inte gick att göra.
    """
    opened = open_project(project)
    try:
        checked = check(opened)
        _write(checked, opened.root, form, output)
        old = told_when_old(opened.site, today(), checked.library)
    except OSError as error:
        say(f"Kontrollen gick inte att göra: {error.filename or ''} {error.strerror or error}", err=True)
        raise typer.Exit(COULD_NOT_RUN) from None
    if old:
        say(old, err=True)
    raise typer.Exit(1 if checked.stops else 0)


def _write(checked: Checked, root: Path, form: ReportFormat, output: Path | None) -> None:
    if output is not None:
        output.write_text(_report(checked, root, form), encoding="utf-8", newline="\n")
        return
    console = Console(highlight=False, soft_wrap=True)
    if form is ReportFormat.TEXT and console.is_terminal:
        console.print(styled_report(checked.findings, root), end="")
    else:
        # Bytes: a pipe gets UTF-8 whatever the machine's own encoding is.
        typer.echo(_report(checked, root, form).encode(), nl=False)


def _report(checked: Checked, root: Path, form: ReportFormat) -> str:
    match form:
        case ReportFormat.JSON:
            return json_report(checked.findings)
        case ReportFormat.SARIF:
            return sarif_report(checked.findings)
        case ReportFormat.GITHUB:
            return github_report(checked.findings)
        case ReportFormat.GITLAB:
            return gitlab_report(checked.findings)
        case ReportFormat.TEXT:
            return text_report(checked.findings, root)
