"""What the commands say. All of it goes through here: words from records and from git never act on a terminal."""

import typer

from generator.reporting.clean import printable_lines


def say(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Say something in lines, as it is but for signs that could act."""
    typer.echo(printable_lines(text), err=err, nl=nl)
