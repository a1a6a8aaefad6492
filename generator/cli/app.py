"""The command line: subcommands are gathered here and live in modules of their own."""

import gc
from collections.abc import Callable
from typing import Any

import typer

from generator.cli.build import build_command
from generator.cli.check import check_command
from generator.cli.export import export_command
from generator.cli.new import new_command
from generator.cli.parity import parity_command
from generator.cli.schema import schema_command
from generator.cli.serve import serve_command
from generator.cli.swedish_help import SwedishCommand, SwedishGroup, run
from generator.cli.template import template_app
from generator.cli.version import version_command

COMMANDS: dict[str, Callable[..., Any]] = {
    "check": check_command,
    "build": build_command,
    "serve": serve_command,
    "export": export_command,
    "parity": parity_command,
    "new": new_command,
    "schema": schema_command,
    "version": version_command,
}

app = typer.Typer(
    name="kansli", cls=SwedishGroup, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)
for name, command in COMMANDS.items():
    app.command(name, cls=SwedishCommand)(command)
app.add_typer(template_app)


@app.callback()
def root() -> None:
    """Webbplats, Word och PDF av en regions styrdokument och protokoll."""


def main() -> None:
    """Run the command.

    A command lives for seconds and uses nearly all it makes until its end, so looking for garbage after
    each 700 new objects, as Python does, would cost a third of the time and find next to nothing. What is left
    at the end goes with the process; taking a large library apart first would cost a tenth more.
    """
    gc.set_threshold(100_000, 20, 20)
    try:
        run(app)
    finally:
        gc.freeze()
