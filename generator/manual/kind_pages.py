"""A page for every kind of record: each key with its help, and an example that is complete and valid.

What several kinds have stands on a page of its own.
"""

from collections.abc import Iterable

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.loading.names import slug
from generator.manual.examples import EXAMPLE_PATHS, kind_example
from generator.manual.markdown import code, page, table
from generator.manual.types import SHARED_PAGE, anchor, annotations, part_title, parts_of, shared_parts, type_in_words
from generator.model.base import Record
from generator.model.kinds import BY_NAME

_HEADER = ("Nyckel", "Vad du skriver")
_SHORT_FORM = (
    "”Kortform” betyder att du får skriva bara texten i stället för en grupp av nycklar. "
    "”Eller ett ensamt värde” betyder att du får utelämna listans hakparenteser när det bara finns ett värde."
)

VALUES = (
    ("text på en rad", "Vanlig text. Sätt citattecken om den har kolon och mellanslag, eller börjar med ett tecken."),
    ("löpande text", "Stycken, listor, tabeller och fotnoter i Markdown. Skriv `|` efter kolon och dra in texten."),
    ("ord eller beteckning", "Ett namn eller nummer som visas precis som det är skrivet."),
    ("hänvisning", "`rs/2025-05-06 § 59`. Se [Hänvisningar](../handbok/hanvisningar.md)."),
    ("person", "Förnamn Efternamn (PARTI). Utelämna parentesen för tjänstepersoner."),
    ("datum", "ÅÅÅÅ-MM-DD, till exempel 2025-05-06."),
    ("klockslag", "TT:MM, till exempel 09:30."),
    ("paragrafer", "1–12, 14."),
    ("tal", "Med decimalpunkt eller decimalkomma. De decimaler du skriver behålls."),
    ("ja eller nej", "Skriv ja eller nej."),
)


def kind_pages() -> dict[str, str]:
    """Return the pages by path below docs/."""
    pages = {f"poster/{slug(name)}.md": _kind_page(name, kind) for name, kind in BY_NAME.items()}
    return {"poster/index.md": _index(), f"poster/{SHARED_PAGE}": _shared(), **pages}


def _index() -> str:
    rows = ((f"[{name}]({slug(name)}.md)", kind.__doc__ or "") for name, kind in BY_NAME.items())
    return page(
        "# Poster",
        "En post är en fil i mappen `records/`. Raden `typ:` säger vilket slags post det är. Det finns elva typer.",
        table(("Typ", "Vad det är"), rows),
        f"Det som flera slag har, till exempel tabeller och avsnitt, står på sidan "
        f"[Gemensamma nycklar och delar]({SHARED_PAGE}).",
        "Alla poster börjar med två rader:",
        code("format: 1\ntyp: paragraf"),
        "## Vad värdena betyder",
        table(("Värde", "Så skriver du"), VALUES),
        "## Skriv en ny post",
        "`kansli new` skriver en ny post åt dig, med rätt namn på rätt plats. Se [Kom igång](../handbok/kom-igang.md).",
    )


def _shared() -> str:
    """Return the page of what several kinds have. Its links to itself name no file: builders write those apart."""
    return page(
        "# Gemensamma nycklar och delar",
        "## Nycklar som alla poster har { #alla-poster }",
        _keys(Record, Record.model_fields),
        "## Delar som flera slag av poster har",
        "En del är en grupp av nycklar under en nyckel, till exempel en tabell eller ett avsnitt. "
        "De delar som bara ett slags post har står på postens egen sida.",
        *(_part(part) for part in shared_parts()),
    ).replace(f"({SHARED_PAGE}#", "(#")


def _kind_page(name: str, kind: type[Record]) -> str:
    own = [key for key in kind.model_fields if key not in Record.model_fields]
    example = slug(name)
    parts = [part for part in parts_of(kind) if part not in shared_parts()]
    return page(
        f"# {name.capitalize()}",
        kind.__doc__ or "",
        f"Filen ligger till exempel här: `records/{EXAMPLE_PATHS[example]}`",
        "## Exempel",
        "Ett helt exempel. Uppgifterna är påhittade.",
        code(kind_example(example)),
        "## Nycklar",
        _keys(kind, own),
        _SHORT_FORM,
        f"[Nycklar som alla poster har]({SHARED_PAGE}#alla-poster) står på en egen sida.",
        "## Delar" if parts else "",
        *(_part(part) for part in parts),
    )


def _part(part: type[BaseModel]) -> str:
    return page(f"### {part_title(part)} {{ #{anchor(part)} }}", _keys(part, part.model_fields)).strip()


def _keys(model: type[BaseModel], names: Iterable[str]) -> str:
    return table(_HEADER, (_row(model.model_fields[name], annotations(model)[name]) for name in names))


def _row(field: FieldInfo, annotation: object) -> tuple[str, str]:
    """Two columns, so that a row is readable on a telephone too."""
    key = f"`{field.alias}`<br>krävs" if field.is_required() else f"`{field.alias}`"
    default = getattr(field.default, "value", field.default)
    otherwise = f" Utelämnas den blir det {default}." if isinstance(default, str) and default else ""
    return key, f"{field.description}<br>*Värde:* {type_in_words(annotation)}.{otherwise}"
