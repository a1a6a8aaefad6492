"""Every command and option says in Swedish what it does, and stands in the manual."""

import re

import pytest
import typer.main

from generator.cli.app import full_app
from generator.manual.pages import manual_pages
from tests.sites import CHECKOUT

COMMANDS = typer.main.get_group(full_app()).commands
ENGLISH = re.compile(r"\b(the|show|build|file|folder|and|with|your|default|output)\b", re.IGNORECASE)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_swedish_help(name: str) -> None:
    command = COMMANDS[name]
    assert command.help
    assert not ENGLISH.search(command.help), command.help
    for option in command.params:
        said = getattr(option, "help", None)
        if option.name == "help":
            continue
        assert said, f"{name}: {option.name}"
        assert not ENGLISH.search(said), said


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_stands_in_the_readme_and_the_manual(name: str) -> None:
    assert f"kansli {name}" in (CHECKOUT / "README.md").read_text(encoding="utf-8")
    manual = "".join(manual_pages().values()) + "".join(
        path.read_text(encoding="utf-8") for path in sorted((CHECKOUT / "docs").rglob("*.md"))
    )
    assert f"kansli {name}" in manual
