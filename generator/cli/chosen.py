"""What `kansli export` is asked for: from references and choices to documents."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from pydantic_core import PydanticCustomError

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.model.meeting import Meeting
from generator.model.organisation import Body
from generator.model.paragraph import Paragraph
from generator.model.types import ParagraphRange
from generator.sheets.extracts import extracts
from generator.sheets.papers import papers_of
from generator.sheets.task_list import task_list
from generator.sheets.year_volume import year_volume
from generator.tree.document import Document

_CONTINUES = re.compile(r"^(§|[\d,–-]+$)")


class CannotChooseError(Exception):
    """What was asked for does not exist; the message is for the clerk."""


@dataclass(frozen=True, slots=True)
class Choice:
    """`together` puts paragraphs in one document; `year` asks for a volume, `day` for a list of assignments.

    `kinds` are the documents wanted of a record that has several, and empty for all.
    """

    today: date
    together: bool = False
    year: int | None = None
    day: date | None = None
    kinds: tuple[str, ...] = ()


def chosen(library: Library, arguments: Iterable[str], choice: Choice) -> list[Document]:
    """Return the documents in the order they were asked for."""
    entries = [one_entry(library, reference) for reference in references(arguments)]
    if choice.year is not None or choice.day is not None:
        made = [document for entry in entries for document in _of_body(library, entry, choice)]
    elif choice.together:
        made = list(_extracts(library, entries))
    else:
        made = [document for entry in entries for document in _papers(library, entry, choice)]
    return list(_apart(made))


def _apart(documents: Iterable[Document]) -> Iterator[Document]:
    """Yield each document once. Two organisations may have documents of one name, and those would lie in one file."""
    names: dict[str, Document] = {}
    for document in documents:
        other = names.setdefault(document.name, document)
        if other is document:
            yield document
        elif other != document:
            both = f"{other.head.organisation} och {document.head.organisation}"
            raise CannotChooseError(f"”{document.name}” finns hos {both}. Skriv ut dem i var sin mapp med --output.")


def meetings(library: Library, arguments: Iterable[str]) -> list[Entry]:
    """Return the meetings that the arguments mean, each once."""
    found: dict[str, Entry] = {}
    for reference in references(arguments):
        entry = one_entry(library, reference)
        if not isinstance(entry.record, Meeting):
            raise CannotChooseError(f"”{entry.id}” är inget sammanträde. Skriv till exempel rs/2025-09-30.")
        if not papers_of(library, entry):
            raise CannotChooseError(f"”{entry.id}” har ingen formell handling att skriva ut.")
        found[entry.id] = entry
    return list(found.values())


def references(arguments: Iterable[str]) -> Iterator[str]:
    """Yield one reference for every record: "rs/2025-09-30 § 12 § 14" is two, also when the shell has split it."""
    joined: list[str] = []
    for argument in arguments:
        if joined and (_CONTINUES.match(argument) or joined[-1].endswith("§")):
            joined[-1] += f" {argument}"
        else:
            joined.append(argument)
    for written in joined:
        path, sign, numbers = written.partition("§")
        several = re.sub(r"\s*§+\s*", ", ", numbers.strip(" §,"))
        try:
            found = sorted(ParagraphRange.read(several).numbers) if sign else []
        except PydanticCustomError:
            found = []
        yield from (f"{path.strip()} § {number}" for number in found) if found else (written,)


def one_entry(library: Library, reference: str) -> Entry:
    """Return the record that a reference means."""
    found = library.resolver.anywhere(reference)
    if len(found) == 1:
        return found[0]
    if found:
        those = ", ".join(entry.id for entry in found)
        raise CannotChooseError(f"”{reference}” kan vara flera: {those}. Skriv organisationen först.")
    near = library.resolver.nearest_id(reference)
    raise CannotChooseError(f"”{reference}” finns inte i arkivet." + (f" Menade du ”{near}”?" if near else ""))


def _papers(library: Library, entry: Entry, choice: Choice) -> Iterator[Document]:
    papers = papers_of(library, entry)
    if not papers:
        raise CannotChooseError(f"”{entry.id}” har ingen formell handling att skriva ut.")
    starts = tuple(f"{slug(kind)}-" for kind in choice.kinds)
    kept = [paper for paper in papers if not starts or paper.name.startswith(starts)]
    if not kept:
        there = ", ".join(dict.fromkeys(paper.name.split("-", 1)[0] for paper in papers))
        raise CannotChooseError(f"”{entry.id}” har ingen {' eller '.join(choice.kinds)}. Det som finns är: {there}.")
    yield from (paper.make(choice.today) for paper in kept)


def _extracts(library: Library, entries: list[Entry]) -> Iterator[Document]:
    """Yield one document per meeting with the paragraphs asked for; a meeting alone means all of its own."""
    groups: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        if isinstance(entry.record, Meeting):
            those = library.paragraphs_of(entry)
        elif isinstance(entry.record, Paragraph):
            those = (entry,)
        else:
            raise CannotChooseError(
                f"”{entry.id}” är ingen paragraf. Utdrag görs av paragrafer: rs/2025-09-30 § 12 § 14."
            )
        if not those:
            raise CannotChooseError(f"”{entry.id}” har inga paragrafer.")
        groups.setdefault(those[0].id.partition(" §")[0], {}).update((each.id, each) for each in those)
    for group in groups.values():
        yield extracts(library, tuple(sorted(group.values(), key=lambda each: library.position[each.id])))


def _of_body(library: Library, entry: Entry, choice: Choice) -> Iterator[Document]:
    if not isinstance(entry.record, Body):
        raise CannotChooseError(f"”{entry.id}” är inget organ. Skriv till exempel rs.")
    if choice.day is not None:
        told = task_list(library, entry, choice.day)
        yield replace(told, name=f"{told.name}-{choice.day.isoformat()}")
    if choice.year is not None:
        volume = year_volume(library, entry, choice.year)
        if volume is None:
            raise CannotChooseError(f"”{entry.id}” har inga justerade protokoll från {choice.year}.")
        yield volume
