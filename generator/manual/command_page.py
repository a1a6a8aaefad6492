"""The page that lists every command, read from the command line itself."""

from typing import Any

import typer.main
from typer.core import TyperArgument, TyperGroup, TyperOption

from generator.manual.markdown import code, page, table


def command_page() -> dict[str, str]:
    """Return the page by its path below docs/."""
    # Not at the top: the command that builds the site builds this page too.
    from generator.cli.app import full_app  # noqa: PLC0415 - all commands come with it, and few pages need them

    commands = _commands(typer.main.get_command(full_app()))
    return {
        "handbok/kommandon.md": page(
            "# Kommandon",
            "Kommandona skrivs i ett terminalfönster i projektets mapp. "
            "Lägg till `--help` efter ett kommando för att se samma hjälp där.",
            *(_command(name, command) for name, command in commands.items()),
        )
    }


def _commands(group: Any) -> dict[str, Any]:
    """Return every command by what is written after the program's name."""
    found: dict[str, Any] = {}
    for name, command in group.commands.items():
        below = _commands(command) if isinstance(command, TyperGroup) else {"": command}
        found |= {f"{name} {part}".strip(): one for part, one in below.items()}
    return found


def _command(name: str, command: Any) -> str:
    arguments = [one for one in command.params if isinstance(one, TyperArgument)]
    options = [one for one in command.params if isinstance(one, TyperOption)]
    called = " ".join(["kansli", name, *(_name(argument) for argument in arguments)])
    taken: list[TyperArgument | TyperOption] = [*arguments, *options]
    rows = [(f"`{_name(one)}`", str(one.help or "")) for one in taken]
    return page(
        f"## kansli {name} {{ #{name.replace(' ', '-')} }}",
        (command.help or "").strip(),
        code(called, "text"),
        table(("Val", "Vad det gör"), rows) if rows else "",
    ).strip()


def _name(one: TyperArgument | TyperOption) -> str:
    """Return how it is written: the option with its value, or what stands in the argument's place."""
    value = one.metavar or ""
    if isinstance(one, TyperArgument):
        return value or str(one.name)
    return f"{one.opts[0]} {value}" if value and not one.is_flag else one.opts[0]
