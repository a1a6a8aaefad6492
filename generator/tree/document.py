"""A document: its head, and the blocks below it."""

from dataclasses import dataclass
from datetime import date

from generator.tree.blocks import Blocks


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the top of every page of a document, and in the file's properties.

    `kind` is the printed type ("Sammanträdesprotokoll"); `issued` the record's own date, which is
    also the clock of the written file; `mark` is a warning printed on every page ("UTKAST – ej justerat").
    `initials` names the boxes at the foot of every page where those who adjust on paper put their initials.
    """

    title: str
    organisation: str
    body: str
    kind: str
    issued: date | None = None
    case_numbers: tuple[str, ...] = ()
    author: str = ""
    subject: str = ""
    mark: str = ""
    initials: tuple[str, ...] = ()
    language: str = "sv-SE"
    theme: str = "standard"


@dataclass(frozen=True, slots=True)
class Attached:
    """A file inside the PDF, for those who read it by machine: its name, what it is (Swedish), and its JSON."""

    name: str
    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """`name` is the file name without ending ("protokoll-rs-2025-03-04"); ASCII.

    With `attached` the PDF follows PDF/A-3a, which allows files inside it, and otherwise PDF/A-2a.
    """

    name: str
    head: Head
    blocks: Blocks
    attached: tuple[Attached, ...] = ()
