"""The three worked examples of the manual, run as they stand there."""

import csv
import io
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator.opendata.places import DATABASE, table_file
from tests.serving import Served
from tests.sites import CHECKOUT, Site, environment

PAGE = (CHECKOUT / "docs/handbok/oppna-data.md").read_text(encoding="utf-8")


def block(language: str, having: str = "") -> str:
    found = re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.M | re.S)
    return next(text for text in found if having in text)


def test_a_matters_decisions_with_python(built: Site, served: Callable[[Path], Served]) -> None:
    script = block("python").replace("https://arkiv.example/", served(built.folder).url)
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", env=environment(), check=False
    )
    assert ran.returncode == 0, ran.stderr
    lines = ran.stdout.splitlines()
    assert any(line.startswith("2025-06-10 exempel/rf/2025-06-10 § 17 beslutar") for line in lines)
    assert lines == sorted(lines, key=lambda line: line[:10])


def test_how_the_parties_voted_with_sql(built: Site) -> None:
    connection = sqlite3.connect(built.folder / DATABASE)
    found = connection.execute(block("sql")).fetchall()
    connection.close()
    votes = built.library.by_id["exempel/rf/2025-11-25 § 29"].record.votes  # type: ignore[attr-defined]
    names = votes[0].names
    counted = {(person.party, "ja") for person in names.yes}
    assert counted <= {(party, answer) for party, answer, _ in found}
    assert sum(count for _, answer, count in found if answer == "nej") == len(names.no)


def test_late_assignments_in_a_spreadsheet(built: Site) -> None:
    """The formula is reckoned as a spreadsheet does: pairs of a column and what its cells must be."""
    formula = block("text", "ANTAL.OMF").strip()
    assert re.fullmatch(r"=ANTAL\.OMF\((\w:\w;\"[^\"]+\";?)+\)", formula)
    terms = re.findall(r'(\w):\1;"([^"]+)"', formula)
    text = (built.folder / table_file("uppdrag")).read_bytes().decode("utf-8-sig")
    table = list(csv.reader(io.StringIO(text)))
    fitting = [row for row in table if all(fits(row["ABCDEFGH".index(column)], wanted) for column, wanted in terms)]
    late = [
        task.id
        for task in built.library.tasks.values()
        if not task.ended and task.due is not None and task.due < date(2026, 1, 1)
    ]
    assert sorted(row[0] for row in fitting) == sorted(late)
    assert late


def fits(cell: str, wanted: str) -> bool:
    """Tell whether a cell is the word, or a day before the day; an empty cell or a heading is no day."""
    if wanted.startswith("<"):
        return re.fullmatch(r"\d{4}-\d\d-\d\d", cell) is not None and cell < wanted[1:]
    return cell == wanted
