"""The command line: subcommands live in modules of their own, and only the one that is asked for is imported."""

import gc
import sys
from collections.abc import Iterable
from importlib import import_module

import typer

from generator.cli.swedish_help import SwedishCommand, SwedishGroup, run

# Each name has its function, "<name>_command", in a module of that name.
COMMANDS = (
    "check",
    "build",
    "serve",
    "export",
    "parity",
    "new",
    "seal",
    "correct",
    "verify",
    "publish",
    "rollback",
    "sign",
    "pipeline",
    "schema",
    "version",
)
# Subcommands with subcommands of their own: "<name>_app".
GROUPS = ("template",)


def make_app(names: Iterable[str]) -> typer.Typer:
    """Return the command with the named subcommands."""
    made = typer.Typer(
        name="kansli", cls=SwedishGroup, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
    )
    made.callback()(root)
    for name in names:
        module = import_module(f"generator.cli.{name}")
        if name in GROUPS:
            made.add_typer(getattr(module, f"{name}_app"))
        else:
            made.command(name, cls=SwedishCommand)(getattr(module, f"{name}_command"))
    return made


def root() -> None:
    """Webbplats, Word och PDF av en regions styrdokument och protokoll."""


def full_app() -> typer.Typer:
    """Return the command with every subcommand."""
    return make_app((*COMMANDS, *GROUPS))


def main() -> None:
    """Run the command.

    A command lives for seconds and uses nearly all it makes until its end, so looking for garbage after
    each 700 new objects, as Python does, would cost a third of the time and find next to nothing. What is left
    at the end goes with the process; taking a large library apart first would cost a tenth more.
    """
    gc.set_threshold(100_000, 20, 20)
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    try:
        run(make_app([asked]) if asked in (*COMMANDS, *GROUPS) else full_app())
    finally:
        gc.freeze()
