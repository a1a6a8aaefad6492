"""The archive as it was known on a day: what was there, how it stood, and that nothing of later shows."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.library.library import Library
from generator.library.terms import serving
from generator.model.meeting import Meeting
from generator.model.organisation import Body
from generator.model.paragraph import Paragraph
from generator.model.plain import plain
from generator.model.report import Solution
from generator.past.as_of import as_of
from generator.past.known import period_ends, period_starts
from generator.sheets.papers import papers_of
from generator.vocabulary import ActivityStatus, MeetingStatus
from tests.library.writing import body, library_of, meeting, paragraph

HELD = "justering: {justerare: [Bo Prov (M)], datum: 2025-03-11}\n"
SUMMONED = "kallelse: 2025-02-25\ndagordning: [{rubrik: Tillsyn}, {rubrik: Extra, tillagt: 2025-03-01}]\n"
GIVES = (
    "beslut: {verb: beslutar, punkter: [Regionen bygger.]}\n"
    "uppdrag: [{id: rs-2025-1-1, text: Bygg, senast: 2025-05-01}]\n"
)
REPORTS = (
    "beslut: {verb: beslutar, punkter: [Rapporten godkänns.]}\n"
    "redovisade_uppdrag: [{uppdrag: rs-2025-1-1, status: genomförd}]\n"
)
CORRECTED = """beslut: {verb: beslutar, punkter: [Bidraget är 125 000 kronor., Det betalas i maj.]}
avsnitt: [{rubrik: Bakgrund, text: Kort.}]
rättelser:
  - {datum: 2025-03-20, av: Bo, skäl: Skrivfel, fält: avsnitt.text, stod: Kårt., ska_stå: Kort.}
  - {datum: 2025-04-20, av: Bo, skäl: Skrivfel, fält: "beslut.punkter[1]", stod: 152 000, ska_stå: 125 000}
  - {datum: 2025-04-21, av: Bo, skäl: Skrivfel, fält: sammanfattning, stod: En rad.}
