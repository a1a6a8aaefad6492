"""What is public at each stage follows the body's policy; without one, everything is as it was."""

from pathlib import Path

import pytest

from generator.library.library import Library
from generator.library.public import public
from generator.library.stages import current_stage, stages_of
from generator.loading.load import load
from generator.loading.project import Project
from generator.model.meeting import Meeting
from generator.vocabulary import StageName
from tests.rules.cases import CASES, lay_out

CASE = CASES / "sealed_missing" / "pass-allt-finns.d"
MEETING = "exempel/rs/2025-03-04"
LATER = "publicerade_skeden: [kallelse, justerat, fastställt, anslaget, laga kraft]\n"
SETTLED = """format: 1
typ: dokument
slag: reglemente
rubrik: Reglemente
avsnitt: [{rubrik: Ett, text: Två}]
skeden: [{läge: utkast, datum: 2025-01-02, av: Kansliet}]
"""


def laid(root: Path, status: str, policy: str = "", stages: str = "") -> Library:
    project: Project = lay_out(CASE, root)
    meeting = project.records / f"{MEETING}/sammantrade.yaml"
    text = meeting.read_text(encoding="utf-8").replace("status: justerat", f"status: {status}")
    meeting.write_text(text + stages, encoding="utf-8")
    body = project.records / "exempel/rs/organ.yaml"
    body.write_text(body.read_text(encoding="utf-8").rstrip() + f"\n{policy}", encoding="utf-8")
    paper = project.records / "exempel/rs/dokument/reglemente.yaml"
    paper.parent.mkdir()
    paper.write_text(SETTLED, encoding="utf-8")
    return Library(load(project).entries)


@pytest.mark.parametrize("status", ["hållet", "justerat"])
def test_without_a_policy_everything_is_shown(tmp_path: Path, status: str) -> None:
    library = laid(tmp_path, status)
    assert [entry.record for entry in public(library).entries] == [entry.record for entry in library.entries]


def test_a_draft_is_not_shown_but_what_the_summons_told_is(tmp_path: Path) -> None:
    shown = public(laid(tmp_path, "hållet", LATER)).by_id
    assert f"{MEETING} § 1" not in shown
    assert "exempel/rs/reglemente" not in shown
    meeting = shown[MEETING].record
    assert isinstance(meeting, Meeting)
    assert (meeting.status.value, meeting.attendance.members, meeting.adjustment.adjusters) == ("kallat", (), ())


def test_from_adjustment_the_minutes_are_shown(tmp_path: Path) -> None:
    shown = public(laid(tmp_path, "justerat", LATER)).by_id
    assert f"{MEETING} § 1" in shown
    assert isinstance(shown[MEETING].record, Meeting)
    assert shown[MEETING].record.attendance.members


def test_a_part_that_was_adjusted_at_once_is_shown_before_the_rest(tmp_path: Path) -> None:
    part = "protokollsdelar: [{paragrafer: 1, justering: {justerare: Bo Prov (M), datum: 2025-03-04}}]\n"
    shown = public(laid(tmp_path, "hållet", LATER, part)).by_id
    assert f"{MEETING} § 1" in shown
    assert f"{MEETING} § 2" not in shown


def test_stages_come_from_keys_and_from_what_is_written(tmp_path: Path) -> None:
    written = "skeden:\n  - {läge: utskickat, datum: 2025-03-06, av: Siv}\n  - {läge: laga kraft, datum: 2025-04-03}\n"
    meeting = laid(tmp_path, "justerat", stages=written).by_id[MEETING].record
    found = [(stage.name.value, stage.day.isoformat(), str(stage.by)) for stage in stages_of(meeting)]
    assert found == [
        ("utskickat", "2025-03-06", "Siv"),
        ("justerat", "2025-03-11", "Bo Prov (M)"),
        ("laga kraft", "2025-04-03", ""),
    ]
    assert current_stage(meeting) is StageName.IN_FORCE
