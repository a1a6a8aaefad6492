"""Cells of number columns can be read as numbers."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.model.table import Table
from generator.rules.rounding import DASHES, cell_number
from generator.rules.sections import tables
from generator.vocabulary import ColumnKind, RowKind

CODE = Code(
    "R603",
    Severity.STOP,
    "Cellen är inget tal",
    "I en kolumn med slag: tal eller procent är varje cell ett tal, tom eller ett tankstreck. Programmet skriver "
    "tal på svenska och kan räkna med dem. Procenttecken och enhet skrivs inte i cellen; en not skrivs i "
    "anmärkning.",
    'Skriv talet med siffror, till exempel 1 083,5 eller -12; en tom cell skrivs "".',
    example="kolumner: [{namn: andel, rubrik: Andel, slag: procent}]\nrader: [[7 %]]",
    mended="kolumner: [{namn: andel, rubrik: Andel, slag: procent}]\nrader: [[7]]",
)

NUMERIC = (ColumnKind.NUMBER, ColumnKind.PERCENT)


def check(library: Library) -> Iterator[Finding]:
    for entry, path, table in tables(library):
        for where, message in _problems(table):
            yield Finding(CODE, entry.file, message, path=(*path, *where))


def _problems(table: Table) -> Iterator[tuple[Path, str]]:
    numeric = [index for index, column in enumerate(table.columns) if column.kind in NUMERIC]
    for number, row in enumerate(table.rows):
        if row.kind is RowKind.HEADING:
            continue
        for index in numeric:
            cell = row.cells[index]
            if cell and cell not in DASHES and cell_number(cell) is None:
                where: Path = ("rader", number, "celler", index)
                yield where, f"”{cell}” i kolumnen {table.columns[index].header} är inget tal"
