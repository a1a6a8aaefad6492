"""`kansli verify`: do the seals hold, and who has signed them? Proved with git and ssh as they are.

With `--webbplats`: is every file of a published site as its manifest says, and who has signed that?
"""

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.options import ProjectOption, open_project
from generator.cli.saying import say
from generator.history.signatures import SIGNERS
from generator.proof.failure import ProofError
from generator.proof.manifest import SIGNATURE, differences, signed_by
from generator.seals.verdict import verdict


def verify_command(
    project: ProjectOption = Path(),
    signers: Annotated[
        Path | None,
        typer.Option(
            "--undertecknare", help=f"Lista över tillåtna undertecknare, annars {SIGNERS} i projektet.", metavar="FIL"
        ),
    ] = None,
    required: Annotated[bool, typer.Option("--krav", help="Sluta med 1 också när en underskrift saknas.")] = False,
    site: Annotated[
        Path | None,
        typer.Option("--webbplats", help="Pröva i stället filerna i en publicerad webbplats.", metavar="MAPP"),
    ] = None,
) -> None:
    """Pröva sigillen mot posterna, mot git och mot undertecknarnas nycklar.

    Slutar med 0 när alla sigill håller, annars med 1.
    """
    opened = open_project(project)
    if site is not None:
        raise typer.Exit(_proved(site, signers or opened.root / SIGNERS, required=required))
    found = verdict(opened, signers)
    if not found.files and not found.breaches:
        say("Inget är förseglat. Försegla med: kansli seal HÄNVISNING")
        return
    for breach in found.breaches:
        say(f"BRUTET  {breach}")
    say(f"{found.seals} poster är förseglade i {found.files} filer. {_outcome(len(found.breaches))}")
    for state, line in found.signatures:
        say(f"{state:<9} {line}")
    raise typer.Exit(1 if found.wrong or (required and found.unsigned) else 0)


def _outcome(number: int) -> str:
    return (
        "Alla sigill håller." if not number else f"{number} sigill håller inte." if number > 1 else "Ett håller inte."
    )


def _proved(site: Path, signers: Path, *, required: bool) -> int:
    """Say what in a published site is not as its manifest says, and who has signed that; return the exit status."""
    try:
        differing = list(differences(site))
        for address in differing:
            say(f"ÄNDRAD    {address}")
        say(f"{len(differing)} filer stämmer inte." if differing else "Alla filer stämmer med listan.")
        if not (site / SIGNATURE).is_file():
            say("OSIGNERAT Listan har ingen underskrift.")
            return 1 if differing or required else 0
        say(f"SIGNERAT  {signed_by(site, signers)}")
    except ProofError as error:
        say(f"FEL       {error}")
        return 1
    return 1 if differing else 0
