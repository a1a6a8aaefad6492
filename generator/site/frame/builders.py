"""Which builders there are for the frame. Each is imported when it is asked for."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from generator.site.frame.tidy import leave_unlisted, tidy


class Builder(StrEnum):
    """A builder's name, as the command is given it."""

    MKDOCS = "mkdocs"
    ZENSICAL = "zensical"


def build_frame(builder: Builder, project_dir: Path, output: Path, shown: Mapping[str, Any]) -> None:
    """Build the frame of `project_dir` into `output`. Raises FrameError.

    `shown` is what its pages say of the day that the site shows.
    """
    if builder is Builder.ZENSICAL:
        from generator.site.frame import with_zensical  # noqa: PLC0415 - one builder is imported, the one that is used

        with_zensical.build_frame(project_dir, output, shown)
    else:
        from generator.site.frame import with_mkdocs  # noqa: PLC0415 - as above

        with_mkdocs.build_frame(project_dir, output, shown)
    tidy(output)
    told = shown.get("visar", {})
    if told.get("dag") or told.get("intern"):
        leave_unlisted(output)
