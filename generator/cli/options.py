"""Options that subcommands share."""

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.saying import say
from generator.loading.project import Project

COULD_NOT_RUN = 2

ProjectOption = Annotated[
    Path,
    typer.Option("--project", help="Projektets mapp, med mkdocs.yml, records/, docs/ och theme/.", metavar="MAPP"),
]


def open_project(folder: Path) -> Project:
    """Return the project, or leave with status 2 and say what is missing."""
    project = Project(folder.resolve())
    missing = project.missing()
    if missing:
        say(f"{folder} är inte ett projekt: {', '.join(missing)} saknas.", err=True)
        raise typer.Exit(COULD_NOT_RUN)
    return project
