"""Tables and indicators: from the record's cells to printed Swedish numbers."""

from generator.model.table import Column as ModelColumn
from generator.model.table import Indicator
from generator.model.table import Row as ModelRow
from generator.model.table import Table as ModelTable
from generator.sheets.charts import can_be_drawn, judged_chart, table_chart, trend_chart
from generator.sheets.composer import Composer
from generator.sheets.figures import NUMERIC, printed_number, signed, unit_of
from generator.swedish import number, upper_first
from generator.tree.blocks import Blocks, Column, Row, RowKind, Table
from generator.tree.inline import Inlines, Status, Text, Tone
from generator.vocabulary import ColumnKind, Fulfilment
from generator.vocabulary import RowKind as ModelRowKind

ROW_KINDS: dict[ModelRowKind, RowKind] = {
    ModelRowKind.PLAIN: "plain",
    ModelRowKind.DETAIL: "detail",
    ModelRowKind.SUBTOTAL: "subtotal",
    ModelRowKind.SUM: "sum",
    ModelRowKind.HEADING: "heading",
}
TONES: dict[Fulfilment, Tone] = {
    Fulfilment.FULL: "good",
    Fulfilment.PARTIAL: "partial",
    Fulfilment.NOT: "bad",
    Fulfilment.NO_DATA: "neutral",
}


def table_blocks(composer: Composer, table: ModelTable) -> Blocks:
    """Return the charts of the table's figures, and the table; the unit and the note stand below it."""
    return (
        *(table_chart(composer, table, chart) for chart in table.charts if can_be_drawn(table, chart)),
        _table(composer, table),
    )


def _table(composer: Composer, table: ModelTable) -> Table:
    columns = tuple(
        Column(column.header, "right" if column.kind in NUMERIC else "left", column.group) for column in table.columns
    )
    rows = tuple(_row(composer, row, table.columns) for row in table.rows)
    unit = f"Enhet: {table.unit}." if table.unit else ""
    note = " ".join(part for part in (unit, table.note) if part)
    has_figures = any(column.kind in NUMERIC for column in table.columns)
    named = table.columns[0].kind is ColumnKind.TEXT
    return Table(table.title, columns, rows, note, row_headers=named, figures=has_figures, unit=table.unit)


def _row(composer: Composer, row: ModelRow, columns: tuple[ModelColumn, ...]) -> Row:
    if row.kind is ModelRowKind.HEADING:
        first = composer.line(row.cells[0]) if row.cells else ()
        return Row((first, *((),) * (len(columns) - 1)), "heading")
    cells = tuple(_cell(composer, cell, column) for cell, column in zip(row.cells, columns, strict=True))
    return Row(cells, ROW_KINDS[row.kind])


def _cell(composer: Composer, cell: str, column: ModelColumn) -> Inlines:
    if column.kind not in NUMERIC:
        return composer.line(cell)
    return (Text(printed_number(cell, percent=column.kind is ColumnKind.PERCENT)),) if cell else ()


def indicator_blocks(composer: Composer, indicators: tuple[Indicator, ...], caption: str = "") -> Blocks:
    """Return the indicators as charts and one table, with only the columns that some indicator fills."""
    if not indicators:
        return ()
    filled = [
        (header, align, [cell(indicator) for indicator in indicators])
        for header, align, cell in (
            ("Mått", "left", lambda each: composer.line(each.name)),
            ("Datum", "left", lambda each: composer.line(each.measured.isoformat() if each.measured else "")),
            ("Utfall", "right", lambda each: composer.line(signed(each.outcome))),
            ("Mål", "right", lambda each: composer.line(signed(each.target))),
            ("Förändring", "right", lambda each: composer.line(signed(each.change))),
            ("Målet uppfylls", "left", _judged),
            ("Kommentar", "left", lambda each: composer.line(" ".join(each.comment.split()))),
        )
    ]
    kept = [column for column in filled if column[0] == "Mått" or any(column[2])]
    columns = tuple(Column(header, align) for header, align, _ in kept)  # type: ignore[arg-type]
    rows = tuple(Row(tuple(cells[index] for _, _, cells in kept)) for index in range(len(indicators)))
    trends = tuple(block for indicator in indicators if indicator.trend for block in _trend(indicator))
    figures = any(column.align == "right" for column in columns)
    return (*judged_chart(composer, indicators), Table(caption, columns, rows, figures=figures), *trends)


def _judged(indicator: Indicator) -> Inlines:
    if indicator.judged is None:
        return ()
    return (Status(upper_first(indicator.judged.value), TONES[indicator.judged]),)


def _trend(indicator: Indicator) -> Blocks:
    rows = tuple(Row(((Text(point.period),), (Text(number(point.value)),))) for point in indicator.trend)
    unit = unit_of(indicator.outcome, indicator.target)
    columns = (Column("Period"), Column(f"Värde, {unit}" if unit else "Värde", "right"))
    return (*trend_chart(indicator), Table(f"{indicator.name}: utveckling", columns, rows, figures=True))
