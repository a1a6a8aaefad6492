"""The frame built by MkDocs with Material. MkDocs is imported here and in the plugin, when a frame is built."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.site.frame.error import FrameError
from generator.site.frame.sources import address_of, extra_settings, virtual_pages

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def build_frame(project_dir: Path, output: Path, shown: Mapping[str, Any] | None = None) -> None:
    """Build the manual, the search page, the assets and the shells of `project_dir` into `output`.

    Reads `mkdocs.yml`; its plugins are left out, since the plugin `kansli` calls the same machinery.
    Any warning from MkDocs is an error. Raises FrameError.
    """
    # Material prints an advertisement for its successor when this is unset.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
    from mkdocs.commands.build import build  # noqa: PLC0415 - see the module's docstring
    from mkdocs.config import load_config  # noqa: PLC0415 - as above
    from mkdocs.exceptions import Abort, ConfigurationError  # noqa: PLC0415 - as above
    from mkdocs.plugins import BasePlugin, PluginCollection  # noqa: PLC0415 - as above

    class FramePlugin(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
        """Adds the shells to the pages of the manual."""

        def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
            return add_pages(files, config)

    with _Warnings() as warnings:
        try:
            file = str(project_dir / "mkdocs.yml")
            config = load_config(file, site_dir=str(output), plugins=[], strict=True)
            prepare(config, closed=True, shown=shown)
            config.site_url = address_of(config.site_url, shown)
            config.plugins = PluginCollection()
            config.plugins["kansli-frame"] = FramePlugin()
            build(config)
        except (Abort, ConfigurationError) as error:
            raise FrameError("\n".join(warnings.lines) or str(error)) from error


def prepare(config: MkDocsConfig, *, closed: bool, shown: Mapping[str, Any] | None = None) -> None:
    """Give the settings what the theme's templates ask for. See `extra_settings`."""
    config.extra.update(extra_settings(Path(config.docs_dir), config.nav, closed=closed, shown=shown))


def add_pages(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are no files, in the place of such that are."""
    from mkdocs.structure.files import File, InclusionLevel  # noqa: PLC0415 - as above

    for path, text in virtual_pages().items():
        existing = files.get_file_from_path(path)
        if existing is not None:
            files.remove(existing)
        files.append(File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
    return files


class _Warnings(logging.Handler):
    """Collects what MkDocs logs as warnings or worse, and keeps it from the terminal."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())

    def __enter__(self) -> _Warnings:
        logger = logging.getLogger("mkdocs")
        self._propagate, logger.propagate = logger.propagate, False
        logger.addHandler(self)
        return self

    def __exit__(self, *_error: object) -> None:
        logger = logging.getLogger("mkdocs")
        logger.removeHandler(self)
        logger.propagate = self._propagate
