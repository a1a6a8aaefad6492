"""The whole archive as files: a CSV for each table, and a SQLite database with them all."""

import csv
import io
import sqlite3
from collections.abc import Sequence

from generator.library.library import Library
from generator.opendata.table import Cell, Column, DataTable
from generator.opendata.tables import TABLES
from generator.writers.csv_cell import inert

# A spreadsheet takes a file for UTF-8 only when it begins with this mark.
MARK = "\ufeff"


def table_csv(library: Library, table: DataTable) -> bytes:
    """Return a table as CSV (RFC 4180)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.name for column in table.columns])
    writer.writerows([inert(cell) if isinstance(cell, str) else cell for cell in row] for row in table.rows(library))
    return (MARK + out.getvalue()).encode()


def database(library: Library) -> bytes:
    """Return every table as one SQLite database, with keys and indexes. The same library gives the same bytes."""
    connection = sqlite3.connect(":memory:")
    try:
        for table in TABLES:
            connection.execute(_definition(table))
        for table in TABLES:
            places = ", ".join("?" * len(table.columns))
            rows: Sequence[tuple[Cell, ...]] = list(table.rows(library))
            connection.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', rows)  # noqa: S608 - our own names
            for column in table.columns:
                if column.refers:
                    index = f"{table.name}_{column.name}"
                    connection.execute(f'CREATE INDEX "{index}" ON "{table.name}" ("{column.name}")')
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _definition(table: DataTable) -> str:
    columns = [_column(table, column) for column in table.columns]
    return f'CREATE TABLE "{table.name}" ({", ".join(columns)})'


def _column(table: DataTable, column: Column) -> str:
    kind = "INTEGER" if column.number else "TEXT"
    key = " PRIMARY KEY" if table.keyed and column is table.columns[0] else ""
    target = next((each for each in TABLES if each.name == column.refers), None)
    refers = f' REFERENCES "{target.name}" ("{target.columns[0].name}")' if target else ""
    return f'"{column.name}" {kind}{key}{refers}'
