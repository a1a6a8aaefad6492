"""What a table counts with exists: columns named in relations, rows named in sums."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Path, Severity
from generator.findings.suggest import did_you_mean
from generator.library.library import Library
from generator.model.table import Table
from generator.rules.rounding import Formula
from generator.rules.sections import tables
from generator.vocabulary import RowKind

CODE = Code(
    "R602",
    Severity.STOP,
    "Tabellen räknar med något som inte finns",
    "samband räknar med kolumnernas namn, och summa_av med radernas första cell. Namnen ska finnas i tabellen "
    "och kolumnernas namn får inte vara lika.",
    "Rätta namnet. Ett samband skrivs till exempel avvikelse = utfall - budget.",
    example="kolumner:\n  - {namn: utfall, rubrik: Utfall, slag: tal}\nsamband: avvikelse = utfal - budget",
    mended="kolumner:\n  - {namn: utfall, rubrik: Utfall, slag: tal}\n  - {namn: budget, rubrik: Budget, slag: tal}\n"
    "  - {namn: avvikelse, rubrik: Avvikelse, slag: tal}\nsamband: avvikelse = utfall - budget",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, path, table in tables(library):
        for where, message in _problems(table):
            yield Finding(CODE, entry.file, message, path=(*path, *where))


def _problems(table: Table) -> Iterator[tuple[Path, str]]:
    keys = [str(column.key) for column in table.columns]
    for index, key in enumerate(keys):
        if key in keys[:index]:
            yield ("kolumner", index, "namn"), f"två kolumner heter ”{key}”"
    for index, text in enumerate(table.relations):
        for message in _formula(text, keys):
            yield ("samband", index), message
    if any(row.sum_of for row in table.rows):
        yield from _sums(table)


def _formula(text: str, keys: list[str]) -> Iterator[str]:
    try:
        formula = Formula(text)
    except ValueError as error:
        yield str(error)
        return
    for name in dict.fromkeys((formula.result, *formula.names)):
        if name not in keys:
            yield f"ingen kolumn heter ”{name}”.{did_you_mean(name, keys)}"


def _sums(table: Table) -> Iterator[tuple[Path, str]]:
    names = [row.cells[0] for row in table.rows if row.cells and row.kind is not RowKind.HEADING]
    for index, row in enumerate(table.rows):
        for place, name in enumerate(row.sum_of):
            if name not in names:
                message = f"ingen rad heter ”{name}”.{did_you_mean(name, names)}"
                yield ("rader", index, "summa_av", place), message
