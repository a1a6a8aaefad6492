"""Lines: a development over periods, each series with marks of its own shape and its last value written out."""

from decimal import Decimal

from generator.charts.legend import legend, mark
from generator.charts.scale import Scale, axis
from generator.charts.svg import WIDTH, Drawing, join
from generator.charts.words import width
from generator.swedish import number
from generator.tree.chart import Chart, Series

HEIGHT = 170.0
FOOT = 24.0
APART = 16.0
"""Least distance between the feet of two lines of text."""

Point = tuple[float, float]


def draw_lines(chart: Chart) -> Drawing:
    """Return the drawing of a chart of lines."""
    drawing = Drawing()
    legend(drawing, chart)
    drawn = [*chart.series, *((chart.against,) if chart.against else ())]
    marks = axis(Decimal(value.amount) for series in drawn for value in series.values if value.amount)
    places_after = max(0, *(-_exponent(value) for value in marks))
    ticks = [number(value.quantize(Decimal(1).scaleb(-places_after))) for value in marks]
    left = max(width(tick) for tick in ticks) + 10
    right = WIDTH - max(width(_last(series)[1], bold=True) for series in drawn) - 12
    top = drawing.height + 8
    up = Scale(marks[0], marks[-1], top + HEIGHT, top)
    for value, tick in zip(marks, ticks, strict=True):
        y = up.at(value)
        drawing.line(left, y, right, y, "d0" if value == 0 else "dg")
        drawing.text(left - 8, y + 5, tick, "de ds")
    places = _places(len(chart.names), left + 8, right - 8)
    _periods(drawing, chart.names, places, top + HEIGHT + 19, left)
    if chart.against:
        _series(drawing, chart.against, places, up, 0)
    for order, series in enumerate(chart.series, start=1):
        _series(drawing, series, places, up, order)
    _ends(drawing, drawn, up, right)
    drawing.height = top + HEIGHT + FOOT
    return drawing


def _exponent(value: Decimal) -> int:
    """Return the power of ten of a number's last digit that is not nought: -1 for 2.50."""
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def _places(count: int, start: float, end: float) -> list[float]:
    if count == 1:
        return [(start + end) / 2]
    return [start + (end - start) * index / (count - 1) for index in range(count)]


def _periods(drawing: Drawing, names: tuple[str, ...], places: list[float], y: float, left: float) -> None:
    """Write as many of the periods as there is room for, the last one always."""
    wide = max(width(name) for name in names) + 14
    step = next(step for step in range(1, len(names) + 1) if step == len(names) or _gap(places) * step >= wide)
    for index in range(len(names) - 1, -1, -step):
        x = max(places[index], left - 8 + width(names[index]) / 2)
        drawing.text(x, y, names[index], "dm ds")
        drawing.line(places[index], y - 19, places[index], y - 14, "d0")


def _gap(places: list[float]) -> float:
    return places[1] - places[0] if len(places) > 1 else WIDTH


def _series(drawing: Drawing, series: Series, places: list[float], up: Scale, order: int) -> None:
    """Draw a line, broken where there is no value; `order` 0 is what the others are compared with."""
    look = f"l{order}" if order else "dp"
    for run in _runs(series, places, up):
        if len(run) > 1:
            drawing.path(join(run), look)
        if order:
            for x, y in run:
                mark(drawing, order, x, y)
        elif len(run) == 1:
            drawing.line(run[0][0] - 8, run[0][1], run[0][0] + 8, run[0][1], look)


def _runs(series: Series, places: list[float], up: Scale) -> list[list[Point]]:
    runs: list[list[Point]] = [[]]
    for x, value in zip(places, series.values, strict=True):
        if value.amount:
            runs[-1].append((x, up.at(Decimal(value.amount))))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _last(series: Series) -> tuple[str, str]:
    """Return the last value that there is: to draw by, and as it is read."""
    return next(((value.amount, value.said) for value in reversed(series.values) if value.amount), ("", ""))


def _ends(drawing: Drawing, drawn: list[Series], up: Scale, right: float) -> None:
    """Write each line's last value at its end; those too near each other are moved apart."""
    ends = sorted((up.at(Decimal(amount)) + 5, said) for amount, said in map(_last, drawn) if amount)
    below = float("-inf")
    for y, said in dict.fromkeys(ends):
        below = max(y, below + APART)
        drawing.text(right + 6, below, said, "dv")
