"""Every golden case gives its findings, and every rule has a case of each sort."""

from pathlib import Path

import pytest

from generator.rules.registry import RULES
from tests.rules.cases import CASES, EXPECTED, all_cases, case_name, compare, findings_of, read_lines

PASSING = [case for case in all_cases() if case.name.startswith("pass-")]
FAILING = [case for case in all_cases() if case.name.startswith("fail-")]


@pytest.mark.parametrize("case", PASSING, ids=case_name)
def test_a_right_record_has_no_findings(case: Path, tmp_path: Path) -> None:
    assert findings_of(case, tmp_path) == []


@pytest.mark.parametrize("case", FAILING, ids=case_name)
def test_a_wrong_record_has_its_findings(case: Path, tmp_path: Path) -> None:
    assert compare(read_lines(case / EXPECTED), findings_of(case, tmp_path)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_case_that_passes_and_one_that_fails(rule) -> None:
    folder = CASES / rule.name
    assert any(folder.glob("pass-*.d"))
    failing = [read_lines(case / EXPECTED) for case in folder.glob("fail-*.d")]
    assert any(f" {rule.code.name} " in row for rows in failing for row in rows)


def test_every_case_belongs_to_a_rule() -> None:
    assert {case.parent.name for case in all_cases()} <= {rule.name for rule in RULES}


def test_codes_are_unique_and_have_their_manual_text() -> None:
    codes = [rule.code for rule in RULES]
    assert len({code.name for code in codes}) == len(codes)
    assert [code.name for code in codes] == sorted(code.name for code in codes)
    for code in codes:
        assert code.title and code.explanation and code.remedy and code.example and code.mended
