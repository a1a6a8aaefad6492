"""The scalar types of the record format: text stays text until one of these gives it a meaning.

Every value arrives as the text the clerk typed. Each type reads it strictly, and says in Swedish what it expects.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


def wrong(code: str, message: str, **context: object) -> PydanticCustomError:
    """Return an error whose message is ready for the clerk; `context` fills `{name}` in the message."""
    return PydanticCustomError(code, message, context)


# No text of a record comes near these; a text made to take all time and memory does. A person's name, a number, and
# the paragraphs that something is true for are shorter still.
LONGEST_TEXT = 50_000
MOST_BRACKETS = 2_000
LONGEST_NAME = 300
LONGEST_NUMBER = 40
MOST_PARAGRAPHS = 10_000


def bounded(value: str) -> str:
    """Return the text, if it can be read in a moment: reading marks costs the square of the brackets."""
    if len(value) > LONGEST_TEXT:
        raise wrong("lång_text", "texten är längre än 50 000 tecken; dela upp den")
    if value.count("[") > MOST_BRACKETS:
        raise wrong("hakparenteser", "texten har fler än 2 000 hakparenteser; dela upp den")
    return value


class _TypedText(str):
    """A str that remembers what kind of text it is, so that rules and sheets can find it."""

    __slots__ = ()

    @classmethod
    def check(cls, value: str) -> Self:
        return cls(bounded(value))

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls.check, core_schema.str_schema(strip_whitespace=True))

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        # An editor reads 2024 as a number; the loader reads it as text, so both are right.
        return {"type": ["string", "number"]}


class Line(_TypedText):
    """One line of running text: CommonMark's inline marks and [[references]] are allowed."""

    __slots__ = ()

    @classmethod
    def check(cls, value: str) -> Self:
        return cls(" ".join(bounded(value).splitlines()))


class Text(_TypedText):
    """Running text: CommonMark with tables, footnotes and [[references]]; raw HTML is a finding."""

    __slots__ = ()


class Plain(_TypedText):
    """A word or name that is never read as marks: a case number, an identity, a file name."""

    __slots__ = ()


class Ref(_TypedText):
    """A reference to another record, as people write it: "rs/2025-09-30 § 147".

    With "(utanför)" last it points outside the archive and is shown without a link.
    """

    __slots__ = ()

    @property
    def outside(self) -> bool:
        return self.endswith("(utanför)")


_PERSON = re.compile(r"^(?P<name>[^()]+)(?:\((?P<party>[^()]*)\))?$")


@dataclass(frozen=True, slots=True, order=True)
class Person:
    """A person with a public office: "Anna Exempel (S)". The party is empty for officials."""

    name: str
    party: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.party})" if self.party else self.name

    @classmethod
    def read(cls, value: object) -> "Person":
        if isinstance(value, Person):
            return value
        match = _PERSON.match(value.strip()) if isinstance(value, str) and len(value) <= LONGEST_NAME else None
        if match is None:
            raise wrong("person", "skriv namnet som Förnamn Efternamn (PARTI), eller utan parti")
        return cls(" ".join(match["name"].split()), (match["party"] or "").strip())

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "examples": ["Anna Exempel (S)"]}


_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")


def read_date(value: object) -> object:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DATE.match(value.strip()):
        raise wrong("datum", "skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2025-05-06")
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise wrong("datum", "datumet finns inte i kalendern") from None


_TIME = re.compile(r"^([0-9]{1,2})[:.]([0-9]{2})$")


def read_time(value: object) -> object:
    if isinstance(value, time):
        return value
    match = _TIME.match(value.strip()) if isinstance(value, str) else None
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise wrong("klockslag", "skriv klockslaget som TT:MM, till exempel 09:30")
    return time(int(match[1]), int(match[2]))


_NUMBER = re.compile(r"^[+−–-]?\s?[0-9][0-9\s ]*([.,][0-9]+)?$")


def read_number(value: object) -> object:
    """Read "−1 083,5", "-1083.5" or "1083": the decimals typed are kept, for they are what was printed."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str) and len(value) <= LONGEST_NUMBER and _NUMBER.match(value.strip()):
        digits = re.sub(r"\s", "", value.strip()).replace("−", "-").replace("–", "-").replace(",", ".")
        return Decimal(digits)
    raise wrong("tal", "skriv ett tal med siffror, till exempel 1 083,5 eller -12")


def read_yes_no(value: object) -> object:
    if isinstance(value, bool):
        return value
    if value in ("ja", "Ja"):
        return True
    if value in ("nej", "Nej"):
        return False
    raise wrong("ja_nej", "skriv ja eller nej")


_RANGE = re.compile(r"^([0-9]{1,9})\s*(?:[–-]\s*([0-9]{1,9}))?$")


@dataclass(frozen=True, slots=True)
class ParagraphRange:
    """The paragraphs a fact is true for: "1–12, 14". `numbers` is empty when it is true for all."""

    written: str
    numbers: frozenset[int]

    def __contains__(self, number: int) -> bool:
        return not self.numbers or number in self.numbers

    @property
    def printed(self) -> str:
        """Return "§ 14", "§§ 1–12, 14", or nothing when it is all."""
        return f"{'§' if len(self.numbers) == 1 else '§§'} {self.written}" if self.written else ""

    @classmethod
    def read(cls, value: object) -> "ParagraphRange":
        if isinstance(value, ParagraphRange):
            return value
        if not isinstance(value, str):
            raise wrong("paragrafer", "skriv paragraferna som 1–12, 14")
        numbers: set[int] = set()
        for piece in value.replace("§", "").split(","):
            match = _RANGE.match(piece.strip())
            if match is None or int(match[2] or match[1]) - int(match[1]) not in range(MOST_PARAGRAPHS):
                raise wrong("paragrafer", "skriv paragraferna som 1–12, 14")
            numbers.update(range(int(match[1]), int(match[2] or match[1]) + 1))
            if len(numbers) > MOST_PARAGRAPHS:
                raise wrong("paragrafer", "så många paragrafer har inget sammanträde")
        return cls(value.replace("§", "").strip(), frozenset(numbers))

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "examples": ["1–12, 14"]}


ALL_PARAGRAPHS = ParagraphRange("", frozenset())


def read_whole(value: object) -> object:
    if isinstance(value, int):
        return value
    if isinstance(value, str) and value.isascii() and value.strip().isdigit() and len(value.strip()) < 10:
        return int(value)
    raise wrong("heltal", "skriv ett heltal med siffror")


def _scalar(read: Callable[[object], object], schema: dict[str, Any]) -> tuple[BeforeValidator, WithJsonSchema]:
    return BeforeValidator(read), WithJsonSchema(schema)


DateText = Annotated[date, *_scalar(read_date, {"type": "string", "pattern": _DATE.pattern})]
TimeText = Annotated[time, *_scalar(read_time, {"type": "string", "examples": ["09:30"]})]
Number = Annotated[Decimal, *_scalar(read_number, {"type": ["number", "string"]})]
Whole = Annotated[int, *_scalar(read_whole, {"type": "integer", "minimum": 0})]
YesNo = Annotated[bool, *_scalar(read_yes_no, {"type": "string", "enum": ["ja", "nej"]})]
