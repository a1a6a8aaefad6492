"""The command's own words: everything a clerk can read is Swedish, on a narrow screen too."""

import re

import pytest

from tests.sites import kansli

ENGLISH = re.compile(r"\b(Usage|Options|Commands|Arguments|Show this message|default|required)\b")


def test_help_is_swedish_and_lists_every_command() -> None:
    ran = kansli("--help")
    assert ran.returncode == 0
    assert not ENGLISH.search(ran.stdout), ran.stdout
    for name in ("check", "build", "serve", "export", "new", "schema", "version"):
        assert re.search(rf"\b{name}\b", ran.stdout)


def test_help_of_a_command_is_swedish() -> None:
    ran = kansli("build", "--help")
    assert ran.returncode == 0
    assert not ENGLISH.search(ran.stdout), ran.stdout
    assert "--output" in ran.stdout


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("build --utdata x", "Valet --utdata finns inte."),
        ("build --jobb 2", "Valet --jobb finns inte. Menade du --jobs?"),
        ("build --jobs två", "Värdet för --jobs går inte att läsa."),
        ("build --jobs", "Valet --jobs är inte rätt skrivet: det behöver ett värde, eller tar inget."),
        ("build records två", "Det står för mycket i kommandot: records två."),
        ("bild", "Kommandot ”bild” finns inte. Menade du ”build”? Kommandona är check,"),
        ("seal", "HÄNVISNING saknas."),
    ],
)
def test_a_mistyped_command_is_answered_in_swedish(words: str, answer: str) -> None:
    ran = kansli(*words.split())
    assert ran.returncode == 2
    assert ran.stderr.startswith(answer)
    assert "--help" in ran.stderr
