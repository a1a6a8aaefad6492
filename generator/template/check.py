"""The check of a template: a sample is written through it, and what the documents cannot use is listed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.template.read import Style, Template, TemplateError, read_template
from generator.template.sample import sample
from generator.template.wanted import FIELDS, NEVER_USED, PLACEHOLDERS, WANTED, Wanted
from generator.writers.docx import DocxWriter
from generator.writers.failure import WriteError

IN_WORD = {"paragraph": "styckeformat", "character": "teckenformat", "table": "tabellformat"}
COPY = (
    "Kopiera formatet från theme/word/referens.docx: Start › Format › Hantera format › Importera/exportera. "
    "Ändra sedan utseendet i er mall."
)

SHOWN = {"PAGE": "Page", "NUMPAGES": "NumPages"}
"""Fields as Word's list of fields has them."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a template: what it is, and what to do in Word (Swedish). A hint does no harm."""

    what: str
    remedy: str
    hint: bool = False


def check_template(data: bytes) -> tuple[list[Remark], bytes]:
    """Return the remarks on a template, and the sample written through it. Raises `TemplateError`."""
    template = read_template(data)
    written = _sample(data)
    made = read_template(written)
    found = [*_missing(template), *_doubled(template), *_overridden(template, made), *_numbered(template)]
    return [*found, *_edges(template), *_unused(template)], written


def _sample(data: bytes) -> bytes:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "word").mkdir()
        (folder / "word" / "referens.docx").write_bytes(data)
        try:
            return DocxWriter(folder, folder).write(sample(folder))
        except (WriteError, KeyError, AttributeError, IndexError) as error:
            reason = error.reason if isinstance(error, WriteError) else "en del som varje Word-fil ska ha saknas"
            raise TemplateError(f"mallen går inte att skriva genom: {reason}") from error


def _missing(template: Template) -> Iterator[Remark]:
    # Of two styles with one name the first is the one that was there.
    by_name = {style.name.lower(): style for style in reversed(template.styles)}
    for wanted in WANTED:
        style = by_name.get(wanted.name.lower())
        kind = IN_WORD[wanted.kind]
        if style is None:
            yield Remark(f"{kind.capitalize()}et ”{wanted.name}” saknas. {wanted.purpose}", COPY)
        elif style.kind != wanted.kind:
            now = IN_WORD.get(style.kind, "format av annat slag")
            yield Remark(f"”{wanted.name}” är ett {now} men ska vara ett {kind}.", f"Ta bort formatet. {COPY}")
        elif wanted.by_id and style.style_id != wanted.style_id:
            yield Remark(
                f"”{wanted.name}” har det interna namnet {style.style_id} men ska ha {wanted.style_id}.",
                f"Formatet är gjort på nytt i Word och hittas inte. Ta bort det. {COPY}",
            )


def _doubled(template: Template) -> Iterator[Remark]:
    counts = Counter(style.name.lower() for style in template.styles)
    names = {style.name.lower(): style.name for style in template.styles}
    for name, count in counts.items():
        if count > 1:
            yield Remark(
                f"Formatet ”{names[name]}” finns {count} gånger, och det ena skrivs över av det andra.",
                "Öppna Start › Format › Hantera format och ta bort det som inte ska gälla.",
            )


def _overridden(template: Template, made: Template) -> Iterator[Remark]:
    """Find styles that come out otherwise than the template has them."""
    written = {style.style_id: style.look for style in made.styles}
    for style in template.styles:
        if written.get(style.style_id) != style.look and not _is_doubled(template, style):
            yield Remark(
                f"Formatet ”{style.name}” skrivs över när dokumentet skrivs, så mallens utseende syns inte.",
                "Byt namn på formatet i er mall om det är ert eget, eller ta bort det.",
            )


def _is_doubled(template: Template, style: Style) -> bool:
    return sum(style.name.lower() == other.name.lower() for other in template.styles) > 1


def _numbered(template: Template) -> Iterator[Remark]:
    for style in template.styles:
        wanted = _wanted(style)
        if wanted is not None and style.numbered:
            yield Remark(
                f"”{style.name}” numreras av Word, så att nummer som redan står i posten blir dubbla.",
                f"Högerklicka på formatet, välj Ändra › Format › Numrering och välj Ingen. {wanted.purpose}",
            )


def _wanted(style: Style) -> Wanted | None:
    return next((one for one in WANTED if one.name.lower() == style.name.lower()), None)


def _edges(template: Template) -> Iterator[Remark]:
    for placeholder, purpose in PLACEHOLDERS.items():
        if placeholder not in template.head_text:
            yield Remark(
                f"{placeholder} saknas i sidhuvudet, så {purpose} kommer inte med.",
                f"Dubbelklicka i sidhuvudet och skriv {placeholder} där uppgiften ska stå.",
            )
    for name, purpose in FIELDS.items():
        if name not in template.fields:
            yield Remark(
                f"Fältet {name} saknas i sidfoten, så {purpose} kommer inte med.",
                f"Dubbelklicka i sidfoten och välj Infoga › Snabbdelar › Fält › {SHOWN[name]}.",
            )


def _unused(template: Template) -> Iterator[Remark]:
    needed = _needed(template)
    for style in template.styles:
        if style.own and style.style_id not in needed and style.name not in NEVER_USED:
            yield Remark(
                f"Formatet ”{style.name}” används inte av något dokument.",
                "Det stör inte. Ta bort det om ni inte själva använder det.",
                hint=True,
            )


def _needed(template: Template) -> set[str]:
    """Return the ids of styles that documents use, that heads and feet are set in, or that those build on."""
    points_to = {style.style_id: style.points_to for style in template.styles}
    waiting = [style.style_id for style in template.styles if _wanted(style)] + list(template.used)
    needed: set[str] = set()
    while waiting:
        style = waiting.pop()
        if style not in needed:
            needed.add(style)
            waiting += points_to.get(style, ())
    return needed
