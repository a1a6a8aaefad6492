"""Editions: sites of earlier days, made beside today's and laid below it. See `generator/site/shown.py`.

Each is made in the cache, and made again only when the archive of its day is another. What is the same file in an
edition as in today's site is one file with two names, where the file system can have that.
"""

import filecmp
import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.library.library import Library
from generator.loading.project import Project
from generator.site.build import Options, make_pages, make_papers, plan_store, stale_pages
from generator.site.files import write_new
from generator.site.fingerprint import program_digest, theme_digest
from generator.site.frame.ready import begin_frame
from generator.site.inputs import Inputs, digest_of
from generator.site.publish import Files, clear, files_in, gather, prepare, restore, swap
from generator.site.search import SearchIndex
from generator.site.settings import read_settings
from generator.site.shown import FOLDER, Edition, Shown

_MADE = "gjord"
_SITE = "site"


@dataclass(frozen=True, slots=True)
class Editions:
    """What came of the editions: their files by name in today's site, and what could not be written."""

    files: Files = field(default_factory=dict)
    failures: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def make_editions(project: Project, todays: Library, options: Options, wanted: Files) -> Editions:
    """Make every edition. `todays` is the public library of today, and `wanted` what its site is to hold."""
    made = Editions(removed=tuple(_forget(project, options.shown.editions)))
    for edition in options.shown.editions:
        shown = Shown(edition.day, edition, options.shown.editions)
        tree = shown.cache(project) / _SITE
        failures = _make(project, todays, replace(options, output=tree, shown=shown, todays=todays))
        if failures:
            return replace(made, failures=failures)
        _share(tree, wanted)
        files_in(tree, edition.address.replace("/", os.sep), made.files)
    return made


def _make(project: Project, todays: Library, options: Options) -> tuple[str, ...]:
    """Make one edition, unless it is there already; return what could not be written."""
    restore(options.output)
    library = options.shown.library(todays)
    folder, ready = begin_frame(project, options.builder, options.shown)
    note, digest = options.shown.cache(project) / _MADE, _digest(project, library, folder.name, options)
    if options.output.is_dir() and note.is_file() and note.read_text(encoding="utf-8") == digest:
        return ()
    frame = ready()
    store, plans = plan_store(project, library, folder.name, options)
    stale = stale_pages(store, plans)
    make_pages(project, frame, store, stale, options)
    papers = make_papers(project, library, store, plans, options)
    if papers.failures:
        return papers.failures
    fresh, spare = options.output.with_name(".ny"), options.shown.cache(project) / "forra"
    gather(prepare(frame, store, fresh, spare, anew=False), store, SearchIndex(store).update())
    swap(fresh, options.output, spare)
    write_new(note, digest.encode())
    return ()


def _digest(project: Project, library: Library, frame_name: str, options: Options) -> str:
    """Return the digest of all that an edition is made from."""
    gone = (f"{each.address} {each.withdrawal}" for each in library.gone)
    made_with = (frame_name, program_digest(), theme_digest(project), str(options.exports))
    own = Inputs(library, project.root).of(library.entries)
    return digest_of((*made_with, str(read_settings(project.root)), own, *gone))


def _share(tree: Path, wanted: Files) -> None:
    """Give what is the same file in an edition as in today's site one place on the disk."""
    there: Files = {}
    files_in(tree, "", there)
    for name, (path, number) in there.items():
        other = wanted.get(name)
        if other is None or other[1] == number or not filecmp.cmp(path, other[0], shallow=False):
            continue
        try:
            fresh = f"{path}.delad"
            os.link(other[0], fresh)
            os.replace(fresh, path)  # noqa: PTH105 - plain strings here, as in publish
        except OSError:
            return  # this disk cannot: then every edition has files of its own


def _forget(project: Project, editions: tuple[Edition, ...]) -> Iterator[str]:
    """Take away what is kept of editions that are no longer there; yield their addresses."""
    kept = {each.name for each in editions}
    folder = project.cache / FOLDER.rstrip("/")
    for each in sorted(folder.glob("*")):
        if each.name not in kept:
            clear([each])
            yield f"{FOLDER}{each.name}/"
