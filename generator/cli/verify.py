"""`kansli verify`: do the seals hold, and who has signed them? Proved with git and ssh as they are."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.options import ProjectOption, open_project
from generator.history.git import has_git
from generator.history.signatures import SIGNERS, Signed, is_shallow, last_commit, signature_of_commit, signed_tags
from generator.library.library import Library
from generator.loading.load import load
from generator.seals.files import read_seals, seal_files
from generator.seals.inspect import inspect
from generator.seals.kept import lost_seals


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
    files = list(seal_files(opened.root))
    if not files:
        typer.echo("Inget är förseglat. Försegla med: kansli seal HÄNVISNING")
        return
    # Without the cache: every file is read, also those that look untouched.
    loaded = load(opened)
    library = Library(loaded.entries, unread=loaded.unread)
    breaches = [f"{each.file}: {each.message}" for each in inspect(library, opened.root)]
    breaches += list(lost_seals(opened.root))
    for breach in breaches:
        typer.echo(f"BRUTET  {breach}")
    count = sum(len(found.seals) for path, content in files if (found := read_seals(path, content)))
    typer.echo(f"{count} poster är förseglade i {len(files)} filer. {_outcome(len(breaches))}")
    states = list(_signatures(opened.root, [path for path, _ in files], signers or opened.root / SIGNERS))
    bad = sum(state == "FEL" for state, _ in states)
    unsigned = sum(state == "OSIGNERAT" for state, _ in states)
    for state, line in states:
        typer.echo(f"{state:<9} {line}")
    raise typer.Exit(1 if breaches or bad or (required and unsigned) else 0)


def _outcome(number: int) -> str:
    return (
        "Alla sigill håller." if not number else f"{number} sigill håller inte." if number > 1 else "Ett håller inte."
    )


def _signatures(root: Path, files: list[str], signers: Path) -> Iterator[tuple[str, str]]:
    """Yield how each seal file stands: SIGNERAT, OSIGNERAT or FEL, and why."""
    if not has_git(root):
        yield "OSIGNERAT", "Projektet ligger inte i git, eller git saknas. Sigillen prövas utan underskrifter."
        return
    if is_shallow(root):
        yield (
            "OBS",
            "Bara en del av historiken finns här, så äldre sigill kan inte prövas. Hämta allt: git fetch --unshallow",
        )
    if not signers.is_file():
        yield "OSIGNERAT", f"Listan {signers.name} saknas, så ingen underskrift kan prövas. Se handboken om sigill."
        return
    for file in files:
        yield _signature(root, file, signers)


def _signature(root: Path, file: str, signers: Path) -> tuple[str, str]:
    commit = last_commit(root, file)
    if not commit:
        return "OSIGNERAT", f"{file}: inte sparad i git som den är nu"
    own = signature_of_commit(root, commit, signers)
    found = [*([own] if own else []), *signed_tags(root, file, signers)]
    good = next((signed for signed in found if signed.good), None)
    if good:
        return "SIGNERAT", f"{file}: {_said(good)}"
    return ("FEL", f"{file}: {_said(found[0])}") if found else ("OSIGNERAT", f"{file}: ingen underskrift i git")


def _said(signed: Signed) -> str:
    who = f" av {signed.by}" if signed.by else ""
    key = f", nyckel {signed.key}" if signed.key else ""
    return f"{signed.what}{who}{key}{': ' if signed.trouble else ''}{signed.trouble}"
