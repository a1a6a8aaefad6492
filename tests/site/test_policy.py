"""The policy of the pages stands in the manual as the code has it."""

from pathlib import Path

from generator.site.policy import HEADER

MANUAL = Path(__file__).parents[2] / "docs/handbok/webbserver.md"


def test_the_manual_shows_the_header() -> None:
    text = MANUAL.read_text(encoding="utf-8")
    assert f'add_header Content-Security-Policy "{HEADER}" always;' in text
    assert f"  Content-Security-Policy: {HEADER}\n" in text
