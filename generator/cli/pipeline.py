"""`kansli pipeline`: a ready pipeline for the service where the records lie."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.cli.saying import say
from generator.pipelines import pipeline
from generator.site.files import write_new


class Service(StrEnum):
    GITHUB = "github"
    GITLAB = "gitlab"


def pipeline_command(
    service: Annotated[Service, typer.Argument(metavar="TJÄNST", help="Var posterna ligger: github eller gitlab.")],
    project: ProjectOption = Path(),
    yes: Annotated[bool, typer.Option("--ja", help="Ersätt filer som redan finns.")] = False,
) -> None:
    """Skriv filer som låter GitHub eller GitLab kontrollera, förhandsvisa och publicera av sig själv."""
    root = open_project(project).root
    files = pipeline(service.value)
    there = [name for name, text in files.items() if (root / name).exists() and not _is(root / name, text)]
    if there and not yes:
        say(f"{', '.join(there)} finns redan och är annorlunda. Ersätt med --ja.", err=True)
        raise typer.Exit(COULD_NOT_RUN)
    for name, text in files.items():
        write_new(root / name, text.encode())
        say(name)
    say("Läs vad filerna gör i handboken, under Låt en tjänst publicera. Spara dem sedan i git.")


def _is(file: Path, text: str) -> bool:
    return file.is_file() and file.read_bytes() == text.encode()
