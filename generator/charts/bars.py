"""Bars: one row for each name, its value written beside it, and a tick for what it is compared with."""

from decimal import Decimal

from generator.charts.legend import legend
from generator.charts.scale import Scale, bar_scale
from generator.charts.svg import WIDTH, Drawing, join, move
from generator.charts.words import SIZE, lines, width
from generator.tree.chart import Chart, Remark, Value

LINE = 18.0
BAR = 12.0
GAP = 13.0
TICK = 9.0
"""The room of the tick that stands before what a bar is compared with."""


def draw_bars(chart: Chart) -> Drawing:
    """Return the drawing of a chart of bars."""
    drawing = Drawing()
    legend(drawing, chart)
    said = [value.said for series in chart.series for value in series.values]
    room = WIDTH - max(width(one, bold=True) for one in said) - 14
    shared = bar_scale(_amounts(chart, range(len(chart.names))), 0, room)
    for row in range(len(chart.names)):
        scale = bar_scale(_amounts(chart, [row]), 0, room * 0.86) if chart.own_scales else shared
        _row(drawing, chart, row, scale)
    drawing.height -= GAP - 4
    return drawing


def _amounts(chart: Chart, rows: list[int] | range) -> list[Decimal]:
    drawn = [*chart.series, *((chart.against,) if chart.against else ())]
    found = [series.values[row].amount for series in drawn for row in rows]
    return [Decimal(amount) for amount in found if amount]


def _row(drawing: Drawing, chart: Chart, row: int, scale: Scale) -> None:
    """Draw a name, its bars, and what is judged of it."""
    target = chart.against.values[row] if chart.against else Value()
    taken = width(target.said) + TICK + 14 if target.said else 0
    top = drawing.height
    for line in lines(chart.names[row], WIDTH - taken):
        drawing.height += LINE
        drawing.text(0, drawing.height - 5, line)
    if target.said:
        x = WIDTH - width(target.said) - TICK
        drawing.line(x, top + 3, x, top + 15, "dk")
        drawing.text(WIDTH - 1, top + LINE - 5, target.said, "de ds")
    for number, series in enumerate(chart.series, start=1):
        _bar(drawing, series.values[row], f"d{number}", scale)
    if target.amount:
        x = max(1.5, scale.at(Decimal(target.amount)))
        height = LINE * len(chart.series)
        for look in ("dh", "dk"):
            drawing.line(x, drawing.height - height - 2, x, drawing.height - LINE + BAR + 4, look)
    remark = chart.remarks[row] if chart.remarks else None
    if remark:
        _judged(drawing, remark)
    drawing.height += GAP


def _bar(drawing: Drawing, value: Value, look: str, scale: Scale) -> None:
    top = drawing.height + 1
    drawing.height += LINE
    nought = scale.at(Decimal(0))
    drawing.line(nought, top - 2, nought, top + BAR + 2, "d0")
    if value.amount:
        end = scale.at(Decimal(value.amount))
        drawing.rect(min(nought, end), top, abs(end - nought), BAR, look)
    drawing.text(WIDTH - 1, top + BAR - 1, value.said, "de dv")


def _judged(drawing: Drawing, remark: Remark) -> None:
    """Draw the mark of a judgement, of a shape of its own as on pages, and the words beside it."""
    drawing.height += LINE
    x, y = 6.0, drawing.height - 9
    if remark.judgement == "full":
        drawing.circle(x, y, 5.6, "df")
        drawing.path(join([(x - 2.6, y + 0.2), (x - 0.8, y + 2.2), (x + 2.8, y - 2)]), "dx")
    elif remark.judgement == "partial":
        drawing.circle(x, y, 4.9, "dr")
        drawing.path(f"{move(x, y - 5)}a5 5 0 0 0 0 10z", "df")
    elif remark.judgement == "not":
        drawing.rect(x - 5.6, y - 5.6, 11.2, 11.2, "df")
        drawing.path(
            f"{join([(x - 2.6, y - 2.6), (x + 2.6, y + 2.6)])}{join([(x - 2.6, y + 2.6), (x + 2.6, y - 2.6)])}", "dx"
        )
    else:
        drawing.line(x - 5, y, x + 5, y, "dk")
    drawing.text(x + SIZE - 2, drawing.height - 4, remark.text, "ds")
