"""`kansli export`: formal documents on demand, without building the site."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from generator.checking import check
from generator.cli.chosen import CannotChooseError, Choice, chosen
from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.library.public import public
from generator.loading.project import Project
from generator.reporting.text import text_report
from generator.site.today import today
from generator.tree.document import Document
from generator.writers.docx import DocxWriter
from generator.writers.failure import WriteError
from generator.writers.pdf import PdfWriter


class Format(StrEnum):
    """The formats a document can be exported to."""

    DOCX = "docx"
    PDF = "pdf"


Write = Callable[[Document], bytes]


def export_command(  # noqa: PLR0913, PLR0917 - each option of the command is an argument
    references: Annotated[
        list[str],
        typer.Argument(metavar="HÄNVISNING…", help='Till exempel "rs/2025-09-30 § 34", rs/2025-09-30 eller rs.'),
    ],
    project: ProjectOption = Path(),
    to: Annotated[str, typer.Option("--to", help="Format, skilda av komma: docx,pdf.", metavar="FORMAT")] = "docx,pdf",
    output: Annotated[Path, typer.Option("--output", help="Mapp för filerna.", metavar="MAPP")] = Path("export"),
    documents: Annotated[
        str,
        typer.Option(
            "--handling",
            help="Bara de här av sammanträdets handlingar: kallelse, protokoll, beslutslista, anslag.",
            metavar="HANDLINGAR",
        ),
    ] = "",
    together: Annotated[bool, typer.Option("--utdrag", help="Paragraferna i ett enda protokollsutdrag.")] = False,
    year: Annotated[
        int | None, typer.Option("--arsvolym", help="Organets justerade protokoll från ett år.", metavar="ÅR")
    ] = None,
    day: Annotated[
        str, typer.Option("--uppdragslista", help="Organets uppdrag som de stod en dag.", metavar="DATUM")
    ] = "",
) -> None:
    """Skriv kallelser, protokoll, utdrag, anslag, planer, rapporter och dokument som Word och PDF."""
    opened = open_project(project)
    formats = _formats(to)
    kinds = tuple(part.strip() for part in documents.split(",") if part.strip())
    choice = Choice(today(), together, year, _day(day), kinds)
    checked = check(opened)
    if checked.stops:
        typer.echo(text_report(checked.findings, opened.root), nl=False)
        raise typer.Exit(1)
    try:
        made = chosen(public(checked.library), references, choice)
    except CannotChooseError as error:
        _fail(str(error))
    _write(opened, made, formats, output)


def _write(opened: Project, documents: list[Document], formats: list[Format], output: Path) -> None:
    writers = _writers(opened)
    output.mkdir(parents=True, exist_ok=True)
    for document in documents:
        for kind in formats:
            file = output / f"{document.name}.{kind.value}"
            try:
                file.write_bytes(writers[kind](document))
            except WriteError as error:
                typer.echo(str(error), err=True)
                raise typer.Exit(1) from None
            typer.echo(str(file))


def _formats(written: str) -> list[Format]:
    try:
        return [Format(part.strip().lower()) for part in written.split(",")]
    except ValueError:
        _fail(f"Okänt format i ”{written}”. Skriv docx, pdf eller docx,pdf.")


def _writers(project: Project) -> dict[Format, Write]:
    return {
        Format.DOCX: DocxWriter(project.theme, project.records).write,
        Format.PDF: PdfWriter(project.theme, project.records).write,
    }


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        _fail(f"”{written}” är inget datum. Skriv ÅÅÅÅ-MM-DD.")


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(COULD_NOT_RUN)
