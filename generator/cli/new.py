"""`kansli new`: a new record with the right number, name and place, ready to be filled in."""

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.asking import NoAnswerError, asked
from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.cli.saying import say
from generator.drafts.draft import Draft, DraftError
from generator.drafts.registry import RECIPES, Question, Recipe
from generator.findings.suggest import did_you_mean
from generator.library.library import Library
from generator.loading.load import load
from generator.loading.names import slug
from generator.loading.project import Project
from generator.loading.validate import validate
from generator.loading.yaml_reader import read


def _option(name: str, text: str) -> object:
    return typer.Option(f"--{name}", help=text, metavar="TEXT", show_default=False)


def new_command(  # noqa: PLR0913  # one option for each question a kind can ask
    kind: Annotated[str, typer.Argument(metavar="TYP", help=f"Ett av orden {', '.join(RECIPES)}.")],
    *,
    project: ProjectOption = Path(),
    organisation: Annotated[str, _option("organisation", "Organisationens mapp.")] = "",
    organ: Annotated[str, _option("organ", "Organet: rs eller gotland/rs.")] = "",
    datum: Annotated[str, _option("datum", "ÅÅÅÅ-MM-DD.")] = "",
    rubrik: Annotated[str, _option("rubrik", "Rubriken.")] = "",
    slag: Annotated[str, _option("slag", "Slag av paragraf, organ, rapport eller dokument.")] = "",
    namn: Annotated[str, _option("namn", "Fullständigt namn på organisation eller organ.")] = "",
    kortnamn: Annotated[str, _option("kortnamn", "Kortnamn; mappen får samma namn.")] = "",
    period: Annotated[str, _option("period", "År eller månad: 2025, 2025-04.")] = "",
    plan: Annotated[str, _option("plan", "Planen som återrapporteras.")] = "",
    fran: Annotated[str, _option("fran", "Beslutet som gav uppdraget.")] = "",
) -> None:
    """Skriv en ny post med rätt nummer och namn på rätt plats. Frågar om det som inte anges."""
    opened = open_project(project)
    given = {
        "organisation": organisation, "organ": organ, "datum": datum, "rubrik": rubrik, "slag": slag,
        "namn": namn, "kortnamn": kortnamn, "period": period, "plan": plan, "fran": fran,
    }  # fmt: skip
    try:
        name = _known(kind)
        answers = _answers(RECIPES[name], given)
        path = _write(opened, RECIPES[name].make(Library(load(opened).entries), answers))
    except (DraftError, NoAnswerError) as error:
        say(f"Posten skrevs inte: {error}.", err=True)
        raise typer.Exit(COULD_NOT_RUN) from None
    say(f"Skrev {path.relative_to(opened.root).as_posix()}\nFyll i filen och kör: kansli check")


def _known(written: str) -> str:
    """Return the kind that is meant; å, ä and ö may be written without rings and dots."""
    for name in RECIPES:
        if slug(name) == slug(written):
            return name
    hint = did_you_mean(written, RECIPES)
    raise DraftError(f"typen ”{written}” finns inte.{hint} Typerna är {', '.join(RECIPES)}")


def _answers(recipe: Recipe, given: dict[str, str]) -> dict[str, str]:
    return {question.name: _answer(question, given[question.name]) for question in recipe.questions}


def _answer(question: Question, given: str) -> str:
    choices = [member.value for member in question.choices or ()]
    default = "beslut" if "beslut" in choices else choices[0] if choices else ""
    return asked(question.text, given, f"--{question.name}", choices, default)


def _write(project: Project, draft: Draft) -> Path:
    """Write the draft when it is a record without faults and nothing is in its way."""
    path = project.records / draft.path
    if path.exists():
        raise DraftError(f"{draft.path} finns redan")
    reading = read(draft.text.encode())
    _, findings = validate(str(draft.path), reading.data if reading.data is not None else "")
    wrong = [trouble.message for trouble in reading.troubles] + [finding.message for finding in findings]
    if wrong:
        raise DraftError("; ".join(wrong))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(draft.text, encoding="utf-8", newline="\n")
    return path
