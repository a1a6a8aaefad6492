"""The notice boards: what stands on them on a day, for how long, and that readers find them and know their age."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.checking import check
from generator.library.library import Library
from generator.library.public import public
from generator.loading.project import Project
from generator.site.age import built_on, told_when_old
from generator.site.boards import Board, boards_of
from generator.site.overviews.notice_board import board_page, log_page, notice_page
from generator.site.planning.registry import plan_site
from generator.tree.document import Document
from generator.tree.text import texts
from tests.serving import Served
from tests.sites import CHECKOUT, Site

OWN = "exempel/anslagstavla/"
FAR = "exempel/anslagstavla/region-fjarrvik/"
MINUTES = "exempel/anslagstavla/rf-2025-11-25/"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    root = tmp_path_factory.mktemp("tavla")
    shutil.copytree(CHECKOUT / "records/exempel", root / "records/exempel")
    return Project(root)


@pytest.fixture(scope="module")
def library(project: Project) -> Library:
    return public(check(project).library)


def board(library: Library, address: str = OWN) -> Board:
    return next(each for each in boards_of(library) if each.address == address)


def standing(found: Board, day: str) -> list[str]:
    coming, posted = found.up(date.fromisoformat(day))
    return [*(each.entry.id for each in coming), *(each.address for each in posted)]


def text(document: Document) -> str:
    return "\n".join(texts(document))


def changed(project: Project, tmp_path: Path, file: str, old: str, new: str) -> Library:
    """Return the public library of the records with one change."""
    shutil.copytree(project.records, tmp_path / "records")
    record = tmp_path / "records" / file
    before = record.read_text(encoding="utf-8")
    assert old in before
    record.write_text(before.replace(old, new), encoding="utf-8")
    return public(check(Project(tmp_path)).library)


def test_one_board_for_each_organisation_and_each_member_of_a_joint_body(library: Library) -> None:
    names = {each.address: each.name for each in boards_of(library)}
    assert names == {
        OWN: "Region Exempel",
        FAR: "Region Fjärrvik",
        "exempel/anslagstavla/region-mellanskog/": "Region Mellanskog",
    }


@pytest.mark.parametrize(
    ("day", "is_up"), [("2025-12-02", False), ("2025-12-03", True), ("2025-12-29", True), ("2025-12-30", False)]
)
def test_minutes_stand_from_the_notice_until_the_time_for_appeal_has_run_out(
    library: Library, day: str, is_up: bool
) -> None:
    """Three weeks from 3 December end on julafton, so the last day is 29 December."""
    own = board(library)
    assert (MINUTES in standing(own, day)) is is_up
    assert (MINUTES in [getattr(each, "address", "") for each in own.past(date.fromisoformat(day))]) is (
        day == "2025-12-30"
    )


def test_a_notice_is_never_taken_down_too_early(project: Project, tmp_path: Path) -> None:
    library = changed(
        project, tmp_path, "exempel/rf/2025-11-25/sammantrade.yaml", "nedtas: 2025-12-30", "nedtas: 2025-12-10"
    )
    assert MINUTES in standing(board(library), "2025-12-29")


def test_a_notice_stays_while_it_is_missing_on_another_board(project: Project, tmp_path: Path) -> None:
    library = changed(
        project,
        tmp_path,
        "exempel/hjalpmedelsnamnden/2025-10-17/sammantrade.yaml",
        "    anslagstavla: Region Mellanskog\n",
        "    anslagstavla: Region Fjärrvik\n",
    )
    assert any("hjalpmedelsnamnden-2025-10-17" in each for each in standing(board(library), "2027-01-01"))


def test_a_joint_body_stands_on_every_board_for_as_long(library: Library) -> None:
    for found in boards_of(library):
        assert any("2025-10-17" in each for each in standing(found, "2025-11-14"))
        assert not any("2025-10-17" in each for each in standing(found, "2025-11-15"))


def test_a_notice_says_where_until_when_and_how_to_appeal(library: Library) -> None:
    own = board(library)
    shown = text(board_page(library, own, date(2025, 12, 15)))
    for words in (
        "Regionkansliet, Regionhuset i Exempelstad", "2025-12-03", "2025-12-30", "måndag 29 december 2025", "§§ 25–37",
        "Justeringsdatum", "8 kap. 9–12 §§ kommunallagen",
    ):  # fmt: skip
        assert words in shown
    posted = next(each for each in own.posted if each.address == MINUTES)
    page = text(notice_page(library, posted))
    assert "Överklagandet ska ha kommit in senast den 29 december 2025." in page
    assert "Box 0, 000 00 Exempelstad" in page


def test_a_meeting_is_announced_with_time_place_and_matters(library: Library) -> None:
    own = board(library)
    assert "exempel/hsn/2026-02-12" not in standing(own, "2026-02-04")
    assert "exempel/hsn/2026-02-12" in standing(own, "2026-02-12")
    assert "exempel/hsn/2026-02-12" not in standing(own, "2026-02-13")
    early, late = (text(board_page(library, own, date(2026, 2, day))) for day in (8, 9))
    assert "Torsdag 12 februari 2026 klockan 09:00" in early
    assert "Rum Linjalen, Provby sjukhus" in early
    assert "Aktivitetsplan 2026" in early
    assert "Yttrande över remiss om digitala recept" not in early
    assert "Yttrande över remiss om digitala recept" in late


def test_a_council_is_announced_from_the_day_it_says_and_a_cancelled_meeting_says_so(
    project: Project, tmp_path: Path
) -> None:
    file = "exempel/rf/2026-02-24/sammantrade.yaml"
    library = changed(project, tmp_path, file, "status: planerat", "status: inställt\nkungjort: 2026-02-13")
    own = board(library)
    assert "exempel/rf/2026-02-24" not in standing(own, "2026-02-12")
    shown = text(board_page(library, own, date(2026, 2, 13)))
    assert "Kungörelse: regionfullmäktige sammanträder den 24 februari 2026" in shown
    assert "Sammanträdet är inställt." in shown
    assert "Allmänhetens frågestund" in shown


def test_what_has_been_taken_down_is_in_the_log(library: Library) -> None:
    own = board(library)
    day = date(2026, 3, 1)
    past = own.past(day)
    assert standing(own, "2026-03-01") == []
    assert len(past) == len(own.posted) + len(own.coming)
    shown = text(log_page(library, own, past, ""))
    assert "Justerat protokoll: regionfullmäktige den 25 november 2025" in shown


def test_what_is_not_public_is_not_announced(project: Project, tmp_path: Path) -> None:
    file = "exempel/rf/2025-11-25/sammantrade.yaml"
    library = changed(project, tmp_path, file, "status: anslaget", "status: anslaget\npublicering: intern")
    assert MINUTES not in standing(board(library), "2025-12-15")
    assert not any("rf-2025-11-25" in plan.address for plan in plan_site(library, date(2025, 12, 15)))


def test_pages_change_with_the_day_only_when_what_stands_does(library: Library) -> None:
    def inputs(day: date) -> dict[str, str]:
        return {plan.address: plan.inputs for plan in plan_site(library, day) if OWN in plan.address}

    before, after = inputs(date(2025, 12, 15)), inputs(date(2025, 12, 16))
    assert {address for address in before if before[address] != after[address]} <= {
        each.address for each in boards_of(library)
    }


def test_the_board_is_a_link_away_from_every_page(built: Site) -> None:
    missing = [
        path
        for path, data in built.files().items()
        if path.endswith(".html") and data.count(b'anslagstavla/"') < 2  # in the tabs and at the foot
    ]
    assert missing == []


def test_an_old_page_says_so(built: Site, served: Callable[[Path], Served], browser: Browser) -> None:
    page = browser.new_page()
    for today, told in (("2026-01-02T10:00:00Z", False), ("2026-01-05T10:00:00Z", True)):
        page.clock.set_fixed_time(today)
        page.goto(f"{served(built.folder).url}{OWN}")
        assert "Sidan visar läget den 1 januari 2026" in page.inner_text("main")
        assert page.locator(".k-lage--gammal").count() == told
    assert "Webbplatsen byggdes för 4 dagar sedan." in page.inner_text(".k-lage--gammal")
    page.close()


def test_the_check_says_when_the_built_site_is_old(built: Site) -> None:
    assert built_on(built.folder) == date(2026, 1, 1)
    assert told_when_old(built.folder, date(2026, 1, 2)) == ""
    told = told_when_old(built.folder, date(2026, 1, 4))
    assert told.startswith("Webbplatsen i site/ byggdes den 1 januari 2026, för 3 dagar sedan.")
    assert told_when_old(built.folder / "finns-inte", date(2026, 1, 4)) == ""


DELEGATED = "exempel/anslagstavla/hsn-delegationsprotokoll-2025-12-18/"


def test_a_delegated_decision_that_is_not_reported_stands_by_itself(library: Library) -> None:
    """Three weeks from 19 December end on 9 January (KL 8 kap. 10 § 3)."""
    own = board(library)
    up = {day: DELEGATED in standing(own, day) for day in ("2025-12-18", "2025-12-19", "2026-01-09", "2026-01-10")}
    assert list(up.values()) == [False, True, True, False]
    shown = text(board_page(library, own, date(2025, 12, 20)))
    for words in ("Kvällsmottagningen vid Mallköpings vårdcentral", "Hälso- och sjukvårdsdirektören", "9 januari 2026"):
        assert words in shown
    posted = next(each for each in own.posted if each.address == DELEGATED)
    assert "Överklagandet ska ha kommit in senast den 9 januari 2026." in text(notice_page(library, posted))
    log = text(log_page(library, own, own.past(date(2026, 3, 1)), ""))
    assert "Delegationsbeslut: Kvällsmottagningen i Mallköping under jul och nyår" in log


def test_a_secret_delegated_decision_tells_its_ground_alone(project: Project, tmp_path: Path) -> None:
    file = "exempel/hsn/dokument/delegationsprotokoll-2025-12-18.yaml"
    library = changed(project, tmp_path, file, '    punkt: "3.4"', '    punkt: "3.4"\n    sekretess: OSL 25 kap. 1 §')
    own = board(library)
    posted = next(each for each in own.posted if each.address == DELEGATED)
    for document in (board_page(library, own, date(2025, 12, 20)), notice_page(library, posted)):
        assert "Mallköpings vårdcentral" not in text(document)
    assert "OSL 25 kap. 1 §" in text(notice_page(library, posted))
