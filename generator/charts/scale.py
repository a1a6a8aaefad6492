"""Scales: where in a drawing a number lies, and round numbers to mark an axis with."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
FLAT = Decimal("0.5")
"""An axis starts at nought unless all values lie above this part of the highest."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers from `low` to `high` laid out from place `start` to place `end`."""

    low: Decimal
    high: Decimal
    start: float
    end: float

    def at(self, value: Decimal) -> float:
        """Return the place of a number."""
        part = float((value - self.low) / (self.high - self.low))
        return self.start + part * (self.end - self.start)


def bar_scale(values: Iterable[Decimal], start: float, end: float) -> Scale:
    """Return a scale with nought in it. When no number is above nought, bars grow from the left all the same.

    Costs are written with a minus in accounts; their bars are easier to compare from the left, and what
    stands beside each keeps its sign.
    """
    known = [*values, Decimal(0)]
    low, high = min(known), max(known)
    if low == high:
        return Scale(low, low + 1, start, end)
    return Scale(high, low, start, end) if high == 0 else Scale(low, high, start, end)


def axis(values: Iterable[Decimal], most: int = 5) -> list[Decimal]:
    """Return round numbers, evenly apart, that enclose all values: at most `most` steps."""
    known = list(values)
    low, high = min(known), max(known)
    if low >= 0 and low < high * FLAT:
        low = Decimal(0)
    elif high <= 0 and high > low * FLAT:
        high = Decimal(0)
    step = _step((high - low) or abs(high) or Decimal(1), most)
    first, last = _down(low, step), -_down(-high, step)
    if first == last:
        last += step
    count = int((last - first) / step)
    return [first + step * number for number in range(count + 1)]


def _step(span: Decimal, most: int) -> Decimal:
    """Return the least round step that needs no more than `most` steps for the span."""
    power = Decimal(10) ** ((span / most).adjusted())
    return next(step * power for step in STEPS if step * power * most >= span)


def _down(value: Decimal, step: Decimal) -> Decimal:
    return (value // step - (1 if value % step < 0 else 0)) * step
