"""`kansli verify`: do the seals hold, and who has signed them? Proved with git and ssh as they are."""

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.options import ProjectOption, open_project
from generator.history.signatures import SIGNERS
from generator.seals.verdict import verdict


def verify_command(
    project: ProjectOption = Path(),
    signers: Annotated[
        Path | None,
        typer.Option(
            "--undertecknare", help=f"Lista över tillåtna undertecknare, annars {SIGNERS} i projektet.", metavar="FIL"
        ),
    ] = None,
    required: Annotated[bool, typer.Option("--krav", help="Sluta med 1 också när ett sigill är osignerat.")] = False,
) -> None:
    """Pröva sigillen mot posterna, mot git och mot undertecknarnas nycklar.

    Slutar med 0 när alla sigill håller, annars med 1.
    """
    opened = open_project(project)
    found = verdict(opened, signers)
    if not found.files and not found.breaches:
        typer.echo("Inget är förseglat. Försegla med: kansli seal HÄNVISNING")
        return
    for breach in found.breaches:
        typer.echo(f"BRUTET  {breach}")
    typer.echo(f"{found.seals} poster är förseglade i {found.files} filer. {_outcome(len(found.breaches))}")
    for state, line in found.signatures:
        typer.echo(f"{state:<9} {line}")
    raise typer.Exit(1 if found.wrong or (required and found.unsigned) else 0)


def _outcome(number: int) -> str:
    return (
        "Alla sigill håller." if not number else f"{number} sigill håller inte." if number > 1 else "Ett håller inte."
    )
