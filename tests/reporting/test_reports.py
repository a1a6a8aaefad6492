"""Reports for people and machines say the same findings, each in its own form."""

import json
from pathlib import Path

import pytest

from generator.findings.finding import Code, Finding, Severity
from generator.reporting.github import github_report
from generator.reporting.gitlab import gitlab_report
from generator.reporting.machine import json_report
from generator.reporting.sarif import sarif_report
from generator.reporting.text import styled_report, text_report

CODE = Code("R999", Severity.STOP, "Rubrik", "Förklaring.", "Gör om.", source="KL 1 kap. 1 §")
FILE = "records/exempel/års möte.yaml"


def finding(message: str = "fel, 100 % fel: så", **fields) -> Finding:
    return Finding(CODE, FILE, message, path=("beslut", 0, "punkter", 1), line=2, column=3, **fields)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    file = tmp_path / FILE
    file.parent.mkdir(parents=True)
    file.write_text("rad ett\nab\x1b[31mcd" + "e" * 300 + "\n", encoding="utf-8")
    return tmp_path


def test_text_shows_place_row_caret_field_and_remedy(root: Path) -> None:
    report = text_report([finding()], root).split("\n")
    assert report[0] == f"{FILE}:2:3  stoppar R999  fel, 100 % fel: så"
    assert report[1].startswith("    2 | ab\N{REPLACEMENT CHARACTER}[31mcd")
    assert report[1].endswith("…")
    assert report[2].index("^") == report[1].index("\N{REPLACEMENT CHARACTER}")
    assert report[3:6] == ["    Fält: beslut[1].punkter[2]", "    Gör om.", "    Mer: docs/fynd/r999.md"]
    assert report[7] == "1 fynd: 1 stoppar, 0 varnar, 0 tips."


def test_text_far_out_on_a_long_row_keeps_the_caret_below_it(root: Path) -> None:
    far = finding().at(2, 250)
    _, row, caret, *_ = text_report([far], root).split("\n")
    assert row[len("    2 | ")] == "…"
    assert row[caret.index("^")] == "e"
    assert len(row) < 120


def test_text_of_nothing_says_so(root: Path) -> None:
    assert text_report([], root) == "Inga fynd.\n"


def test_styles_add_nothing_to_the_words(root: Path) -> None:
    assert styled_report([finding()], root).plain == text_report([finding()], root)


def test_control_characters_of_a_record_never_reach_the_terminal(root: Path) -> None:
    report = text_report([finding("\x1b]0;x\x07 \u202e rubrik")], root)
    assert "\x1b" not in report
    assert "\u202e" not in report


def test_a_private_finding_does_not_show_its_row(root: Path) -> None:
    secret = Code("R998", Severity.STOP, "a", "b", "c", private=True)
    assert "rad ett" not in text_report([Finding(secret, FILE, "m", line=1, column=1)], root)


def test_json_has_counts_and_every_field() -> None:
    report = json.loads(json_report([finding(), finding(severity=Severity.HINT)]))
    assert report["antal"] == {"stoppar": 1, "varnar": 0, "tips": 1}
    assert report["fynd"][0] == {
        "kod": "R999",
        "nivå": "stoppar",
        "fil": FILE,
        "rad": 2,
        "kolumn": 3,
        "fält": "beslut[1].punkter[2]",
        "rubrik": "Rubrik",
        "meddelande": "fel, 100 % fel: så",
        "åtgärd": "Gör om.",
        "källa": "KL 1 kap. 1 §",
        "manual": "docs/fynd/r999.md",
    }


def test_sarif_has_rules_levels_and_encoded_places() -> None:
    log = json.loads(sarif_report([finding(severity=Severity.WARN), finding()]))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["R999"]
    assert [result["level"] for result in run["results"]] == ["warning", "error"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "records/exempel/%C3%A5rs%20m%C3%B6te.yaml"
    assert place["region"] == {"startLine": 2, "startColumn": 3}
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_github_escapes_what_its_commands_give_a_meaning() -> None:
    report = github_report([finding("ett\n::error::två", severity=Severity.HINT)])
    assert report == (f"::notice file={FILE},line=2,col=3,title=R999 Rubrik::ett ::error::två%0AGör om.\n")
    assert "100 %25 fel" in github_report([finding()])
    assert report.count("\n") == 1


def test_gitlab_has_the_fields_of_a_code_quality_report() -> None:
    """https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"""
    found = [finding(), finding(severity=Severity.WARN), finding("annat", severity=Severity.HINT).at(0, 0)]
    report = json.loads(gitlab_report(found))
    for issue in report:
        assert issue.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["location"].keys() == {"path", "lines"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
    assert report[0]["location"] == {"path": FILE, "lines": {"begin": 2}}
    assert report[2]["location"]["lines"] == {"begin": 1}
    assert [issue["severity"] for issue in report] == ["blocker", "minor", "info"]
    assert report[0]["description"] == "fel, 100 % fel: så. Gör om."


def test_gitlab_knows_a_finding_again_when_its_line_moves() -> None:
    """Two that say the same are two, and stay the same two."""
    here = json.loads(gitlab_report([finding(), finding()]))
    moved = json.loads(gitlab_report([finding().at(9, 1), finding().at(12, 1)]))
    marks = [issue["fingerprint"] for issue in here]
    assert len(set(marks)) == 2
    assert [issue["fingerprint"] for issue in moved] == marks
