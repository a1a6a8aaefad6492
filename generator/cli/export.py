"""`kansli export`: formal documents on demand, without building the site."""

from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from generator.checking import check
from generator.cli.chosen import CannotChooseError, Choice, chosen, meetings
from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.cli.package import package_name, parts_of, write_package
from generator.cli.progress import progress
from generator.cli.saying import say
from generator.library.library import Library
from generator.library.public import public
from generator.loading.entry import Entry
from generator.loading.project import Project
from generator.reporting.text import text_report
from generator.site.files import write_new
from generator.today import today
from generator.tree.document import Document
from generator.writers.failure import WriteError
from generator.writers.paper import FORMS, PaperWriter


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
    package: Annotated[
        bool,
        typer.Option(
            "--paket", help="Sammanträdets alla handlingar, utdrag och bilagor i en zip-fil, med kontrollsummor."
        ),
    ] = False,
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
    forms = _forms(to)
    kinds = tuple(part.strip() for part in documents.split(",") if part.strip())
    choice = Choice(today(), together, year, _day(day), kinds)
    if package and choice != Choice(choice.today):
        _fail("--paket tar med alla sammanträdets handlingar och kan bara stå tillsammans med --to och --output.")
    checked = check(opened)
    if checked.stops:
        say(text_report(checked.findings, opened.root), nl=False)
        raise typer.Exit(1)
    library = public(checked.library)
    try:
        if package:
            _write_packages(opened, library, meetings(library, references), forms, output)
        else:
            _write(opened, chosen(library, references, choice), forms, output)
    except CannotChooseError as error:
        _fail(str(error))
    except WriteError as error:
        say(str(error), err=True)
        raise typer.Exit(1) from None
    except OSError as error:
        _fail(f"{error.filename or output} kan inte läsas eller skrivas: {error.strerror}.")


def _write(project: Project, documents: list[Document], forms: list[str], output: Path) -> None:
    writer = PaperWriter(project.theme, project.records)
    output.mkdir(parents=True, exist_ok=True)
    with progress("Skriver", len(documents)) as done:
        for document in documents:
            for form, content in writer.write(document, forms).items():
                file = output / f"{document.name}.{form}"
                write_new(file, content)
                say(str(file))
            done(1)


def _write_packages(project: Project, library: Library, entries: list[Entry], forms: list[str], output: Path) -> None:
    writer = PaperWriter(project.theme, project.records)
    output.mkdir(parents=True, exist_ok=True)
    for entry in entries:
        name = package_name(entry)
        parts = parts_of(project, library, entry, writer, forms, today())
        file = output / f"{name}.zip"
        with progress("Skriver", len(parts)) as done:
            write_package(file, name, parts, done)
        say(str(file))


def _forms(written: str) -> list[str]:
    forms = list(dict.fromkeys(part.strip().lower() for part in written.split(",")))
    if not set(forms) <= set(FORMS):
        _fail(f"Okänt format i ”{written}”. Skriv docx, pdf eller docx,pdf.")
    return forms


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        _fail(f"”{written}” är inget datum. Skriv ÅÅÅÅ-MM-DD.")


def _fail(message: str) -> NoReturn:
    say(message, err=True)
    raise typer.Exit(COULD_NOT_RUN)
