"""Declared sums and relations hold, within the rounding of printed figures."""

from collections.abc import Iterator
from decimal import Decimal

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.model.table import Row, Table
from generator.rules.rounding import DASHES, Formula, Span, as_printed, cell_number, total
from generator.rules.sections import tables
from generator.swedish import number
from generator.vocabulary import ColumnKind, RowKind

CODE = Code(
    "R604",
    Severity.WARN,
    "Siffrorna i tabellen går inte ihop",
    "Rader med summa_av ska vara summan av de rader som nämns, och samband ska gälla på varje rad. Varje tryckt "
    "tal får vara avrundat, så en halv enhet per tal godtas. Står siffrorna så i källan skrivs som_tryckt: ja "
    "på raden; då är fyndet ett tips.",
    "Jämför med källan. Rätta talet, eller skriv som_tryckt: ja på raden.",
    example="samband: avvikelse = utfall - budget\nrader:\n  - [Vård, 100, 90, 20]",
    mended="samband: avvikelse = utfall - budget\nrader:\n  - [Vård, 100, 90, 10]",
)
KNOWN = "Raden är märkt som_tryckt, så talet står kvar. Inget behöver göras."

Problem = tuple[Path, str, bool]


def check(library: Library) -> Iterator[Finding]:
    for entry, path, table in tables(library):
        if not table.relations and not any(row.sum_of for row in table.rows):
            continue
        for where, message, printed in (*_sums(table), *_relations(table)):
            severity, remedy = (Severity.HINT, KNOWN) if printed else (None, "")
            yield Finding(CODE, entry.file, message, path=(*path, *where), severity=severity, remedy=remedy)


def _sums(table: Table) -> Iterator[Problem]:
    columns = [index for index, column in enumerate(table.columns) if column.kind is ColumnKind.NUMBER]
    for place, row in enumerate(table.rows):
        terms = [_row_named(table, place, name) for name in row.sum_of]
        found = [term for term in terms if term is not None]
        if not found or len(found) < len(terms):
            continue
        for index in columns:
            result = cell_number(row.cells[index])
            values = [_term(term.cells[index]) for term in found]
            known = [value for value in values if value is not None]
            if result is None or len(known) < len(values):
                continue
            if not total([Span.printed(value) for value in known]).meets(Span.printed(result)):
                computed = sum(known, Decimal(0))
                yield _problem(table, row, place, index, computed, result)


def _row_named(table: Table, place: int, name: str) -> Row | None:
    """Return the row with that first cell: the nearest above, else the first below."""
    rows = [(at, row) for at, row in enumerate(table.rows) if row.kind is not RowKind.HEADING and at != place]
    above = [row for at, row in rows if at < place and row.cells[0] == name]
    below = [row for at, row in rows if at > place and row.cells[0] == name]
    return above[-1] if above else below[0] if below else None


def _term(cell: str) -> Decimal | None:
    return Decimal(0) if cell in DASHES else cell_number(cell)


def _relations(table: Table) -> Iterator[Problem]:
    keys = [str(column.key) for column in table.columns]
    for text in table.relations:
        try:
            formula = Formula(text)
        except ValueError:
            continue  # the rule on columns tells
        if not {formula.result, *formula.names} <= set(keys):
            continue
        index = keys.index(formula.result)
        for place, row in enumerate(table.rows):
            if row.kind is RowKind.HEADING:
                continue
            result = cell_number(row.cells[index])
            values = {name: cell_number(row.cells[keys.index(name)]) for name in formula.names}
            known = {name: Span.printed(value) for name, value in values.items() if value is not None}
            if result is None or len(known) < len(values):
                continue
            computed = formula.value(known)
            if computed is not None and not computed.meets(Span.printed(result)):
                yield _problem(table, row, place, index, as_printed(computed.middle, result), result)


def _problem(table: Table, row: Row, place: int, index: int, computed: Decimal, printed: Decimal) -> Problem:
    header = table.columns[index].header
    message = f"{row.cells[0]}, {header}: räknat {number(computed)}, tryckt {number(printed)}"
    return ("rader", place, "celler", index), message, row.as_printed
