"""`kansli rollback`: let readers see an earlier publication again."""

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.options import ProjectOption, open_project
from generator.cli.publish import ToOption, explained, opened_place, say_that_it_waits, tell_onward
from generator.cli.saying import say
from generator.publication.publish import roll_back
from generator.swedish import long_date


def rollback_command(
    number: Annotated[
        str, typer.Argument(metavar="NUMMER", help="Publiceringens nummer, som kansli publish --lista visar det.")
    ],
    project: ProjectOption = Path(),
    to: ToOption = "",
) -> None:
    """Visa en tidigare publicering igen, i ett enda steg. Inget tas bort.

    Nästa kansli publish visar det nya igen: rätta posterna först.
    """
    opened = open_project(project)
    with explained(opened.root):
        place = opened_place(opened, to)
        shown = roll_back(place, number, say_that_it_waits)
    say(f"Publicering {shown.number} från {long_date(shown.day)} visas nu.")
    say("Det som har rättats, maskerats eller tagits ned sedan dess syns igen. Rätta posterna och publicera snart.")
    tell_onward(place)
