"""A chart in a Word file: the drawing as a picture of dots, with title and note as a table has them."""

from generator.charts.draw import svg_file
from generator.tree.chart import Chart
from generator.writers.pandoc_nodes import Nodes, drawn, empty, string, styled
from generator.writers.raster import svg_as_png


def chart_nodes(chart: Chart) -> Nodes:
    """Return the chart's title, its picture and its note."""
    # The style with a caption keeps the picture on the page of what stands below it.
    style = "Captioned Figure" if chart.note else "Figure"
    picture = styled(style, [drawn(svg_as_png(svg_file(chart), chart.title), chart.text)])
    note = styled("Tabellnot", [string(chart.note)]) if chart.note else empty("Eftertabell")
    return [styled("Table Caption", [string(chart.title)]), picture, note]
