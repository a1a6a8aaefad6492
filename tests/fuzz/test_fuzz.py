"""Some hundred damaged records in every run of the tests; `python -m tests.bench.fuzz` takes ten thousand."""

from pathlib import Path

from tests.fuzz.run import outcomes


def test_a_damaged_record_gives_findings_or_a_page(tmp_path: Path) -> None:
    found = list(outcomes(300, tmp_path))
    assert [each.number for each in found if not each.findings and not each.page] == []
    assert sum(each.page for each in found) > 30
    assert sum(each.findings > 0 for each in found) > 100
