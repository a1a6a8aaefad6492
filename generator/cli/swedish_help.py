"""The command's help and errors in Swedish, also the words that the command library itself would say in English."""

import re
import sys
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from generator.cli.options import COULD_NOT_RUN
from generator.cli.saying import say
from generator.findings.suggest import did_you_mean

USAGE = "Så här: "
SHOW_HELP = "Visa den här hjälpen."
# The library's own name for errors in how a command is written; it exports only one of their subclasses.
UNKNOWN = re.compile(r"No such command '([^']*)'")
SURPLUS = re.compile(r"unexpected extra argument[^ ]* \((.*)\)")
UsageError: Any = typer.BadParameter.__bases__[0]


class _SwedishUsage:
    """What commands and groups of commands share."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _swedish_titles()
        super().format_help(ctx, formatter)  # type: ignore[misc]  # mixed into a command

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]  # mixed into a command
        formatter.write_usage(ctx.command_path, pieces, prefix=USAGE)

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]  # mixed into a command
        if option is not None:
            option.help = SHOW_HELP
        return option


class SwedishCommand(_SwedishUsage, TyperCommand):
    """A subcommand with Swedish help."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **{**settings, "options_metavar": "[VAL]"})


class SwedishGroup(_SwedishUsage, TyperGroup):
    """The command with its subcommands."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        metavars = {"options_metavar": "[VAL]", "subcommand_metavar": "KOMMANDO [ARGUMENT]…"}
        super().__init__(*arguments, **{**settings, **metavars})


def _swedish_titles() -> None:
    from typer import rich_utils  # noqa: PLC0415 - slow to import, and wanted for help only

    rich_utils.OPTIONS_PANEL_TITLE = "Val"
    rich_utils.ARGUMENTS_PANEL_TITLE = "Argument"
    rich_utils.COMMANDS_PANEL_TITLE = "Kommandon"
    rich_utils.DEFAULT_STRING = "[förval: {}]"
    rich_utils.REQUIRED_LONG_STRING = "[måste anges]"


def run(app: typer.Typer) -> None:
    """Run the command and leave with its status; a mistyped command is explained in Swedish, with status 2."""
    try:
        status = app(standalone_mode=False)
    except UsageError as error:
        say(_explained(error), err=True)
        sys.exit(COULD_NOT_RUN)
    except (typer.Abort, KeyboardInterrupt):
        say("Avbrutet.", err=True)
        sys.exit(COULD_NOT_RUN)
    sys.exit(status if isinstance(status, int) else 0)


def _explained(error: Any) -> str:
    context: Any = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "kansli"
    see = f"Se {path} --help."
    name = type(error).__name__
    if name == "NoArgsIsHelpError":
        return str(error.format_message())
    if name == "NoSuchOption":
        near = f" Menade du {error.possibilities[0]}?" if getattr(error, "possibilities", None) else ""
        return f"Valet {error.option_name} finns inte.{near} {see}"
    if name == "MissingParameter":
        return f"{_named(error.param)} saknas. {see}"
    unknown = UNKNOWN.search(error.format_message())
    if unknown:
        known = context.command.list_commands(context)
        near = did_you_mean(unknown[1], known)
        return f"Kommandot ”{unknown[1]}” finns inte.{near} Kommandona är {', '.join(known)}. {see}"
    if isinstance(error, typer.BadParameter):
        param = getattr(error, "param", None)
        return f"Värdet för {param.opts[0] if param else 'valet'} går inte att läsa. {see}"
    if name == "BadOptionUsage":
        return f"Valet {error.option_name} är inte rätt skrivet: det behöver ett värde, eller tar inget. {see}"
    surplus = SURPLUS.search(error.format_message())
    return f"Det står för mycket i kommandot: {surplus[1]}. {see}" if surplus else f"Kommandot går inte att läsa. {see}"


def _named(param: Any) -> str:
    """Return what the help calls a parameter."""
    return str(param.metavar or (param.opts[0] if param.opts else param.name)).rstrip("…")
