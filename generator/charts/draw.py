"""From chart to SVG: inside a page, where the page's styles colour it, or as a file of its own for paper."""

from functools import lru_cache

from generator.charts.bars import draw_bars
from generator.charts.lines import draw_lines
from generator.charts.svg import PAPER_STYLE, WIDTH, Drawing
from generator.signs import UNPRINTABLE, spelled
from generator.tree.chart import Chart


@lru_cache(maxsize=64)
def drawn(chart: Chart) -> Drawing:
    """Return the chart's drawing; a document's chart is drawn once for Word and PDF."""
    return draw_bars(chart) if chart.kind == "bars" else draw_lines(chart)


def svg_file(chart: Chart) -> bytes:
    """Return the chart as an SVG file in the looks of paper, always the same bytes for the same chart."""
    drawing = drawn(chart)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH:g}" height="{drawing.height:g}"'
    # PDF/A forbids a sign without a shape, also inside a drawing.
    shapes = UNPRINTABLE.sub(lambda found: spelled(found[0]), drawing.shapes())
    return f'{head} viewBox="{drawing.box()}"><style>{PAPER_STYLE}</style>{shapes}</svg>\n'.encode()
