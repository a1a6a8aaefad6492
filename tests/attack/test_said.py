"""What the program says never acts: not on a terminal, not on what runs a pipeline, not on a program that reads it."""

import json

import pytest

from generator.findings.finding import Finding
from generator.loading import codes
from generator.reporting.clean import printable, printable_lines
from generator.reporting.github import github_report
from generator.reporting.machine import json_report
from generator.reporting.sarif import sarif_report

WORDS = (
    "a\x1b[31m\r\n::error::b\u2028::set-output name=c::d ##[add-mask]e "
    "##vso[task.setvariable]f \x9b2J\u202eg%0A::warning::h"
)
FINDING = Finding(codes.SYNTAX, f"records/{WORDS}.yaml", WORDS, WORDS)


def test_one_line_without_acting_signs() -> None:
    said = printable(WORDS)
    assert len(said.splitlines()) == 1
    assert not {"\x1b", "\x9b", "\u202e", "\r"} & set(said)
    assert "##[" not in said
    assert "##vso[" not in said
    assert printable("## Rubrik [1]") == "## Rubrik [1]"
    assert printable_lines("a\x1b\nb") == "a\ufffd\nb"


def test_annotations_are_one_command_each() -> None:
    rows = github_report([FINDING, FINDING]).splitlines()
    assert len(rows) == 2
    for row in rows:
        assert row.startswith("::error file=records/a")
        properties, _, message = row.removeprefix("::error ").partition("::")
        assert [each.partition("=")[0] for each in properties.split(",")] == ["file", "line", "col", "title"]
        assert "%250A" in message
        assert "\x1b" not in row


@pytest.mark.parametrize("report", [json_report, sarif_report])
def test_programs_read_the_words_and_pipelines_no_command(report) -> None:
    written = report([FINDING])
    assert "##[" not in written
    assert "##vso[" not in written
    assert WORDS in str(json.loads(written)) or json.dumps(WORDS)[1:-1] in json.dumps(json.loads(written))
