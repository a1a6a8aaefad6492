"""Where an assignment stands: late, open, reported, reported but not treated, or closed."""

from datetime import date
from pathlib import Path

import pytest

from generator.library.assignments import Task, TaskState
from tests.library.writing import body, library_of, meeting, paragraph

GIVEN = """beslut: {verb: beslutar, punkter: [Uppdraget ges.]}
uppdrag: [{id: rs-2025-1-1, text: Utreda, senast: 2025-06-30}]
"""
DECIDED = "beslut: {verb: beslutar, punkter: [Redovisningen antecknas.]}\n"
REPORT = """format: 1
typ: rapport
fiktiv: ja
slag: delårsrapport
rubrik: Delårsrapport
period: 2025-08
datum: 2025-08-31
avsnitt:
  - rubrik: Uppdrag
    uppdragsläge: [{uppdrag: rs-2025-1-1, status: genomförd}]
"""


def told(status: str, more: str = "") -> str:
    return f"redovisade_uppdrag: [{{uppdrag: rs-2025-1-1, status: {status}{more}}}]\n"


def task(root: Path, **files: str) -> Task:
    given = {
        "rs/organ": body("Regionstyrelsen"),
        "rs/2025-03-04/sammantrade": meeting("2025-03-04"),
        "rs/2025-03-04/1-uppdrag": paragraph(1, "Uppdrag", GIVEN),
        "rs/2025-05-06/sammantrade": meeting("2025-05-06"),
    }
    return library_of(root, {**given, **{f"rs/{name}": text for name, text in files.items()}}).tasks["rs-2025-1-1"]


@pytest.mark.parametrize(
    ("report", "before", "after"),
    [
        ("", TaskState.OPEN, TaskState.LATE),
        (told("pågår"), TaskState.UNTREATED, TaskState.LATE),
        (DECIDED + told("pågår"), TaskState.REPORTED, TaskState.LATE),
        (told("genomförd"), TaskState.UNTREATED, TaskState.UNTREATED),
        (told("genomförd", ", beslut: Godkänns"), TaskState.CLOSED, TaskState.CLOSED),
        (DECIDED + told("struken"), TaskState.CLOSED, TaskState.CLOSED),
        (DECIDED + told("pågår", ", senast: 2026-01-31"), TaskState.REPORTED, TaskState.REPORTED),
    ],
)
def test_states(tmp_path: Path, report: str, before: TaskState, after: TaskState) -> None:
    one = task(tmp_path, **{"2025-05-06/2-redovisning": paragraph(2, "Redovisning", report)})
    assert (one.state(date(2025, 6, 30)), one.state(date(2025, 7, 1))) == (before, after)


def test_a_report_is_treated_by_the_paragraph_that_takes_it_up(tmp_path: Path) -> None:
    one = task(tmp_path / "a", **{"rapporter/rapport": REPORT})
    assert one.state(date(2025, 12, 1)) is TaskState.UNTREATED
    treats = paragraph(3, "Delårsrapport", DECIDED + "behandlar: rs/rapport\n")
    one = task(tmp_path / "b", **{"rapporter/rapport": REPORT, "2025-05-06/3-rapport": treats})
    assert one.state(date(2025, 12, 1)) is TaskState.CLOSED
    assert [entry.id for entry in one.reports[0].treated] == ["prov/rs/2025-05-06 § 3"]


def test_a_decision_can_move_the_day(tmp_path: Path) -> None:
    moved = paragraph(2, "Redovisning", DECIDED + told("pågår", ", senast: 2026-01-31, återstår: Tre delar"))
    one = task(tmp_path, **{"2025-05-06/2-redovisning": moved})
    assert (one.first_due, one.due) == (date(2025, 6, 30), date(2026, 1, 31))
    assert one.reports[0].remaining == "Tre delar"
