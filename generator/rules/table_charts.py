"""Charts draw what is there: columns of numbers that the table has, rows that it has, and not too many series."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Path, Severity
from generator.findings.suggest import did_you_mean
from generator.library.library import Library
from generator.model.table import Chart, Row, Table
from generator.rules.rounding import cell_number
from generator.rules.sections import tables
from generator.vocabulary import ChartKind, ColumnKind, RowKind

NUMERIC = (ColumnKind.NUMBER, ColumnKind.PERCENT)
MOST_SERIES = {ChartKind.BARS: 3, ChartKind.LINE: 4}
"""More columns than this cannot be told apart."""

CODE = Code(
    "R605",
    Severity.STOP,
    "Diagrammet kan inte ritas",
    "Ett diagram ritar talkolumner i sin tabell. kolumner och mot är kolumnernas namn, och rader är radernas första "
    "cell. Det som ritas ska finnas i tabellen och vara tal. Staplar kan visa tre kolumner, linjer fyra.",
    "Rätta namnet, eller ta bort diagrammet.",
    example="kolumner:\n  - {namn: post, rubrik: Post}\n  - {namn: utfall, rubrik: Utfall, slag: tal}\n"
    "diagram: {kolumner: utfal, mot: post}",
    mended="kolumner:\n  - {namn: post, rubrik: Post}\n  - {namn: utfall, rubrik: Utfall, slag: tal}\n"
    "diagram: {kolumner: utfall}",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, path, table in tables(library):
        for index, chart in enumerate(table.charts):
            for where, message in _problems(table, chart):
                yield Finding(CODE, entry.file, message, path=(*path, "diagram", index, *where))


def _problems(table: Table, chart: Chart) -> Iterator[tuple[Path, str]]:
    problems = [*_columns(table, chart), *_rows(table, chart)]
    yield from problems
    if len(chart.columns) > MOST_SERIES[chart.kind]:
        yield ("kolumner",), f"{chart.kind.value} kan visa högst {MOST_SERIES[chart.kind]} kolumner"
    if not problems and not _drawn(table, chart):
        yield ("kolumner",), "det finns inga tal att rita i de valda kolumnerna och raderna"


def _columns(table: Table, chart: Chart) -> Iterator[tuple[Path, str]]:
    kinds = {str(column.key): column.kind for column in table.columns}
    asked: list[tuple[Path, str]] = [(("kolumner", place), key) for place, key in enumerate(chart.columns)]
    asked += [(("mot",), chart.against)] if chart.against else []
    for number, (where, key) in enumerate(asked):
        if key not in kinds:
            yield where, f"ingen kolumn heter ”{key}”.{did_you_mean(key, list(kinds))}"
        elif kinds[key] not in NUMERIC:
            yield where, f"kolumnen ”{key}” har inga tal; den är av slaget {kinds[key].value}"
        elif key in [other for _, other in asked[:number]]:
            yield where, f"kolumnen ”{key}” står två gånger"


def _rows(table: Table, chart: Chart) -> Iterator[tuple[Path, str]]:
    names = [str(row.cells[0]) for row in table.rows if _has_figures(row)]
    for place, name in enumerate(chart.rows):
        if name not in names:
            yield ("rader", place), f"ingen rad heter ”{name}”.{did_you_mean(name, names)}"


def _has_figures(row: Row) -> bool:
    return bool(row.cells) and row.kind is not RowKind.HEADING


def _drawn(table: Table, chart: Chart) -> bool:
    """Tell whether each of the columns has a number in some of the rows."""
    rows = [row for row in table.rows if _has_figures(row)]
    rows = [row for row in rows if (row.cells[0] in chart.rows if chart.rows else row.kind is RowKind.PLAIN)]
    keys = [column.key for column in table.columns]
    return all(any(cell_number(row.cells[keys.index(key)]) is not None for row in rows) for key in chart.columns)
