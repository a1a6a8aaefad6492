"""Drafts of reports, notes, documents and solutions."""

from pathlib import PurePosixPath

from generator.drafts.draft import Draft, draft_text
from generator.drafts.governance import Answers, short_name
from generator.drafts.places import find_body, read_day
from generator.library.library import Library
from generator.loading.yaml_text import scalar

_SECTION = "\n  - rubrik: Skriv avsnittets rubrik\n    text: |\n      Skriv texten här."

_ITEM = "\n  - rubrik: Skriv punktens rubrik\n    anteckning: |\n      Skriv vad som sades och bestämdes."


def report(library: Library, answers: Answers) -> Draft:
    filled = {key: scalar(answers[key]) for key in ("slag", "rubrik", "period")}
    return _below_body(library, answers, "rapport", "rapporter", {**filled, "avsnitt": _SECTION})


def document(library: Library, answers: Answers) -> Draft:
    filled = {key: scalar(answers[key]) for key in ("slag", "rubrik")}
    return _below_body(library, answers, "dokument", "dokument", {**filled, "avsnitt": _SECTION})


def notes(library: Library, answers: Answers) -> Draft:
    filled = {
        "rubrik": scalar(answers["rubrik"]),
        "datum": read_day(answers["datum"]).isoformat(),
        "dagordning": _ITEM,
    }
    return _below_body(library, answers, "minnesanteckningar", "moten", filled)


def solution(_library: Library, answers: Answers) -> Draft:
    filled = {
        "rubrik": scalar(answers["rubrik"]),
        "läge": "identifierad",
        "problem": "|\n  Skriv vilket problem lösningen löser.",
        "ursprung": "Skriv var lösningen kommer från",
    }
    path = PurePosixPath("losningar", f"{short_name(answers['rubrik'])}.yaml")
    return Draft(path, draft_text("lösning", filled))


def _below_body(library: Library, answers: Answers, kind: str, folder: str, filled: dict[str, str]) -> Draft:
    owner = find_body(library, answers["organ"])
    name = f"{short_name(answers['rubrik'])}.yaml"
    return Draft(PurePosixPath(owner.id, folder, name), draft_text(kind, filled))
