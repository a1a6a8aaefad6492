"""`kansli version`: which version this is, and which record format it reads."""

from generator import __version__
from generator.cli.saying import say
from generator.model.base import FORMAT_VERSION


def version_command() -> None:
    """Visa programmets version och postformatets version."""
    say(f"Kansli {__version__}, postformat {FORMAT_VERSION}")
