"""The three worked examples of the manual, run as they stand there."""

import csv
import re
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
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


def test_late_assignments_in_a_spreadsheet(built: Site, soffice: Path, tmp_path: Path) -> None:
    """The formula stands in a cell below the table, and LibreOffice reckons it."""
    formula = block("text", "ANTAL.OMF").strip().replace("ANTAL.OMF", "COUNTIFS")
    source = built.folder / table_file("uppdrag")
    with source.open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.reader(file))
    late = sum(row[5] == "nej" and "" < row[3] < "2026-01-01" for row in table[1:])
    assert late > 0
    sheet = tmp_path / "uppdrag.csv"
    with sheet.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([*table, [*[""] * 8, formula]])
    profile = (tmp_path / "profil").as_uri()
    options = "44,34,76,1,,0,false,true,false,false,false,-1,true"
    subprocess.run(
        [str(soffice), f"-env:UserInstallation={profile}", "--headless",
         f"--infilter=Text - txt - csv (StarCalc):{options}",
         "--convert-to", "ods", "--outdir", str(tmp_path), str(sheet)],
        capture_output=True, check=True, timeout=120,
    )  # fmt: skip
    content = zipfile.ZipFile(tmp_path / "uppdrag.ods").read("content.xml").decode()
    cell = re.search(r'table:formula="[^"]*COUNTIFS[^"]*"[^>]*office:value="(\d+)"', content)
    assert cell, "the formula was not reckoned"
    assert int(cell[1]) == late
