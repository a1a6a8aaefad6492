"""`kansli seal`: a digest over what was adjusted, so that nobody can change it unseen."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from generator.checking import Checked, check
from generator.cli.asking import NoAnswerError, asked, entry_of, shown_and_written
from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.cli.saying import say
from generator.findings.finding import Severity
from generator.loading.entry import Entry
from generator.loading.project import Project
from generator.reporting.text import text_report
from generator.rules import seal_required
from generator.seals.seal import SealError, Written, sealed, to_seal
from generator.today import today


def seal_command(
    references: Annotated[
        list[str],
        typer.Argument(metavar="HÄNVISNING…", help='Sammanträden eller dokument: rs/2025-09-30, "rs/2025-09-30 § 12".'),
    ],
    *,
    project: ProjectOption = Path(),
    by: Annotated[str, typer.Option("--av", help="Vem som förseglar: funktion eller namn.", metavar="TEXT")] = "",
    day: Annotated[
        str, typer.Option("--datum", help="Dag för förseglingen, ÅÅÅÅ-MM-DD. Annars i dag.", metavar="DATUM")
    ] = "",
    yes: Annotated[bool, typer.Option("--ja", help="Skriv utan att fråga.")] = False,
) -> None:
    """Försegla justerade protokoll och fastställda dokument, så att en ändring syns.

    Visar sigillen och frågar innan något skrivs. Det som redan är förseglat rörs inte.
    """
    opened = open_project(project)
    try:
        checked = check(opened)
        asking = asked("Vem förseglar? Funktion eller namn", by, "--av")
        entries = [entry_of(checked.library, reference) for reference in references]
        files, count = _worked_out(opened, checked, entries, asking, _day(day))
        if not files:
            say("Allt är redan förseglat.")
            return
        if not shown_and_written(opened.root, files, yes=yes):
            say("Inget skrevs.")
            raise typer.Exit(1)
    except (SealError, NoAnswerError) as error:
        say(f"Inget förseglades: {error}.", err=True)
        raise typer.Exit(COULD_NOT_RUN) from None
    what = "1 post" if count == 1 else f"{count} poster"
    say(f"Förseglade {what}. Spara i git: git add sigill records och sedan git commit -S")


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written) if written else today()
    except ValueError:
        raise SealError(f"”{written}” är inget datum; skriv ÅÅÅÅ-MM-DD") from None


def _worked_out(
    project: Project, checked: Checked, entries: list[Entry], by: str, day: date
) -> tuple[list[Written], int]:
    """Return the seal files to write, each folder once, and how many records get a seal."""
    folders: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        for each in to_seal(checked.library, entry):
            folders.setdefault(each.file.rpartition("/")[0], {})[each.file] = each
    files: list[Written] = []
    count = 0
    for group in folders.values():
        _must_be_right(project, checked, group)
        new, file = sealed(project.root, group.values(), by, day)
        count += len(new)
        files += [file] if file else []
    return files, count


def _must_be_right(project: Project, checked: Checked, group: dict[str, Entry]) -> None:
    """Refuse to seal what has findings that stop: it could only be mended by a correction."""
    wrong = [
        finding
        for finding in checked.findings
        if finding.file in group and finding.level is Severity.STOP and finding.code is not seal_required.CODE
    ]
    if wrong:
        say(text_report(tuple(wrong), project.root), nl=False)
        raise SealError("det som stoppar ska åtgärdas först")
