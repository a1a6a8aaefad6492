"""`kansli build`: the whole site, with Word and PDF."""

import os
import time
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.cli.progress import progress
from generator.cli.saying import say
from generator.loading.project import Project
from generator.reporting.text import text_report
from generator.site.audience import MixedAudienceError
from generator.site.build import Options, build
from generator.site.frame.builders import Builder
from generator.site.frame.error import FrameError
from generator.site.search import SearchError
from generator.site.shown import EditionError, Shown, read_editions
from generator.today import today
from generator.vocabulary import Audience

SHOWN = 10


def build_command(
    project: ProjectOption = Path(),
    output: Annotated[
        Path | None,
        typer.Option("--output", help="Mapp för webbplatsen, annars site/ eller site-intern/.", metavar="MAPP"),
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", min=1, help="Antal processer, annars alla kärnor.", metavar="ANTAL")
    ] = os.cpu_count() or 1,
    builder: Annotated[
        Builder, typer.Option("--builder", help="Program som bygger ramen: mkdocs eller zensical.", metavar="NAMN")
    ] = Builder.MKDOCS,
    no_export: Annotated[bool, typer.Option("--no-export", help="Bygg sidorna utan Word och PDF.")] = False,
    as_of: Annotated[
        str,
        typer.Option(
            "--as-of",
            help="Bygg arkivet så som det var känt en dag, ÅÅÅÅ-MM-DD. Läggs i site-DATUM/ och ersätter inte site/.",
            metavar="DATUM",
        ),
    ] = "",
    internal: Annotated[
        bool,
        typer.Option(
            "--internt",
            help="Bygg den interna webbplatsen: också det som är intern, märkt INTERN. Sekretess visas aldrig.",
        ),
    ] = False,
) -> None:
    """Bygg webbplatsen. Vid fel ligger den förra webbplatsen kvar orörd."""
    opened = open_project(project)
    started = time.perf_counter()
    shown = _shown(opened, as_of, Audience.INTERNAL if internal else Audience.PUBLIC)
    target = (output or shown.output(opened)).resolve()
    if shown.day and target == opened.site.resolve():
        _fail("Ett arkiv från en tidigare dag kan inte läggas i site/. Utelämna --output eller välj en annan mapp.")
    options = Options(target, jobs, not no_export, progress, waits=_say_that_it_waits, builder=builder, shown=shown)
    try:
        built = build(opened, options)
    except MixedAudienceError as error:
        _fail(str(error))
    except (FrameError, SearchError) as error:
        say(f"Webbplatsen kunde inte byggas: {error}", err=True)
        raise typer.Exit(COULD_NOT_RUN) from None
    if built.checked.findings:
        say(text_report(built.checked.findings, opened.root), nl=False)
    for failure in built.failures:
        say(failure, err=True)
    if not built.published:
        say("Webbplatsen byggdes inte. Rätta det som stoppar; den förra webbplatsen ligger kvar.", err=True)
        raise typer.Exit(1)
    if built.lost:
        say(told_of_the_lost(built.lost), err=True)
    if built.differing:
        told = f"Sida, Word och PDF skiljer sig i {built.differing} dokument; se parity.json. Kör: kansli parity"
        say(told, err=True)
    if built.lacking:
        say(built.lacking, err=True)
    seconds = time.perf_counter() - started
    say(f"Klart: {built.pages} sidor, {built.made} gjorda om, på {seconds:.1f} s. Webbplatsen ligger i {target}")


def _shown(project: Project, as_of: str, audience: Audience) -> Shown:
    """Return which archive is to be shown, or leave with status 2 when the day cannot be."""
    try:
        if not as_of:
            editions = read_editions(project.root) if audience is Audience.PUBLIC else ()
            return Shown(editions=editions, audience=audience)
        day = date.fromisoformat(as_of)
    except EditionError as error:
        _fail(f"Webbplatsen kunde inte byggas: {error}.")
    except ValueError:
        _fail(f"”{as_of}” är inget datum. Skriv ÅÅÅÅ-MM-DD.")
    if day > today():
        _fail(f"{as_of} har inte varit än. Välj en dag till och med {today().isoformat()}.")
    return Shown(day, audience=audience)


def _fail(message: str) -> NoReturn:
    say(message, err=True)
    raise typer.Exit(COULD_NOT_RUN)


def told_of_the_lost(addresses: tuple[str, ...]) -> str:
    shown = "".join(f"\n  {address}" for address in addresses[:SHOWN])
    more = f"\n  och {len(addresses) - SHOWN} till" if len(addresses) > SHOWN else ""
    return (
        f"Sidor som fanns i den förra webbplatsen och inte finns längre:{shown}{more}\n"
        "Har de flyttat: skriv tidigare_adresser i posten. Har de tagits ned: skriv indragen i stället för att ta "
        "bort filen."
    )


def _say_that_it_waits() -> None:
    say("Ett annat bygge av projektet pågår. Det här börjar när det är klart.", err=True)
