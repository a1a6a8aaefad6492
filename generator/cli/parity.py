"""`kansli parity`: page, Word and PDF of every formal document say the same.

Leaves with status 0 when they do, 1 when some document differs, 2 when there is nothing to compare.
"""

import os
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.cli.progress import progress


def parity_command(
    project: ProjectOption = Path(),
    site: Annotated[
        Path | None,
        typer.Option("--site", help="Mapp med den byggda webbplatsen. Utelämnas den är det site/.", metavar="MAPP"),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", help="Skriv resultatet som JSON i en fil.", metavar="FIL")
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", min=1, help="Antal processer, annars alla kärnor.", metavar="ANTAL")
    ] = os.cpu_count() or 1,
) -> None:
    """Jämför sida, Word och PDF för varje dokument i den byggda webbplatsen.

    Slutar med 0 när de är lika, 1 när något skiljer sig och 2 när det inte finns något att jämföra.
    """
    from generator.parity.report import json_report, text_report  # noqa: PLC0415 - pypdf is slow to load
    from generator.parity.site import compare_site, documents  # noqa: PLC0415

    folder = site or open_project(project).site
    total = len(documents(folder)) if folder.is_dir() else 0
    if not total:
        typer.echo(f"Det finns inga dokument att jämföra i {folder}. Kör först: kansli build", err=True)
        raise typer.Exit(COULD_NOT_RUN)
    with progress("Jämför", total) as done:
        compared = list(compare_site(folder, jobs, done))
    typer.echo(text_report(compared), nl=False)
    if output is not None:
        output.write_text(json_report(compared), encoding="utf-8", newline="\n")
    raise typer.Exit(1 if any(one.difference for one in compared) else 0)
