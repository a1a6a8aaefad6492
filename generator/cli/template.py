"""`kansli template check`: can documents be written through this Word template?

Leaves with status 0 when they can, 1 when something in the template must be mended, 2 when it is no template.
"""

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.options import COULD_NOT_RUN
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
    from generator.template.read import TemplateError  # noqa: PLC0415

    try:
        remarks, written = check_template(file.read_bytes())
        if output is not None:
            output.write_bytes(written)
    except OSError as error:
        typer.echo(f"{error.filename} går inte att läsa eller skriva: {error.strerror}.", err=True)
        raise typer.Exit(COULD_NOT_RUN) from None
    except TemplateError as error:
        typer.echo(f"{file}: {error}.", err=True)
        raise typer.Exit(COULD_NOT_RUN) from None
    for remark in remarks:
        typer.echo(f"{'Tips' if remark.hint else 'Rätta'}: {remark.what}\n  {remark.remedy}")
    wrong = sum(not remark.hint for remark in remarks)
    typer.echo("Mallen fungerar." if not wrong else f"{wrong} saker att rätta i mallen.")
    raise typer.Exit(1 if wrong else 0)
