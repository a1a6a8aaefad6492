"""Which builders there are for the frame. Each is imported when it is asked for."""

from enum import StrEnum
from pathlib import Path

from generator.site.frame.tidy import tidy


class Builder(StrEnum):
    """A builder's name, as the command is given it."""

    MKDOCS = "mkdocs"
    ZENSICAL = "zensical"


def build_frame(builder: Builder, project_dir: Path, output: Path) -> None:
    """Build the frame of `project_dir` into `output`. Raises FrameError."""
    if builder is Builder.ZENSICAL:
        from generator.site.frame import with_zensical  # noqa: PLC0415 - one builder is imported, the one that is used

        with_zensical.build_frame(project_dir, output)
    else:
        from generator.site.frame import with_mkdocs  # noqa: PLC0415 - as above

        with_mkdocs.build_frame(project_dir, output)
    tidy(output)
