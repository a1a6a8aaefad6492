"""Two sites of the same records, public and internal, that never lie in one folder. See `generator/site/shown.py`."""

from collections.abc import Iterator
from pathlib import Path

from generator.site.planning.plan import FilePlan, Ground, Plan

MARKER = "intern.txt"
ROBOTS = "robots.txt"
_TOLD = "Den här webbplatsen är intern och får inte spridas utanför organisationen.\n"
_NOT_FOR_ROBOTS = b"User-agent: *\nDisallow: /\n"


class MixedAudienceError(Exception):
    """A site for some readers would take the place of one for others; the message is for the clerk."""


def keep_apart(output: Path, *, internal: bool) -> None:
    """Raise MixedAudienceError when the site in `output` is for other readers."""
    if not (output / "index.html").is_file():
        return
    there = (output / MARKER).is_file()
    if there is not internal:
        kind = "interna" if there else "publika"
        raise MixedAudienceError(f"I {output} ligger den {kind} webbplatsen. Välj en annan mapp med --output.")


def plan_audience(ground: Ground) -> Iterator[Plan]:
    """Yield what an internal site says of itself to those who look among its files, and to search engines."""
    if ground.library.internal:
        yield FilePlan(MARKER, _TOLD, _TOLD.encode)
        yield FilePlan(ROBOTS, "", lambda: _NOT_FOR_ROBOTS)
