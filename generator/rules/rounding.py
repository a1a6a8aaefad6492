"""Arithmetic on printed figures: each may be off by half a unit of its last printed decimal.

A figure is an interval, and a sum holds when the computed and the printed interval meet.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext

from pydantic_core import PydanticCustomError

from generator.model.types import read_number

# Signs that stand for "nothing here" in a table of figures.
DASHES = frozenset({"-", "–", "—", "−"})
MAX_TOKENS = 80
LONGEST_NUMBER = 25
_TOKEN = re.compile(r"\s*(?:([^\W\d]\w*)|(\d+(?:[.,]\d+)?)|([-+*/()−–]))")


@dataclass(frozen=True, slots=True)
class Span:
    """From the least to the greatest value that would be printed the same way."""

    low: Decimal
    high: Decimal

    @classmethod
    def printed(cls, value: Decimal) -> "Span":
        exponent = value.as_tuple().exponent
        half = Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)
        return cls(value - half, value + half)

    @classmethod
    def exact(cls, value: Decimal) -> "Span":
        return cls(value, value)

    @property
    def middle(self) -> Decimal:
        return (self.low + self.high) / 2

    def meets(self, other: "Span") -> bool:
        return self.low <= other.high and other.low <= self.high

    def __add__(self, other: "Span") -> "Span":
        return Span(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Span") -> "Span":
        return Span(self.low - other.high, self.high - other.low)

    def __mul__(self, other: "Span") -> "Span":
        corners = [one * two for one in (self.low, self.high) for two in (other.low, other.high)]
        return Span(min(corners), max(corners))

    def __truediv__(self, other: "Span") -> "Span":
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError
        corners = [one / two for one in (self.low, self.high) for two in (other.low, other.high)]
        return Span(min(corners), max(corners))


def total(spans: list[Span]) -> Span:
    """Return the sum of spans."""
    result = Span.exact(Decimal(0))
    for span in spans:
        result += span
    return result


def cell_number(cell: str) -> Decimal | None:
    """Return the number in a cell; None when it is empty, a dash or not a number."""
    try:
        value = read_number(cell) if len(cell) <= LONGEST_NUMBER else None
    except PydanticCustomError:
        return None
    return value if isinstance(value, Decimal) else None


def as_printed(computed: Decimal, printed: Decimal) -> Decimal:
    """Return the computed value with as many decimals as the printed one."""
    try:
        return computed.quantize(printed)
    except ArithmeticError:
        return computed


class Formula:
    """A relation between columns: "avvikelse = utfall - budget". Plus, minus, times, division, parentheses."""

    def __init__(self, text: str) -> None:
        """Raise ValueError with a message for the clerk when the text is no relation."""
        left, sign, right = text.partition("=")
        self.result = left.strip()
        if not sign or not re.fullmatch(r"[^\W\d]\w*", self.result):
            raise ValueError("skriv sambandet som kolumn = kolumn - kolumn")
        self._tokens = _tokens(right)
        self.names = tuple(token for token in self._tokens if token[0].isalpha() or token[0] == "_")
        self._at = 0
        self.value(dict.fromkeys(self.names, Span.exact(Decimal(1))))

    def value(self, columns: Mapping[str, Span]) -> Span | None:
        """Return the right side for a row, or None when it divides by what may be zero."""
        self._at = 0
        with localcontext(prec=40):
            try:
                found = self._sum(columns)
            except ArithmeticError:
                return None
        if self._at < len(self._tokens):
            raise ValueError(f"”{self._tokens[self._at]}” står på fel plats i sambandet")
        return found

    def _next(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _sum(self, columns: Mapping[str, Span]) -> Span:
        return self._series(columns, self._product, {"+": Span.__add__, "-": Span.__sub__})

    def _product(self, columns: Mapping[str, Span]) -> Span:
        return self._series(columns, self._term, {"*": Span.__mul__, "/": Span.__truediv__})

    def _series(
        self,
        columns: Mapping[str, Span],
        part: Callable[[Mapping[str, Span]], Span],
        signs: Mapping[str, Callable[[Span, Span], Span]],
    ) -> Span:
        found = part(columns)
        while self._next() in signs:
            apply = signs[self._next()]
            self._at += 1
            found = apply(found, part(columns))
        return found

    def _term(self, columns: Mapping[str, Span]) -> Span:
        token = self._next()
        self._at += 1
        if token == "-":
            return Span.exact(Decimal(0)) - self._term(columns)
        if token == "(":
            inner = self._sum(columns)
            if self._next() != ")":
                raise ValueError("en parentes är inte avslutad i sambandet")
            self._at += 1
            return inner
        if token in columns:
            return columns[token]
        if token[:1].isdecimal():
            return Span.exact(Decimal(token.replace(",", ".")))
        raise ValueError("sambandet är inte avslutat" if not token else f"”{token}” står på fel plats i sambandet")


def _tokens(text: str) -> tuple[str, ...]:
    found: list[str] = []
    at = 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(f"tecknet ”{text[at:].strip()[0]}” kan inte stå i ett samband")
        found.append(match[1] or match[2] or match[3].replace("−", "-").replace("–", "-"))
        at = match.end()
        if len(found) > MAX_TOKENS:
            raise ValueError("sambandet är för långt")
    return tuple(found)
