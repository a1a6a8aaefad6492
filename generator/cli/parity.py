"""`kansli parity`: page, Word and PDF of every formal document say the same.

Leaves with status 0 when they do, 1 when some document differs, 2 when there is nothing to compare.
"""

import os
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.cli.progress import progress
from generator.cli.saying import say
from generator.site.files import write_new


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
    from generator.parity.site import compare_all, orders_of  # noqa: PLC0415 - its readers are slow to import

    folder = site or open_project(project).site
    orders = orders_of(folder) if folder.is_dir() else []
    if not orders:
        say(f"Det finns inga dokument att jämföra i {folder}. Kör först: kansli build", err=True)
        raise typer.Exit(COULD_NOT_RUN)
    with progress("Jämför", len(orders)) as done:
        compared = list(compare_all(orders, jobs, done))
    say(text_report(compared), nl=False)
    if output is not None:
        _save(output, json_report(compared))
    raise typer.Exit(1 if any(one.difference for one in compared) else 0)


def _save(file: Path, text: str) -> None:
    # The site's own report has more names than one and must not be written into.
    try:
        write_new(file, text.encode())
    except OSError as error:
        say(f"{file} kan inte skrivas: {error.strerror}.", err=True)
        raise typer.Exit(COULD_NOT_RUN) from None
