"""Charts: which figures of a table or of indicators are drawn, and what the picture says in words."""

from generator.model.table import Chart as ModelChart
from generator.model.table import Column, Indicator
from generator.model.table import Row as ModelRow
from generator.model.table import Table as ModelTable
from generator.sheets.composer import Composer
from generator.sheets.figures import Measured, cell_amount, measured, printed_number, unit_of
from generator.swedish import NBSP, listed, lower_first, number, upper_first
from generator.tree.blocks import Blocks
from generator.tree.chart import Chart, Judgement, Remark, Series, Value
from generator.tree.inline import plain
from generator.vocabulary import ChartKind, ColumnKind, Fulfilment, RowKind

FEWEST_JUDGED = 2
FEWEST_PERIODS = 3
"""Fewer than these are read faster than a picture."""
JUDGEMENTS: dict[Fulfilment, tuple[str, Judgement]] = {
    Fulfilment.FULL: ("Målet uppfylls helt", "full"),
    Fulfilment.PARTIAL: ("Målet uppfylls delvis", "partial"),
    Fulfilment.NOT: ("Målet uppfylls inte", "not"),
    Fulfilment.NO_DATA: ("Utfall saknas", "no data"),
}


def can_be_drawn(table: ModelTable, chart: ModelChart) -> bool:
    """Tell whether a table has any column that a chart names."""
    return any(column.key in chart.columns for column in table.columns)


def table_chart(composer: Composer, table: ModelTable, chart: ModelChart) -> Chart:
    """Return the chart that a table asks for, of the columns that are there; a rule tells of those that are not."""
    rows = [row for row in table.rows if _wanted(row, chart)]
    names = tuple(plain(composer.line(row.cells[0])) for row in rows)
    by_key = {column.key: (index, column) for index, column in enumerate(table.columns)}
    series = tuple(_series(*by_key[key], rows) for key in chart.columns if key in by_key)
    against = _series(*by_key[chart.against], rows) if chart.against in by_key else None
    compared = listed(lower_first(one.name) for one in series)
    compared += f" jämfört med {lower_first(against.name)}" if against else ""
    title = chart.title or (f"{table.title}: {compared}" if table.title else upper_first(compared))
    note = " ".join(part for part in (chart.message, f"Enhet: {table.unit}." if table.unit else "") if part)
    kind = chart.kind
    return Chart(
        "line" if kind is ChartKind.LINE else "bars",
        title,
        names,
        series,
        _line_summary(title, names, series[0]) if kind is ChartKind.LINE else _bar_summary(title, names, series),
        _detail(names, series, against),
        against,
        note=note,
    )


def _wanted(row: ModelRow, chart: ModelChart) -> bool:
    if row.kind is RowKind.HEADING or not row.cells[0]:
        return False
    return row.cells[0] in chart.rows if chart.rows else row.kind is RowKind.PLAIN


def _series(index: int, column: Column, rows: list[ModelRow]) -> Series:
    percent = column.kind is ColumnKind.PERCENT
    return Series(column.header, tuple(_cell_value(row.cells[index], percent) for row in rows))


def _cell_value(cell: str, percent: bool) -> Value:
    amount = cell_amount(cell)
    return Value(format(amount, "f"), printed_number(cell, percent=percent)) if amount is not None else Value()


def judged_chart(composer: Composer, indicators: tuple[Indicator, ...]) -> Blocks:
    """Return the indicators that have a target as bars with a tick each, if there are enough of them."""
    drawn = [(one, measured(one.outcome), measured(one.target)) for one in indicators if one.drawn]
    kept = [(one, outcome, target) for one, outcome, target in drawn if target and _drawable(one, outcome, target)]
    if sum(1 for _, outcome, _ in kept if outcome) < FEWEST_JUDGED:
        return ()
    names = tuple(plain(composer.line(one.name)) for one, _, _ in kept)
    series = (Series("Utfall", tuple(_measured_value(outcome) for _, outcome, _ in kept)),)
    against = Series("Mål", tuple(_measured_value(target) for _, _, target in kept))
    remarks = tuple(Remark(*JUDGEMENTS[one.judged]) if one.judged else None for one, _, _ in kept)
    title = "Utfall jämfört med mål"
    return (
        Chart(
            "bars",
            title,
            names,
            series,
            f"Stapeldiagram: {lower_first(title)} för {len(names)} mått.",
            _detail(names, series, against, remarks),
            against,
            remarks,
            own_scales=True,
            note="Varje mått har sin egen skala.",
        ),
    )


