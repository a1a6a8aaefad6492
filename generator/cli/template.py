"""`kansli template check`: can documents be written through this Word template? `make`: a template by a design.

The check leaves with status 0 when they can, 1 when something in the template must be mended, 2 when it is none.
"""

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.cli.saying import say
from generator.cli.swedish_help import SwedishCommand, SwedishGroup

template_app = typer.Typer(name="template", cls=SwedishGroup, no_args_is_help=True)


@template_app.callback()
def root() -> None:
    """Pröva en mall för Word-filerna."""


@template_app.command("check", cls=SwedishCommand)
def template_check_command(
    file: Annotated[Path, typer.Argument(metavar="FIL", help="Mallen, en Word-fil (.docx).")],
    output: Annotated[
        Path | None, typer.Option("--output", help="Spara provdokumentet, så att du kan se mallen.", metavar="FIL")
    ] = None,
) -> None:
    """Skriv ett prov med alla delar genom en Word-mall och säg vad som saknas, inte används eller skrivs över.

    Slutar med 0 när mallen fungerar, 1 när något måste rättas och 2 när filen inte är en mall.
    """
    from generator.template.check import check_template  # noqa: PLC0415 - most commands write no Word file
    from generator.template.read import TemplateError  # noqa: PLC0415 - as in the other command

    try:
        remarks, written = check_template(file.read_bytes())
        if output is not None:
            output.write_bytes(written)
    except OSError as error:
        say(f"{error.filename} går inte att läsa eller skriva: {error.strerror}.", err=True)
        raise typer.Exit(COULD_NOT_RUN) from None
    except TemplateError as error:
        say(f"{file}: {error}.", err=True)
        raise typer.Exit(COULD_NOT_RUN) from None
    for remark in remarks:
        say(f"{'Tips' if remark.hint else 'Rätta'}: {remark.what}\n  {remark.remedy}")
    wrong = sum(not remark.hint for remark in remarks)
    say("Mallen fungerar." if not wrong else f"{wrong} saker att rätta i mallen.")
    raise typer.Exit(1 if wrong else 0)


@template_app.command("make", cls=SwedishCommand)
def template_make_command(
    name: Annotated[str, typer.Argument(metavar="MALL", help="Utformningens namn, som i organisation.yaml: exempel.")],
    project: ProjectOption = Path(),
    output: Annotated[
        Path | None, typer.Option("--output", help="Skriv mallen hit i stället för till theme/word/.", metavar="FIL")
    ] = None,
) -> None:
    """Gör en Word-mall av utformningen i theme/typst/MALL.json, med samma färger, marginaler och logotyp som PDF:en.

    Mallen kan sedan ändras i Word. Görs den om skrivs ändringarna över.
    """
    from generator.template.make import make_template  # noqa: PLC0415 - most commands write no Word file

    opened = open_project(project)
    file = output or opened.theme / "word" / f"{name}.docx"
    try:
        file.write_bytes(make_template(opened.theme, name))
    except FileNotFoundError:
        say(f"Utformningen theme/typst/{name}.json finns inte.", err=True)
        raise typer.Exit(COULD_NOT_RUN) from None
    except OSError as error:
        say(f"{error.filename} går inte att skriva: {error.strerror}.", err=True)
        raise typer.Exit(COULD_NOT_RUN) from None
    say(str(file))
