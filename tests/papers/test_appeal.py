"""Until when, and by whom, a decision can be appealed."""

from datetime import date

import pytest

from generator.model.meeting import Meeting, Notice
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.sheets.appeal import what_may, who_may
from generator.sheets.extract import extract_mark
from generator.sheets.head import DRAFT
from generator.sheets.notice import last_day


def body(kind: str, *boards: str) -> Body:
    return Body.model_validate(
        {"format": "1", "typ": "organ", "namn": "Organet", "slag": kind, "anslagstavlor": list(boards)}
    )


def organisation(kind: str) -> Organisation:
    return Organisation.model_validate({"format": "1", "typ": "organisation", "namn": "Prov", "slag": kind})


def posted(day: str, board: str = "") -> Notice:
    return Notice.model_validate({"uppsatt": day, "anslagstavla": board})


@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2025-12-03", date(2025, 12, 29)),  # julafton
        ("2026-03-13", date(2026, 4, 7)),  # långfredagen
        ("2026-05-29", date(2026, 6, 22)),  # midsommarafton
        ("2026-05-16", date(2026, 6, 8)),  # nationaldagen
        ("2026-04-23", date(2026, 5, 15)),  # Kristi himmelsfärdsdag
        ("2026-02-03", date(2026, 2, 24)),
    ],
)
def test_last_day(day: str, last: date) -> None:
    assert last_day([posted(day)], body("styrelse")) == last


def test_shared_body_needs_every_board() -> None:
    shared = body("gemensam nämnd", "Region Prov", "Region Test")
    both = [posted("2026-02-03", "Region Prov"), posted("2026-02-05", "Region Test")]
    assert last_day(both, shared) == date(2026, 2, 26)
    assert last_day(both[:1], shared) is None
    assert last_day([], shared) is None


def test_who_and_what() -> None:
    assert who_may(organisation("region"), body("styrelse")).startswith("Den som är medlem i Prov kan överklaga")
    assert "någon av de regioner" in who_may(organisation("region"), body("gemensam nämnd"))
    assert "deras medlemmar" in who_may(organisation("kommunalförbund"), body("styrelse"))
    assert what_may(body("fullmäktige")).startswith("Alla beslut")
    assert "bara förbereder" in what_may(body("nämnd"))


def test_what_was_adjusted_at_once_is_no_draft() -> None:
    meeting = Meeting.model_validate(
        {
            "format": "1",
            "typ": "sammanträde",
            "datum": "2026-02-03",
            "status": "hållet",
            "protokollsdelar": [{"paragrafer": "2", "justering": {"datum": "2026-02-03"}}],
        }
    )
    one, two = (
        Paragraph.model_validate({"format": "1", "typ": "paragraf", "paragraf": number, "rubrik": "Ärende"})
        for number in (1, 2)
    )
    assert extract_mark(meeting, (two,)) == ""
    assert extract_mark(meeting, (one,)) == extract_mark(meeting, (one, two)) == DRAFT
    assert extract_mark(None, (one,)) == ""
