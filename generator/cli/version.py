"""`kansli version`: which version this is, and which record format it reads."""

import typer

from generator import __version__
from generator.model.base import FORMAT_VERSION


def version_command() -> None:
    """Visa programmets version och postformatets version."""
    typer.echo(f"Kansli {__version__}, postformat {FORMAT_VERSION}")