def _drawable(indicator: Indicator, outcome: Measured | None, target: Measured) -> bool:
    """Tell whether outcome and target can be laid side by side: one unit, or no outcome as yet."""
    if outcome is None:
        return not indicator.outcome and indicator.judged is Fulfilment.NO_DATA
    return outcome.unit.casefold() == target.unit.casefold()


def _measured_value(found: Measured | None) -> Value:
    return Value(format(found.amount, "f"), found.said) if found else Value()


def trend_chart(indicator: Indicator) -> Blocks:
    """Return a measure's values over time as a line, with its target, if there are enough of them."""
    points = indicator.trend
    if not indicator.drawn or len(points) < FEWEST_PERIODS:
        return ()
    target, outcome = measured(indicator.target), measured(indicator.outcome)
    unit = unit_of(indicator.outcome, indicator.target)
    if outcome and target and outcome.unit.casefold() != target.unit.casefold():
        target = None
    after = f"{NBSP}{unit}" if unit else ""
    names = tuple(str(point.period) for point in points)
    values = tuple(Value(format(point.value, "f"), number(point.value) + after) for point in points)
    series = (Series("Utfall", values),)
    against = Series("Mål", (_measured_value(target),) * len(points)) if target else None
    title = f"{indicator.name}: utveckling" + (" jämfört med målet" if target else "")
    return (
        Chart(
            "line",
            title,
            names,
            series,
            _line_summary(title, names, series[0]),
            _detail(names, series, None) + (f" Målet är {target.said}." if target else ""),
            against,
        ),
    )


def _bar_summary(title: str, names: tuple[str, ...], series: tuple[Series, ...]) -> str:
    known = [
        (float(value.amount), name, value.said)
        for name, value in zip(names, series[0].values, strict=True)
        if value.amount
    ]
    longest = max(known, key=lambda each: abs(each[0]), default=None)
    found = f" Längst är stapeln för {longest[1]}, {longest[2]}." if longest and len(known) > 1 else ""
    return f"Stapeldiagram: {title}.{found}"


def _line_summary(title: str, names: tuple[str, ...], series: Series) -> str:
    known = [
        (float(value.amount), name, value.said)
        for name, value in zip(names, series.values, strict=True)
        if value.amount
    ]
    if not known:
        return f"Linjediagram: {title}."
    (_, start, first), (_, end, last) = known[0], known[-1]
    if len(known) == 1:
        return f"Linjediagram: {title}. Enda värdet är {first} ({start})."
    _, top, most = max(known, key=lambda each: each[0])
    _, foot, least = min(known, key=lambda each: each[0])
    return (
        f"Linjediagram: {title}. {series.name} går från {first} ({start}) till {last} ({end}). "
        f"Högst är {most} ({top}) och lägst {least} ({foot})."
    )


def _detail(
    names: tuple[str, ...],
    series: tuple[Series, ...],
    against: Series | None,
    remarks: tuple[Remark | None, ...] = (),
) -> str:
    """Return every value in words, row for row."""
    told = []
    for row, name in enumerate(names):
        alone = len(series) == 1 and against is None
        drawn = [*series, *((against,) if against else ())]
        said = [(one.name, one.values[row].said) for one in drawn if one.values[row].said]
        parts = [value if alone else f"{lower_first(label)}: {value}" for label, value in said]
        remark = remarks[row] if remarks else None
        parts += [lower_first(remark.text)] if remark else []
        told.append(f"{name}{':' if alone else ' –'} {'; '.join(parts) or 'uppgift saknas'}.")
    return " ".join(told)
