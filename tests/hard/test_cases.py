"""Hard input comes out as typed in page, Word and PDF, or is a finding with its place.

Write `utfall.yaml` of every case anew with `pytest tests/hard --write-golden`, and read the difference.
"""

from pathlib import Path

import page
import pytest
import yaml

from generator.tree.text import texts
from tests.hard.hard import AS_TYPED, CASES, OUTCOME, lay_out, letters


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_a_case_comes_out_whole(case: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    archive = lay_out(case, tmp_path)
    documents: dict[str, str] = {}
    typed = case / AS_TYPED
    wanted = yaml.safe_load(typed.read_text(encoding="utf-8")) if typed.is_file() else []
    met: set[str] = set()
    for one in [] if archive.checked.stops else archive.written():
        assert one.difference is None
        for form, reading in one.readings.items():
            said = letters("".join(unit.text for unit in reading.units))
            assert [part for part in texts(one.document.blocks) if letters(part) not in said] == [], form
            met |= {f"{text} ({form})" for text in wanted if letters(text) in said}
        for profile in ("2a", "ua1"):
            assert page.validate_pdf_bytes(one.pdf, profile=profile).is_compliant
        documents[one.document.name] = one.size
    assert {f"{text} ({form})" for text in wanted for form in ("sidan", "Word", "PDF")} == met
    outcome = {"fynd": archive.findings, "handlingar": documents}
    file = case / OUTCOME
    if request.config.getoption("--write-golden"):
        file.write_text(
            yaml.safe_dump(outcome, allow_unicode=True, sort_keys=False, width=200), encoding="utf-8", newline="\n"
        )
    assert outcome == yaml.safe_load(file.read_text(encoding="utf-8"))
