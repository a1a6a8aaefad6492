"""The second opinion on PDF files says what it lacks before it tries anything."""

from pathlib import Path

import pytest

from tests import verify_pdf


def test_nothing_to_verify(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify_pdf.main(tmp_path) == 2
    assert "Run make site first" in capsys.readouterr().err


def test_missing_packages_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    monkeypatch.setattr(verify_pdf, "find_spec", lambda _name: None)
    assert verify_pdf.main(tmp_path) == 2
    assert "requirements-verify.lock" in capsys.readouterr().err
