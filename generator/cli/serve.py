"""`kansli serve`: the site in the browser, built again when a file is saved."""

from pathlib import Path
from typing import Annotated

import typer

from generator.checking import check
from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.cli.saying import say
from generator.reporting.text import text_report
from generator.site.serve import serve


def serve_command(
    project: ProjectOption = Path(),
    address: Annotated[
        str, typer.Option("--address", help="Adress och port på den här datorn.", metavar="VÄRD:PORT")
    ] = "127.0.0.1:8000",
) -> None:
    """Visa webbplatsen på den här datorn. Sidan laddas om när du sparar en post."""
    opened = open_project(project)
    checked = check(opened)
    if checked.stops:
        say(text_report(checked.findings, opened.root), nl=False)
        say("Webbplatsen visas inte. Rätta det som stoppar och försök igen.", err=True)
        raise typer.Exit(1)
    say(f"Webbplatsen byggs och visas sedan på http://{address}/ . Avsluta med Ctrl+C.")
    try:
        serve(opened, address)
    except OSError as error:
        say(f"Adressen {address} går inte att använda: {error.strerror}. Välj en annan med --address.", err=True)
        raise typer.Exit(COULD_NOT_RUN) from None
