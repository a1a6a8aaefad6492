"""The command's own words: everything a clerk can read is Swedish, on a narrow screen too."""

import re

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


def test_a_wrong_option_is_answered_in_swedish() -> None:
    ran = kansli("build", "--utdata", "x")
    assert ran.returncode == 2
    assert "--utdata" in ran.stderr
    assert not re.search(r"No such option|Error|Try", ran.stderr), ran.stderr
