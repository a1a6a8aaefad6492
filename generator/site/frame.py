"""The frame of the site: everything around the record pages, built once by MkDocs with Material.

Record pages never pass through MkDocs, for it costs too much a page. Instead it builds one *shell* for
each folder depth: a page with tokens where a record's words go. Links inside a shell are right for every
page at the same depth, so `generator.site.stamp` only has to replace the tokens.

This module and the plugin are the only ones that know MkDocs; it is imported when a frame is built.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from generator.site.policy import POLICY
from generator.site.stamp import DEEPEST, SEARCH_ADDRESS, shell_address

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

_SHELL = """---
skal: true
title: "Sida"
hide: [navigation]
---
"""
_SEARCH = """---
title: "Sök"
template: sok.html
hide: [navigation, toc]
---
"""


class FrameError(Exception):
    """MkDocs could not build the frame; the message holds what it said."""


def build_frame(project_dir: Path, output: Path) -> None:
    """Build the manual, the search page, the assets and the shells of `project_dir` into `output`.

    Reads `mkdocs.yml`; its plugins are left out, since the plugin `kansli` calls the same machinery.
    Any warning from MkDocs is an error. Raises FrameError.
    """
    # Material prints an advertisement for its successor when this is unset.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
    from mkdocs.commands.build import build  # noqa: PLC0415 - see the module's docstring
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import Abort, ConfigurationError  # noqa: PLC0415
    from mkdocs.plugins import BasePlugin, PluginCollection  # noqa: PLC0415

    class FramePlugin(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
        """Adds the shells to the pages of the manual."""

        def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
            return add_shells(files, config)

    with _Warnings() as warnings:
        try:
            file = str(project_dir / "mkdocs.yml")
            config = load_config(file, site_dir=str(output), plugins=[], strict=True)
            config.extra["innehallspolicy"] = POLICY
            config.plugins = PluginCollection()
            config.plugins["kansli-frame"] = FramePlugin()
            build(config)
        except (Abort, ConfigurationError) as error:
            raise FrameError("\n".join(warnings.lines) or str(error)) from error


def shell_files(config: MkDocsConfig) -> list[File]:
    """Return the virtual pages that MkDocs shall build: a shell for each depth, and the search page."""
    from mkdocs.structure.files import File, InclusionLevel  # noqa: PLC0415

    pages = {f"{shell_address(depth)}index.md": _SHELL for depth in range(DEEPEST + 1)}
    pages[f"{SEARCH_ADDRESS}index.md"] = _SEARCH
    return [
        File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV) for path, text in pages.items()
    ]


def manual_files(config: MkDocsConfig) -> list[File]:
    """Return the manual's pages that are made from the code: kinds of record and findings."""
    from mkdocs.structure.files import File, InclusionLevel  # noqa: PLC0415

    from generator.manual.pages import manual_pages  # noqa: PLC0415 - all rules come with it

    return [
        File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV)
        for path, text in manual_pages().items()
    ]


def add_shells(files: Files, config: MkDocsConfig) -> Files:
    """Add the shells and the generated manual pages to `files`.

    The start page is a record page, so it replaces a manual's own.
    """
    for shell in (*shell_files(config), *manual_files(config)):
        existing = files.get_file_from_path(shell.src_uri)
        if existing is not None:
            files.remove(existing)
        files.append(shell)
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
