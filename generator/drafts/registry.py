"""Which kinds can be drafted, what each of them asks, and the module that makes it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from generator.drafts import governance, papers, planning
from generator.drafts.draft import Draft
from generator.library.library import Library
from generator.vocabulary import BodyKind, DocumentKind, OrganisationKind, ParagraphKind, ReportKind

Answers = dict[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """What must be known: the option's name, the question, and the words to choose among, first one default."""

    name: str
    text: str
    choices: type[StrEnum] | None = None


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a kind is drafted."""

    questions: tuple[Question, ...]
    make: Callable[[Library, Answers], Draft]


BODY = Question("organ", "Vilket organ? Till exempel rs eller gotland/rs")
DAY = Question("datum", "Vilket datum? ÅÅÅÅ-MM-DD")
TITLE = Question("rubrik", "Vilken rubrik?")
PERIOD = Question("period", "Vilken period? Till exempel 2025 eller 2025-04")
NAME = Question("namn", "Vad är det fullständiga namnet?")
SHORT = Question("kortnamn", "Vad är kortnamnet? Mappen får samma namn")

RECIPES: dict[str, Recipe] = {
    "organisation": Recipe(
        (NAME, SHORT, Question("slag", "Vilket slags organisation?", OrganisationKind)), governance.organisation
    ),
    "organ": Recipe(
        (
            Question("organisation", "Vilken organisation? Skriv mappens namn"),
            NAME,
            SHORT,
            Question("slag", "Vilket slags organ?", BodyKind),
        ),
        governance.body,
    ),
    "sammanträde": Recipe((BODY, DAY), governance.meeting),
    "paragraf": Recipe(
        (
            BODY,
            Question("datum", "Vilket sammanträde? Skriv mappens namn, till exempel 2025-05-06"),
            TITLE,
            Question("slag", "Vilket slags ärende?", ParagraphKind),
        ),
        governance.paragraph,
    ),
    "aktivitetsplan": Recipe((BODY, TITLE, PERIOD), planning.plan),
    "återrapport": Recipe(
        (Question("plan", "Vilken plan? Till exempel samverkansnamnden/aktivitetsplan-2024"), TITLE),
        planning.report_back,
    ),
    "uppdrag": Recipe(
        (
            BODY,
            TITLE,
            Question("period", "Vilket år gavs uppdraget?"),
            Question("fran", "Vilket beslut gav uppdraget? Till exempel rf/2024-11-19 § 112 (utanför)"),
        ),
        planning.assignment,
    ),
    "rapport": Recipe((BODY, Question("slag", "Vilken rapport?", ReportKind), TITLE, PERIOD), papers.report),
    "minnesanteckningar": Recipe((BODY, DAY, TITLE), papers.notes),
    "dokument": Recipe((BODY, Question("slag", "Vilket slags dokument?", DocumentKind), TITLE), papers.document),
    "lösning": Recipe((TITLE,), papers.solution),
}
"""By the word after `typ:`."""
