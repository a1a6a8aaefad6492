"""The MkDocs plugin: `mkdocs build` and `mkdocs serve` give the same site as `kansli build`.

Thin on purpose: it adds the shells and the generated manual pages before MkDocs builds, and the record
pages after. Word and PDF are left to `kansli build`, so that a page shows at once while a clerk writes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from generator.checking import check
from generator.library.library import Library
from generator.library.public import public
from generator.loading.project import Project
from generator.reporting.text import text_report
from generator.site.build import Options, histories_of, make_pages, make_papers, plan_store, stale_pages
from generator.site.fingerprint import frame_digest
from generator.site.frame.with_mkdocs import add_pages, prepare
from generator.site.inputs import digest_of
from generator.site.publish import built, gather
from generator.site.search import SearchIndex
from generator.site.store import Store


class PluginSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs' own hook is untyped
    """The plugin's settings in `mkdocs.yml`."""

    exports = Type(bool, default=False)


class KansliPlugin(BasePlugin[PluginSettings]):  # type: ignore[no-untyped-call]  # as above
    """Adds the record pages to a site that MkDocs builds."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Let the pages forbid what is not the site's own, but not while writing: reloading needs its own script."""
        prepare(config, closed=not self._serving)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the shells and the generated pages of the manual."""
        return add_pages(files, config)

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note whether a clerk is writing. MkDocs keeps this object between builds because of this event."""
        self._serving = command == "serve"
        self._shown: Store | None = None

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Check the records and stamp their pages into the finished site.

        While a clerk is writing, a record that stops leaves the pages as they were: the findings are said on
        the terminal, and the server goes on.
        """
        project = _project(config)
        checked = check(project)
        site = Path(config.site_dir)
        if checked.stops:
            report = text_report(checked.findings, project.root)
            if not self._serving or self._shown is None:
                raise PluginError(report)
            sys.stderr.write(f"{report}Sidorna visas som de var tills det som stoppar är rättat.\n")
        else:
            self._shown = self._made(project, checked.library, site, config)
        gather(built(site, self._shown), self._shown, SearchIndex(self._shown).update())

    def _made(self, project: Project, whole: Library, site: Path, config: MkDocsConfig) -> Store:
        options = Options(site, exports=self.config.exports, store="store-mkdocs")
        name = digest_of((frame_digest(project), config.site_url or ""))
        library = public(whole)
        store, plans = plan_store(project, library, name, options, histories_of(project, whole, library))
        make_pages(project, site, store, stale_pages(store, plans), options)
        papers = make_papers(project, library, store, plans, options)
        if papers.failures:
            raise PluginError("\n".join(papers.failures))
        return store

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Reload when a record or the theme is saved."""
        project = _project(config)
        for folder in (project.records, project.theme):
            server.watch(str(folder))
        return server


def _project(config: MkDocsConfig) -> Project:
    return Project(Path(config.config_file_path).resolve().parent)
