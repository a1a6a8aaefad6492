"""What is said when Chromium is missing: which package, which tests, and an error where a pipeline runs."""

import pytest

from tests import system


def test_a_found_browser_needs_no_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(system, "chromium", lambda: system.PLACES[0])
    assert system.main({}, lambda _command: 1) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("ci", "status"), [("true", 1), ("", 0)])
def test_a_missing_browser_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ci: str, status: int
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(system, "chromium", lambda: None)
    monkeypatch.setattr(system, "is_debian_root", lambda: True)
    assert system.main({"CI": ci}, lambda command: asked.append(command) or 1) == status
    assert asked == [["apt-get", "update", "-q"]]
    said = capsys.readouterr().err
    assert "Chromium is missing" in said
    assert system.LEFT_OUT in said
