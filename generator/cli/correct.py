"""`kansli correct`: a correction of a sealed record, noted in the record and in its seal."""

from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from generator.cli.asking import NoAnswerError, asked, entry_of, shown_and_written
from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.cli.saying import say
from generator.library.library import Library
from generator.loading.load import load
from generator.seals.correct import Wish, corrected
from generator.seals.seal import SealError
from generator.today import today


def correct_command(  # noqa: PLR0913 - each option of the command is an argument
    reference: Annotated[str, typer.Argument(metavar="HÄNVISNING", help='Posten: "rs/2025-09-30 § 12".')],
    *,
    project: ProjectOption = Path(),
    old: Annotated[str, typer.Option("--stod", help="Orden som står i posten och är fel.", metavar="TEXT")] = "",
    new: Annotated[str, typer.Option("--ska-sta", help="Orden som ska stå i stället.", metavar="TEXT")] = "",
    reason: Annotated[str, typer.Option("--skal", help="Varför det rättas. Läsaren ser det.", metavar="TEXT")] = "",
    by: Annotated[str, typer.Option("--av", help="Vem som rättar: funktion eller namn.", metavar="TEXT")] = "",
    field: Annotated[
        str,
        typer.Option(
            "--falt", help="Var orden står, när de finns på flera ställen: beslut.punkter[2].", metavar="FÄLT"
        ),
    ] = "",
    day: Annotated[
        str, typer.Option("--datum", help="Dag för rättelsen, ÅÅÅÅ-MM-DD. Annars i dag.", metavar="DATUM")
    ] = "",
    yes: Annotated[bool, typer.Option("--ja", help="Skriv utan att fråga.")] = False,
) -> None:
    """Rätta en förseglad post så att det syns: vad som stod, vad som ska stå, när, varför och av vem.

    Byter orden i filen och skriver in rättelsen. Har du redan ändrat i filen räcker --skal och --av,
    om den tidigare texten finns i git.
    """
    opened = open_project(project)
    try:
        entry = entry_of(Library(load(opened).entries), reference)
        wish = Wish(
            day or today().isoformat(),
            asked("Vem rättar? Funktion eller namn", by, "--av"),
            asked("Varför rättas det? Läsaren ser svaret", reason, "--skal"),
            old,
            new,
            field,
        )
        if not shown_and_written(opened.root, corrected(opened.root, entry, wish), yes=yes):
            say("Inget skrevs.")
            raise typer.Exit(1)
    except (SealError, NoAnswerError, ValidationError) as error:
        said = error.errors()[0]["msg"] if isinstance(error, ValidationError) else error
        say(f"Ingen rättelse skrevs: {said}.", err=True)
        raise typer.Exit(COULD_NOT_RUN) from None
    say("Rättelsen är skriven. Kontrollera med: kansli check")
