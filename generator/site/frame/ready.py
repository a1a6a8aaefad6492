"""The frame that pages are set in: built when it is missing or old, kept in the project's cache."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from generator.beside import begin
from generator.loading.project import Project
from generator.site.files import write_new
from generator.site.fingerprint import frame_digest, program_digest
from generator.site.frame.builders import Builder, build_frame
from generator.site.inputs import digest_of
from generator.site.publish import clear
from generator.site.shown import Shown

DONE = "done"


def begin_frame(
    project: Project, builder: Builder, shown: Shown, *, beside: bool = False
) -> tuple[Path, Callable[[], Path]]:
    """Return the frame's folder, and what gives the site in it once it has been built.

    It is built again when manual, theme, settings or program have changed; with `beside` in a process of its own,
    while records are read and pages planned. What is returned raises FrameError.
    """
    told = (builder.value, program_digest(), frame_digest(project), repr(shown.frame()))
    folder = shown.cache(project) / "frame" / digest_of(told)
    if (folder / DONE).is_file():
        return folder, lambda: folder / "site"
    work = partial(_build, project, builder, shown, folder)
    return folder, begin(work) if beside else work


def _build(project: Project, builder: Builder, shown: Shown, folder: Path) -> Path:
    clear(folder.parent.glob("*"))
    build_frame(builder, project.root, folder / "site", shown.frame())
    write_new(folder / DONE, b"")
    return folder / "site"
