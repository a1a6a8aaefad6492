"""The line above a drawing that says which mark is which. Marks differ in shape, never in colour alone."""

from generator.charts.svg import WIDTH, Drawing, join
from generator.charts.words import lines, width
from generator.tree.chart import Chart

LINE = 20.0
SAMPLE = 30.0


def legend(drawing: Drawing, chart: Chart) -> None:
    """Write the names of the series, and of what they are compared with, each behind its mark."""
    if len(chart.series) == 1 and not chart.against:
        return
    names = [(order, series.name) for order, series in enumerate(chart.series, start=1)]
    if chart.against:
        names.append((0, chart.against.name))
    x = 0.0
    drawing.height = LINE
    for order, name in names:
        if x and x + SAMPLE + width(name) > WIDTH:
            x, drawing.height = 0.0, drawing.height + LINE
        _sample(drawing, chart, order, x)
        for line in lines(name, WIDTH - SAMPLE):
            drawing.text(x + SAMPLE, drawing.height - 5, line)
            drawing.height += LINE
        drawing.height -= LINE
        x += SAMPLE + width(name) + 18
    drawing.height += 8


def _sample(drawing: Drawing, chart: Chart, order: int, x: float) -> None:
    middle = drawing.height - 10
    if chart.kind == "line":
        drawing.line(x, middle, x + SAMPLE - 6, middle, f"l{order}" if order else "dp")
        if order:
            mark(drawing, order, x + (SAMPLE - 6) / 2, middle)
    elif order:
        drawing.rect(x, middle - 6, SAMPLE - 6, 12, f"d{order}")
    else:
        drawing.line(x + SAMPLE - 12, middle - 8, x + SAMPLE - 12, middle + 8, "dk")


def mark(drawing: Drawing, order: int, x: float, y: float) -> None:
    """Draw the mark of a line's values: a disc, a square, a triangle or a ring."""
    if order == 2:
        drawing.rect(x - 4, y - 4, 8, 8, "d2")
    elif order == 3:
        drawing.path(f"{join([(x, y - 5.5), (x + 5, y + 4), (x - 5, y + 4)])}z", "df")
    else:
        drawing.circle(x, y, 3.6, "d1" if order == 1 else "dr")
