"""Calendars are read by a library that is not ours, and hold what the standard asks: RFC 5545."""

import re
import shutil
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from generator.checking import check
from generator.feeds.calendar import calendar
from generator.library.public import public
from generator.loading.project import Project
from tests.sites import CHECKOUT, Site

STOCKHOLM = ZoneInfo("Europe/Stockholm")


@pytest.fixture(scope="module")
def calendars(built: Site) -> dict[str, bytes]:
    return {path: data for path, data in built.files().items() if path.endswith("kalender.ics")}


def events(data: bytes) -> list[icalendar.Event]:
    return [each for each in icalendar.Calendar.from_ical(data).walk("VEVENT") if isinstance(each, icalendar.Event)]


def test_every_body_that_meets_has_a_calendar(built: Site, calendars: dict[str, bytes]) -> None:
    library = built.library
    bodies = {f"{body.address}kalender.ics" for body in library.by_id.values() if library.meetings_of(body)}
    assert calendars.keys() == bodies


def test_another_library_reads_every_calendar(calendars: dict[str, bytes]) -> None:
    for path, data in calendars.items():
        read = icalendar.Calendar.from_ical(data)
        assert not read.errors, path
        assert read["VERSION"] == "2.0" and read["PRODID"]
        for event in events(data):
            assert not event.errors, path
            assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS"} <= set(event), path


def test_what_the_standard_demands_of_the_text(calendars: dict[str, bytes]) -> None:
    """Lines end with CRLF and hold at most 75 bytes, no letter is divided, and no two events have one UID."""
    for path, data in calendars.items():
        lines = data.split(b"\r\n")
        assert lines[-1] == b""
        assert all(len(line) <= 75 and b"\n" not in line for line in lines), path
        for line in lines:
            line.decode()
        unfolded = data.decode().replace("\r\n ", "")
        found = re.findall(r"BEGIN:VEVENT\r\nUID:(\S+)", unfolded)
        assert len(found) == len(set(found)), path


def test_a_meeting_has_its_hours_place_and_matters(calendars: dict[str, bytes]) -> None:
    event = next(each for each in events(calendars["exempel/hsn/kalender.ics"]) if each.start.year == 2026)
    assert event.start == datetime(2026, 2, 12, 9, 0, tzinfo=STOCKHOLM)
    assert event.start.utcoffset() == datetime(2026, 2, 12, 9, 0, tzinfo=STOCKHOLM).utcoffset()
    assert event["LOCATION"] == "Rum Linjalen, Provby sjukhus"
    assert event["STATUS"] == "CONFIRMED"
    assert "3. Aktivitetsplan 2026" in event["DESCRIPTION"]


def test_a_meeting_of_two_days_lasts_until_the_second(calendars: dict[str, bytes]) -> None:
    event = next(each for each in events(calendars["exempel/rf/kalender.ics"]) if each.start.month == 11)
    assert event.start == datetime(2025, 11, 25, 9, 30, tzinfo=STOCKHOLM)
    assert event.end == datetime(2025, 11, 26, 15, 15, tzinfo=STOCKHOLM)


def test_summer_time_follows_the_calendars_own_rule(calendars: dict[str, bytes]) -> None:
    zone = next(iter(icalendar.Calendar.from_ical(calendars["exempel/rf/kalender.ics"]).walk("VTIMEZONE")))
    assert isinstance(zone, icalendar.Timezone)
    own = zone.to_tz(lookup_tzid=False)
    for month, number in ((3, 29), (3, 30), (10, 25), (10, 26)):
        day = datetime(2025, month, number, 12)
        assert day.replace(tzinfo=own).utcoffset() == day.replace(tzinfo=STOCKHOLM).utcoffset()


def test_a_meeting_called_off_keeps_its_uid(tmp_path: Path) -> None:
    shutil.copytree(CHECKOUT / "records/exempel", tmp_path / "records/exempel")
    before = _event(tmp_path)
    record = tmp_path / "records/exempel/rf/2026-02-24/sammantrade.yaml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("status: planerat", "status: inställt"), encoding="utf-8")
    after = _event(tmp_path)
    assert before["UID"] == after["UID"]
    assert (before["STATUS"], after["STATUS"]) == ("TENTATIVE", "CANCELLED")
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["SUMMARY"] == "Inställt: Regionfullmäktige"
    assert after["URL"] == "https://arkiv.example/exempel/rf/2026-02-24/"


def _event(root: Path) -> icalendar.Event:
    library = public(check(Project(root)).library)
    data = calendar(library, library.by_id["exempel/rf"], "https://arkiv.example/")
    return next(each for each in events(data) if "/2026-02-24/" in each["URL"])
