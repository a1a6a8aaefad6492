"""Tables as CSV: golden files, and what a spreadsheet must be able to do with them."""

import csv
import io
from pathlib import Path

import pytest

from generator.swedish import NBSP
from generator.tree.blocks import Column, Row, Table
from generator.tree.inline import Status, text
from generator.writers.table_csv import table_csv

GOLDEN = Path(__file__).parent / "tabell.csv"


def figures() -> Table:
    columns = (
        Column("Post; rad"),
        Column("Utfall", "right", "Januari–april"),
        Column("Andel", "right"),
        Column("Mål", "right"),
        Column("Läge"),
    )
    rows = (
        Row((text("Intäkter"), (), (), (), ()), "heading"),
        Row(
            (
                text("Skatter"),
                text(f"1{NBSP}083,50"),
                text(f"7,5{NBSP}%"),
                text("högst 2,0 %"),
                (Status("Klart", "good"),),
            )
        ),
        Row((text('varav "nya"'), text("−12"), text("–"), (), text("=1+1")), "detail"),
        Row((text("Två\nrader"), text("+46"), (), text("80 %"), ())),
        Row((text("Summa"), text(f"−1{NBSP}234{NBSP}567"), text(f"0{NBSP}%"), (), ()), "sum"),
    )
    return Table("Resultat", columns, rows, figures=True, unit="mnkr")


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_golden_file(request: pytest.FixtureRequest) -> None:
    data = table_csv(figures()).replace(b"\r\n", b"\n")  # as git keeps it
    if request.config.getoption("--write-golden"):
        GOLDEN.write_bytes(data)
    assert data == GOLDEN.read_bytes()


def test_excel_knows_the_file_and_its_numbers() -> None:
    data = table_csv(figures())
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 6
    heads, *rows = read(data)
    assert heads == ["Post; rad", "Januari–april: Utfall (mnkr)", "Andel (%)", "Mål", "Läge", "Slag av rad"]
    assert [row[1] for row in rows] == ["", "1083,50", "-12", "46", "-1234567"]
    assert [row[2] for row in rows] == ["", "7,5", "", "", "0"]
    assert [row[-1] for row in rows] == ["rubrik", "vanlig", "varav", "vanlig", "summa"]


def test_words_stay_words() -> None:
    """A column that is not numbers throughout is left as it is printed, and nothing becomes a formula."""
    _, *rows = read(table_csv(figures()))
    assert [row[3] for row in rows] == ["", "högst 2,0 %", "", "80 %", ""]
    assert rows[2][4] == "'=1+1"
    assert rows[3][0] == "Två rader"


def test_no_column_for_the_kind_of_rows_that_are_all_alike() -> None:
    table = Table("", (Column("År"), Column("Antal", "right")), (Row((text("2025"), text("149"))),), figures=True)
    assert read(table_csv(table)) == [["År", "Antal"], ["2025", "149"]]
