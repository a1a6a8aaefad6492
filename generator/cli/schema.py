"""`kansli schema`: the JSON Schemas that editors use."""

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.saying import say
from generator.schema.store import FILES, outdated, write


def schema_command(
    output: Annotated[
        Path, typer.Option("--output", help="Mapp som scheman skrivs i.", metavar="MAPP", show_default=False)
    ] = FILES,
    check: Annotated[
        bool, typer.Option("--check", help="Skriv inget; säg bara vilka filer som är inaktuella.")
    ] = False,
) -> None:
    """Skriv JSON Schema för varje typ av post, så att redigeraren kan hjälpa till."""
    if check:
        wrong = outdated(output)
        for name in wrong:
            say(f"{name} är inaktuell. Kör: kansli schema")
        if not wrong:
            say("Alla scheman är aktuella.")
        raise typer.Exit(1 if wrong else 0)
    written = write(output)
    say(f"{len(written)} scheman skrivna i {output}")
