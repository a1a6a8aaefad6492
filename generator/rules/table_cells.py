"""Cells agree with the kind of their column: numbers, percentages and dates."""

from collections.abc import Callable, Iterator

from pydantic_core import PydanticCustomError

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.model.table import Table
from generator.model.types import read_date
from generator.rules.facts import FIRST_YEAR, LAST_YEAR
from generator.rules.rounding import DASHES, cell_number
from generator.rules.sections import tables
from generator.vocabulary import ColumnKind, RowKind

CODE = Code(
    "R603",
    Severity.STOP,
    "Cellen stämmer inte med kolumnens slag",
    "I en kolumn med slag: tal eller procent är varje cell ett tal, och i en kolumn med slag: datum ett datum "
    f"(ÅÅÅÅ-MM-DD) eller en månad (ÅÅÅÅ-MM) mellan år {FIRST_YEAR} och {LAST_YEAR}. En cell får vara tom eller ett "
    "tankstreck. Procenttecken och enhet skrivs inte i cellen; en not skrivs i anmärkning.",
    'Skriv tal med siffror, till exempel 1 083,5 eller -12, och datum som 2025-05-06; en tom cell skrivs "". '
    "Ska kolumnen ha ord skrivs slag: text.",
    example="kolumner: [{namn: andel, rubrik: Andel, slag: procent}]\nrader: [[7 %]]",
    mended="kolumner: [{namn: andel, rubrik: Andel, slag: procent}]\nrader: [[7]]",
)


def _number(cell: str) -> str:
    return "är inget tal" if cell_number(cell) is None else ""


def _date(cell: str) -> str:
    """Say what is wrong with a date; a month is read as its first day."""
    try:
        day = read_date(f"{cell}-01" if cell.count("-") == 1 else cell)
    except PydanticCustomError as error:
        return "finns inte i kalendern" if "kalendern" in error.message() else "är inget datum"
    year = int(str(day)[:4])
    return "" if FIRST_YEAR <= year <= LAST_YEAR else "har ett orimligt årtal"


# What is wrong with a cell, by the kind of its column; text can be anything.
CHECKS: dict[ColumnKind, Callable[[str], str]] = {
    ColumnKind.NUMBER: _number,
    ColumnKind.PERCENT: _number,
    ColumnKind.DATE: _date,
}


def check(library: Library) -> Iterator[Finding]:
    for entry, path, table in tables(library):
        for where, message in _problems(table):
            yield Finding(CODE, entry.file, message, path=(*path, *where))


def _problems(table: Table) -> Iterator[tuple[Path, str]]:
    checked = [(index, CHECKS[column.kind]) for index, column in enumerate(table.columns) if column.kind in CHECKS]
    for number, row in enumerate(table.rows):
        if row.kind is RowKind.HEADING:
            continue
        for index, problem in checked:
            cell = row.cells[index]
            wrong = problem(cell) if cell and cell not in DASHES else ""
            if wrong:
                where: Path = ("rader", number, "celler", index)
                yield where, f"”{cell}” i kolumnen {table.columns[index].header} {wrong}"