"""
PLAN = (
    "format: 1\ntyp: aktivitetsplan\nrubrik: Plan {0}\nperiod: {0}\n{1}"
    "fokusområden: [{{rubrik: Ett, aktiviteter: [{{id: a-1, text: Gör}}]}}]\n"
)
FILES = {
    "rs/organ": body(
        "Regionstyrelsen",
        "{namn: Anna Prov (S), till: 2025-04-30}",
        "{namn: Bo Prov (M)}",
        "{namn: Cia Prov (S), från: 2025-05-01}",
    ),
    "rs/2025-03-04/sammantrade": meeting("2025-03-04", SUMMONED + HELD),
    "rs/2025-03-04/1-bygg": paragraph(1, "Bygg", f"{GIVES}se_även: rs/2025-06-03 § 3\n"),
    "rs/2025-03-04/2-bidrag": paragraph(2, "Bidrag", CORRECTED),
    "rs/2025-06-03/sammantrade": meeting(
        "2025-06-03", "kallelse: 2025-05-20\njustering: {justerare: [Bo Prov (M)], datum: 2025-06-10}\n"
    ),
    "rs/2025-06-03/3-rapport": paragraph(3, "Rapport", REPORTS),
    "rs/2025-09-02/sammantrade": "format: 1\ntyp: sammanträde\ndatum: 2025-09-02\nstatus: planerat\n",
    "rs/planer/plan-2025": PLAN.format(2025, "antagen: rs/2025-03-04 § 1\n"),
    "rs/planer/plan-2026": PLAN.format(2026, ""),
}
RS = "prov/rs"
FIRST, SECOND = f"{RS}/2025-03-04", f"{RS}/2025-06-03"

Then = Callable[[str], Library]


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_of(tmp_path_factory.mktemp("archive"), FILES)


@pytest.fixture(scope="module")
def then(today: Library) -> Then:
    return lambda day: as_of(today, date.fromisoformat(day))


def status_of(library: Library, identifier: str) -> MeetingStatus:
    record = library.by_id[identifier].record
    assert isinstance(record, Meeting)
    return record.status


def paragraph_of(library: Library, identifier: str) -> Paragraph:
    record = library.by_id[identifier].record
    assert isinstance(record, Paragraph)
    return record


def test_an_assignment_is_open_until_it_was_reported(then: Then) -> None:
    assert then("2025-03-10").tasks == {}
    found = {day: then(day).tasks["rs-2025-1-1"] for day in ("2025-03-11", "2025-06-09", "2025-06-10")}
    assert [found[day].state(date.fromisoformat(day)).value for day in found] == ["öppet", "försenat", "avslutat"]
    assert found["2025-06-09"].status is ActivityStatus.NOT_STARTED


def test_a_meeting_is_shown_as_its_summons_until_its_minutes_were_adjusted(then: Then) -> None:
    assert FIRST not in then("2025-02-24").by_id
    summoned = then("2025-02-25")
    assert status_of(summoned, FIRST) is MeetingStatus.SUMMONED
    assert [str(item.title) for item in summoned.by_id[FIRST].record.agenda] == ["Tillsyn"]  # type: ignore[attr-defined]  # a meeting
    held = then("2025-03-10")
    assert status_of(held, FIRST) is MeetingStatus.SUMMONED
    assert held.paragraphs_of(held.by_id[FIRST]) == ()
    assert [paper.title for paper in papers_of(held, held.by_id[FIRST])] == ["Kallelse", "Tilläggskallelse 2025-03-01"]
    assert status_of(then("2025-03-11"), FIRST) is MeetingStatus.ADJUSTED
    assert len(then("2025-03-11").paragraphs_of(held.by_id[FIRST])) == 2


def test_a_planned_meeting_that_nobody_had_been_called_to_is_not_there(then: Then) -> None:
    assert f"{RS}/2025-09-02" not in then("2025-06-10").by_id
    assert status_of(then("2025-09-02"), f"{RS}/2025-09-02") is MeetingStatus.PLANNED


@pytest.mark.parametrize(("day", "names"), [("2025-04-30", ["Anna", "Bo"]), ("2025-05-01", ["Bo", "Cia"])])
def test_members_are_those_of_the_day(then: Then, day: str, names: list[str]) -> None:
    record = then(day).by_id[RS].record
    assert isinstance(record, Body)
    assert [mandate.person.name.split()[0] for mandate in serving(record, date.fromisoformat(day))] == names


def test_nobody_knew_of_a_post_to_come_or_when_one_would_end(then: Then) -> None:
    record = then("2025-03-11").by_id[RS].record
    assert isinstance(record, Body)
    assert [(mandate.person.name, mandate.ends) for mandate in record.terms[0].mandates] == [
        ("Anna Prov", None),
        ("Bo Prov", None),
    ]
    assert "prov/personer/cia-prov/" not in then("2025-03-11").people.by_address


def test_later_corrections_are_undone_with_the_words_that_stood(then: Then) -> None:
    def told(day: str) -> tuple[str, str, str, int]:
        record = paragraph_of(then(day), f"{FIRST} § 2")
        points = str(record.decisions[0].points[0].text)
        return points, str(record.sections[0].text), str(record.summary), len(record.corrections)

    assert told("2025-03-19") == ("Bidraget är 152 000 kronor.", "Kårt.", "En rad.", 0)
    assert told("2025-04-19") == ("Bidraget är 152 000 kronor.", "Kort.", "En rad.", 1)
    assert told("2025-04-21") == ("Bidraget är 125 000 kronor.", "Kort.", "", 3)


def test_a_plan_is_known_from_its_decision_or_else_its_period(then: Then) -> None:
    plans = {"plan-2025": "2025-03-11", "plan-2026": "2026-01-01"}
    for name, day in plans.items():
        assert f"{RS}/{name}" in then(day).by_id
        assert f"{RS}/{name}" not in as_of(then(day), date.fromisoformat(day).replace(day=1, month=1, year=2025)).by_id
    assert f"{RS}/plan-2026" not in then("2025-12-31").by_id


def test_lists_of_references_do_not_name_what_came_later(then: Then) -> None:
    assert paragraph_of(then("2025-06-09"), f"{FIRST} § 1").related == ()
    assert paragraph_of(then("2025-06-10"), f"{FIRST} § 1").related == ("rs/2025-06-03 § 3",)


def test_a_solution_is_known_when_somebody_decides_of_it_and_as_far_as_it_had_come(tmp_path: Path) -> None:
    solution = (
        "format: 1\ntyp: lösning\nrubrik: Prov\nläge: spridd\nproblem: Kö\nursprung: Region Prov\n"
        "effektmått: [{namn: Kö, utfall: 5, datum: 2025-03-01}, {namn: Kö, utfall: 2, datum: 2025-09-01}]\n"
        "införd:\n  - {region: Region Prov, datum: 2025-03-01, läge: Infört.}\n"
        "  - {region: Region Ett, läge: Beslutat., beslut: rs/2025-06-03 § 3}\n"
    )
    today = library_of(tmp_path, {**FILES, "rs/losning": solution})
    assert f"{RS}/losning" not in as_of(today, date(2025, 2, 28)).by_id
    then = as_of(today, date(2025, 3, 1)).by_id[f"{RS}/losning"].record
    assert isinstance(then, Solution)
    assert [str(each.organisation) for each in then.adopted] == ["Region Prov"]
    assert [str(each.measured) for each in then.indicators] == ["2025-03-01"]


def test_every_document_says_which_day_it_is_from(then: Then) -> None:
    library = then("2025-06-01")
    papers = [paper.make(date(2025, 6, 1)) for entry in library.entries for paper in papers_of(library, entry)]
    assert len(papers) > 4
    assert all("Så som arkivet såg ut 2025-06-01" in paper.head.mark for paper in papers)


def test_what_is_not_changed_is_the_same_and_after_all_is_known_nothing_is(today: Library, then: Then) -> None:
    last = then("2026-02-01")
    assert [plain(entry.record) for entry in last.entries] == [plain(entry.record) for entry in today.entries]
    assert {entry.digest for entry in last.entries} == {entry.digest for entry in today.entries}
    one, other = then("2025-06-01"), then("2025-06-01")
    assert [(entry.id, entry.digest, entry.record) for entry in one.entries] == [
        (entry.id, entry.digest, entry.record) for entry in other.entries
    ]


def test_what_is_secret_or_taken_down_today_is_so_in_the_past(tmp_path: Path) -> None:
    files = {
        **FILES,
        "rs/2025-03-04/1-bygg": paragraph(1, "Hemligt", "publicering: sekretess\nlagrum: OSL 21 kap. 1 §\n"),
        "rs/2025-03-04/2-bidrag": paragraph(2, "Draget", "indragen: {datum: 2025-08-01, skäl: Fel handling}\n"),
        "rs/planer/plan-2025": PLAN.format(2025, "indragen: {datum: 2025-08-01, skäl: Fel handling}\n"),
    }
    library = as_of(library_of(tmp_path, files), date(2025, 6, 1))
    shown = [str(paragraph_of(library, f"{FIRST} § {number}").title) for number in (1, 2)]
    assert shown == ["Omfattas av sekretess", "Indragen från webbplatsen"]
    assert [gone.address for gone in library.gone] == ["prov/rs/plan-2025/"]


def test_what_is_masked_or_held_back_does_not_come_back_with_the_old_words(tmp_path: Path) -> None:
    reviewed = "granskat: {vad: Kim Hemlig, beslut: maskeras, lagrum: OSL 21 kap. 1 §, av: Siv, datum: 2025-09-01}\n"
    held = "visas_inte: {fält: avsnitt, publicering: sekretess, lagrum: OSL 21 kap. 1 §}\n"
    corrected = CORRECTED.replace("stod: 152 000", "stod: 152 000 till Kim Hemlig").replace("Kårt.", "Hemligt avsnitt.")
    files = {**FILES, "rs/2025-03-04/2-bidrag": paragraph(2, "Bidrag", corrected + reviewed + held)}
    today = library_of(tmp_path, files)
    for day in ("2025-03-19", "2025-04-19", "2025-04-21", "2026-01-01"):
        told = str([plain(entry.record) for entry in as_of(today, date.fromisoformat(day)).entries])
        assert "Kim Hemlig" not in told
        assert "Hemligt avsnitt" not in told
    then = paragraph_of(as_of(today, date(2025, 4, 19)), f"{FIRST} § 2")
    assert "(maskerat, OSL 21 kap. 1 §)" in str(then.decisions[0].points[0].text)


def test_what_a_body_shows_of_drafts_holds_in_the_past_too(tmp_path: Path) -> None:
    policy = "publicerade_skeden: [kallelse, justerat, fastställt, anslaget, laga kraft]\n"
    draft = "skeden: [{läge: utkast, datum: 2025-03-05, av: Siv}]\n"
    files = {**FILES, "rs/2025-03-04/sammantrade": meeting("2025-03-04", SUMMONED + HELD + draft)}
    day = date(2025, 3, 6)
    open_handed = as_of(library_of(tmp_path / "a", files), day)
    assert status_of(open_handed, FIRST) is MeetingStatus.HELD
    assert len(open_handed.paragraphs_of(open_handed.by_id[FIRST])) == 2
    strict = as_of(library_of(tmp_path / "b", {**files, "rs/organ": FILES["rs/organ"] + policy}), day)
    assert status_of(strict, FIRST) is MeetingStatus.SUMMONED
    assert strict.paragraphs_of(strict.by_id[FIRST]) == ()


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024–2026", "2024-01-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("tertial 2, 2024", "2024-01-01", "2024-12-31"),
        ("2024-13", "None", "None"),
        ("våren", "None", "None"),
    ],
)
def test_periods_begin_and_end_as_they_are_written(period: str, first: str, last: str) -> None:
    assert (str(period_starts(period)), str(period_ends(period))) == (first, last)
