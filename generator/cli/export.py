"""`kansli export`: formal documents on demand, without building the site."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from generator.checking import check
from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.library.library import Library
from generator.library.public import public
from generator.loading.entry import Entry
from generator.loading.project import Project
from generator.reporting.text import text_report
from generator.site.record_pages import formal_document
from generator.tree.document import Document
from generator.writers.docx import DocxWriter
from generator.writers.failure import WriteError
from generator.writers.pdf import PdfWriter


class Format(StrEnum):
    """The formats a document can be exported to."""

    DOCX = "docx"
    PDF = "pdf"


Write = Callable[[Document], bytes]


def export_command(
    references: Annotated[
        list[str], typer.Argument(metavar="HÄNVISNING…", help='Till exempel "rs/2025-09-30 § 147" eller rs/2025-09-30.')
    ],
    project: ProjectOption = Path(),
    to: Annotated[str, typer.Option("--to", help="Format, skilda av komma: docx,pdf.", metavar="FORMAT")] = "docx,pdf",
    output: Annotated[Path, typer.Option("--output", help="Mapp för filerna.", metavar="MAPP")] = Path("export"),
) -> None:
    """Skriv protokoll, utdrag, planer, rapporter eller dokument som Word och PDF."""
    opened = open_project(project)
    formats = _formats(to)
    checked = check(opened)
    if checked.stops:
        typer.echo(text_report(checked.findings, opened.root), nl=False)
        raise typer.Exit(1)
    library = public(checked.library)
    documents = [_document(library, reference) for reference in references]
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


def _document(library: Library, reference: str) -> Document:
    document = formal_document(library, _entry(library, reference))
    if document is None:
        _fail(f"”{reference}” har ingen formell handling att skriva ut.")
    return document


def _entry(library: Library, reference: str) -> Entry:
    found = library.resolver.anywhere(reference)
    if len(found) == 1:
        return found[0]
    near = library.resolver.nearest_id(reference)
    if found:
        return _fail(
            f"”{reference}” kan vara flera: {', '.join(entry.id for entry in found)}. Skriv organisationen först."
        )
    return _fail(f"”{reference}” finns inte i arkivet." + (f" Menade du ”{near}”?" if near else ""))


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(COULD_NOT_RUN)
