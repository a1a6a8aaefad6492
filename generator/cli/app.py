"""The command line: subcommands are gathered here and live in modules of their own."""

import typer

from generator.cli.build import build_command
from generator.cli.check import check_command
from generator.cli.export import export_command
from generator.cli.new import new_command
from generator.cli.schema import schema_command
from generator.cli.serve import serve_command
from generator.cli.version import version_command

app = typer.Typer(
    name="kansli",
    help="Webbplats, Word och PDF av en regions styrdokument och protokoll.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("check")(check_command)
app.command("build")(build_command)
app.command("serve")(serve_command)
app.command("export")(export_command)
app.command("new")(new_command)
app.command("schema")(schema_command)
app.command("version")(version_command)


@app.callback()
def root() -> None:
    """Webbplats, Word och PDF av en regions styrdokument och protokoll."""


def main() -> None:
    """Run the command."""
    app()
