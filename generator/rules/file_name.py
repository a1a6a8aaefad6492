"""Names of files and folders agree with what the record says of itself."""

import re
from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.beside import can_be_name
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.loading.names import can_be_in_windows, slug
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph
from generator.model.plan import Assignment
from generator.signs import UNSEEN, spelled

CODE = Code(
    "R006",
    Severity.STOP,
    "Namnet på filen eller mappen stämmer inte",
    "Sammanträdets mapp heter som dess datum, för adressen till varje paragraf byggs av mappens namn. "
    "Paragrafens fil börjar med numret och uppdragets fil heter som dess id; det varnar vi för. Namn som nul och con, "
    "och tecken som : och ?, går inte att ha på alla datorer.",
    "Byt namn på filen eller mappen, eller rätta fältet.",
    example="2025-05-07/sammantrade.yaml med datum: 2025-05-06\n12-budget.yaml med paragraf: 13",
    mended="2025-05-06/sammantrade.yaml med datum: 2025-05-06\n13-budget.yaml med paragraf: 13",
)

_LEADING = re.compile(r"^\d+(?:-|$)")


def check(library: Library) -> Iterator[Finding]:
    for entry in library.entries:
        yield from _on_disk(entry)
    for entry in library.of_kind(Meeting):
        yield from _meeting(entry)
    for entry in library.of_kind(Paragraph):
        yield from _paragraph(entry)
    for entry in library.of_kind(Assignment):
        if isinstance(entry.record, Assignment) and entry.place.stem != slug(entry.record.id):
            yield _warning(entry, "id", f"filen bör heta {entry.record.id}.yaml")


def _on_disk(entry: Entry) -> Iterator[Finding]:
    """Yield what some system, or a log, cannot take of a file's name or of the address that is made of it."""
    parts = (*entry.file.split("/"), *entry.address.split("/"))
    wrong = next((part for part in parts if not can_be_in_windows(part) or not can_be_name(part)), None)
    if wrong is not None:
        shown = "".join(spelled(sign) if UNSEEN.match(sign) else sign for sign in wrong)
        message = f"”{shown}” kan inte heta så på alla datorer"
        yield Finding(CODE, entry.file, message, line=1, column=1)


def _meeting(entry: Entry) -> Iterator[Finding]:
    day = entry.record.day.isoformat() if isinstance(entry.record, Meeting) else ""
    if entry.place.meeting[:10] != day:
        where = f"mappen heter {entry.place.meeting}" if entry.place.meeting else "mappen heter något annat"
        message = f"datum är {day} men {where}; mappen ska heta {day}"
        yield Finding(CODE, entry.file, message, path=("datum",))


def _paragraph(entry: Entry) -> Iterator[Finding]:
    number = entry.record.number if isinstance(entry.record, Paragraph) else 0
    leading = re.match(r"\d+", entry.place.stem)
    if leading is None or int(leading[0]) != number:
        rest = _LEADING.sub("", entry.place.stem) or "rubrik"
        yield _warning(entry, "paragraf", f"paragrafen är {number}; filen bör heta {number}-{rest}.yaml")


def _warning(entry: Entry, key: str, message: str) -> Finding:
    return Finding(CODE, entry.file, message, path=(key,), severity=Severity.WARN)
