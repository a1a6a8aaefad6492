"""`kansli publish`: build, check, prove and let readers see it, in one step."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.build import told_of_the_lost
from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.cli.progress import progress
from generator.cli.saying import say
from generator.loading.project import Project
from generator.proof.failure import ProofError
from generator.publication.gate import RefusedError
from generator.publication.publication import Place, PublishError
from generator.publication.publish import ON_BRANCH, Published, Wishes, place_of, publish
from generator.reporting.text import text_report
from generator.site.frame.error import FrameError
from generator.site.search import SearchError
from generator.site.settings import read_publishing
from generator.site.shown import EditionError
from generator.swedish import long_date

FULL = (errno.ENOSPC, errno.EDQUOT)
ToOption = Annotated[
    str,
    typer.Option(
        "--to",
        help="En mapp, eller branch:NAMN för en gren i git. Utelämnas den gäller extra.publicering i mkdocs.yml.",
        metavar="MÅL",
    ),
]


def publish_command(  # noqa: PLR0913, PLR0917 - each option of the command is an argument
    project: ProjectOption = Path(),
    to: ToOption = "",
    listed: Annotated[bool, typer.Option("--lista", help="Visa publiceringarna och publicera inget.")] = False,
    keep: Annotated[
        int | None,
        typer.Option("--behall", min=1, help="Hur många publiceringar som ska ligga kvar, annars 30.", metavar="ANTAL"),
    ] = None,
    unsaved: Annotated[bool, typer.Option("--osparat", help="Publicera också det som inte är sparat i git.")] = False,
    differing: Annotated[
        bool, typer.Option("--trots-skillnader", help="Publicera fast sida, Word och PDF skiljer sig.")
    ] = False,
    key: Annotated[
        Path | None,
        typer.Option("--nyckel", help="SSH-nyckel som signerar listan över kontrollsummor.", metavar="FIL"),
    ] = None,
    signer: Annotated[
        str, typer.Option("--av", help="Vem som signerar, som i listan allowed_signers.", metavar="TEXT")
    ] = "",
    jobs: Annotated[
        int, typer.Option("--jobs", min=1, help="Antal processer, annars alla kärnor.", metavar="ANTAL")
    ] = os.cpu_count() or 1,
) -> None:
    """Bygg, kontrollera och publicera webbplatsen i ett enda steg.

    Stoppar något ligger det som är publicerat kvar orört. Gå tillbaka med: kansli rollback
    """
    opened = open_project(project)
    with explained(opened.root):
        place = opened_place(opened, to)
        if listed:
            say(_list(place), nl=False)
            return
        wishes = Wishes(
            jobs,
            keep or read_publishing(opened.root).keep,
            unsaved,
            differing,
            key,
            signer,
            progress,
            waits=say_that_it_waits,
        )
        done = publish(opened, place, wishes)
    _tell(done)
    tell_onward(place)


def opened_place(project: Project, to: str) -> Place:
    """Return the place that the option names, else the one in the settings."""
    named = to or read_publishing(project.root).to
    if not named:
        raise PublishError(
            "säg vart: --to MAPP eller --to branch:NAMN. Skriv det i mkdocs.yml som extra: publicering: till, så "
            "behövs inget val"
        )
    # An option is counted from where the clerk stands, a setting from the project.
    return place_of(project, str(Path(to).absolute()) if to and not to.startswith(ON_BRANCH) else named)


@contextmanager
def explained(root: Path) -> Iterator[None]:
    """Say in Swedish why nothing was published, and leave: 1 for what the clerk can mend in the records, else 2."""
    try:
        yield
    except RefusedError as error:
        if error.findings:
            say(text_report(error.findings, root), nl=False)
        _leave(str(error), 1)
    except (PublishError, ProofError, FrameError, SearchError, EditionError) as error:
        _leave(str(error), COULD_NOT_RUN)
    except OSError as error:
        file = error.filename2 or error.filename
        where = f" ({file})" if file else ""
        cause = error.strerror or error
        told = "disken är full" if error.errno in FULL else f"en fil kan inte läsas eller skrivas: {cause}"
        _leave(f"{told}{where}", COULD_NOT_RUN)


def _leave(message: str, status: int) -> None:
    say(f"Inget publicerades: {message.rstrip('.')}.", err=True)
    say("Det som läsarna ser är orört.", err=True)
    raise typer.Exit(status)


def _tell(done: Published) -> None:
    if done.built.lost:
        say(told_of_the_lost(done.built.lost), err=True)
    number = done.publication.number
    count = len(done.built.checked.findings)
    if count:
        what = "1 varning eller tips" if count == 1 else f"{count} varningar och tips"
        say(f"{what} stoppar inte. Se dem med: kansli check")
    if done.new:
        signed = " och signerad lista" if done.manifest.signed else ""
        say(f"Publicering {number} visas nu: {done.manifest.files} filer, med kontrollsummor{signed}.")
    else:
        say(f"Inget har ändrats sedan publicering {number}. Den ligger kvar.")
    if done.pruned:
        gone = ", ".join(str(each.number) for each in done.pruned)
        say(f"Borttagna äldre publiceringar: {gone}.")


def tell_onward(place: Place) -> None:
    if place.onward:
        say(place.onward)


def _list(place: Place) -> str:
    shown = place.current()
    known = place.known()
    if not known:
        return "Inget är publicerat än.\n"
    rows = []
    for each in reversed(known):
        commit = f", git {each.commit}" if each.commit else ""
        rows.append(f"{each.number:>5}  {long_date(each.day)}{commit}{'  visas nu' if each == shown else ''}\n")
    return "".join(rows)


def say_that_it_waits() -> None:
    say("En annan publicering eller ett bygge pågår. Den här börjar när det är klart.", err=True)
