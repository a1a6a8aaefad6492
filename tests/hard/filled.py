"""A record of any kind with every key filled in, each text with signs that mean something in some other language."""

from datetime import date, time
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from generator.model.types import Line, ParagraphRange, Person, Plain, Ref, Text

MARKUP = "# * _ $ \\ < & @ { } \" ' ~ ^ ` | 50% [x] (y) {{ n }} {% if n %} ${n} #let x = 1 $x^2$ \\textbf{x} -- :: */"
PLAIN_MARKUP = MARKUP.replace("(y) ", "")
"""Names have a party within brackets, and none other."""
FIXED: dict[str, Any] = {
    "format": "1",
    "mall": "standard",
    "huvud": "#1f4e5f",
    "accent": "#8a5a00",
    "länk": "https://exempel.example/",
    "id": "prov-1",
    "motsvarar": "prov-0",
}
"""Values of keys that are not free text."""
LEFT_OUT = frozenset(
    {
        "publicering",
        "lagrum",
        "gemensamt_ärende",
        "samband",
        "diagram",
        "summa_av",
        "granskat",
        "källor",
        "sekretess",
        "tillagd",
        "tillagt",
        "tidigare_adresser",
        "visas_inte",
        "publiceras_till",
        "indragen",
    }
)
DEEPEST = 2


class Filler:
    """Fills models with data as a clerk would write it. `texts` holds what was written, by its place in the record."""

    left_out = LEFT_OUT
    fixed = FIXED

    def __init__(self, **own: Any) -> None:
        """`own` are values of keys in the record itself."""
        self._own = own
        self.texts: dict[str, str] = {}

    def record(self, kind: type[BaseModel]) -> dict[str, Any]:
        return self._part(kind, "", ()) | self._own

    def text(self, _asked: type) -> str:
        return f"Text {len(self.texts) + 1} {MARKUP}"

    def name(self) -> str:
        return f"Namn {len(self.texts) + 1} {PLAIN_MARKUP}"

    def reference(self, _place: str) -> str:
        return "rs (utanför)"

    def _part(self, kind: type[BaseModel], path: str, above: tuple[type, ...]) -> dict[str, Any]:
        data = {}
        for name, field in kind.model_fields.items():
            key = field.alias or name
            if key in self.left_out or (not path and key in self._own):
                continue
            place = f"{path}.{key}" if path else key
            value = self.fixed.get(key) or _special(kind, key) or self._value(field.annotation, place, (*above, kind))
            if value is not None:
                data[key] = value
        return data

    def _value(self, asked: Any, place: str, above: tuple[type, ...]) -> Any:
        origin = get_origin(asked)
        if origin is Annotated:
            return self._value(get_args(asked)[0], place, above)
        if origin in (Union, UnionType):
            return self._value(next(one for one in get_args(asked) if one is not type(None)), place, above)
        if origin is Literal:
            return get_args(asked)[0]
        if origin is tuple:
            inner = self._value(get_args(asked)[0], place, above)
            return None if inner is None else [inner]
        if origin is dict:
            key = self.fixed["id"]
            return {key: self._value(get_args(asked)[1], f"{place}.{key}", above)}
        if not isinstance(asked, type):
            return None  # a part of its own kind, named ahead: deep enough
        if issubclass(asked, BaseModel):
            return None if above.count(asked) >= DEEPEST else self._part(asked, place, above)
        return self._scalar(asked, place)

    def _scalar(self, asked: type, place: str) -> Any:
        if issubclass(asked, Line | Text | Plain):
            self.texts[place] = self.text(asked)
            return self.texts[place]
        if asked is Person:
            self.texts[place] = self.name()
            return f"{self.texts[place]} (S&#)"
        if asked is Ref:
            return self.reference(place)
        return next((value for kinds, value in SIMPLE if issubclass(asked, kinds)), _first(asked))


SIMPLE: tuple[tuple[type | tuple[type, ...], Any], ...] = (
    (bool, None),
    (ParagraphRange, "1"),
    ((int, Decimal), "1"),
    (date, "2025-03-04"),
    (time, "09:00"),
)


def _first(asked: type) -> Any:
    return next(iter(asked)).value if issubclass(asked, Enum) else None


def _special(kind: type[BaseModel], key: str) -> Any:
    """Return what a key of one part must hold for the part to make sense."""
    return {
        ("Image", "fil"): "bilagor/hel.png",
        ("Logo", "fil"): "bilagor/hel.png",
        ("Basis", "fil"): "bilagor/hel.pdf",
        ("Column", "namn"): "k1",
        ("Column", "slag"): "text",
        ("Row", "slag"): "vanlig",
        ("Term", "till"): "2030-12-31",
        ("Mandate", "till"): "2030-12-31",
    }.get((kind.__name__, key))
