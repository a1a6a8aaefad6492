"""Publish: build, check, prove, and then let readers see it, in that order. Reads from top to bottom.

Until the last step nothing that readers see is touched. A publishing that is killed leaves the former one whole.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.history.source import unsaved
from generator.loading.project import Project
from generator.proof.facts import facts_of
from generator.proof.manifest import Manifest, prove
from generator.publication.branch import Branch
from generator.publication.folder import Folder
from generator.publication.gate import (
    RefusedError,
    must_be_alike,
    must_be_built,
    must_be_reviewed,
    must_be_saved,
    must_be_sealed,
)
from generator.publication.publication import Place, Publication, PublishError, chosen, following
from generator.site.alone import alone
from generator.site.build import Built, Options, Progress, build, silent
from generator.site.shown import Shown, read_editions
from generator.today import today

ON_BRANCH = "branch:"


@dataclass(frozen=True, slots=True)
class Wishes:
    """How to publish. `keep` is how many publications stay; `unsaved` and `differing` let through what would stop.

    `key` signs the manifest, as `signer`. `waits` is called when another publishing must end first.
    """

    jobs: int
    keep: int
    unsaved: bool = False
    differing: bool = False
    key: Path | None = None
    signer: str = ""
    progress: Progress = silent
    waits: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True)
class Published:
    """What came of it. `new` is False when nothing had changed since the publication made last."""

    publication: Publication
    new: bool
    built: Built
    manifest: Manifest
    pruned: tuple[Publication, ...] = ()


def place_of(project: Project, to: str) -> Place:
    """Return the place that a clerk names: a folder, counted from the project's, or branch:NAME."""
    scratch = _scratch(project)
    if to.startswith(ON_BRANCH):
        return Branch(project.root, to.removeprefix(ON_BRANCH), scratch)
    folder = (project.root / to).resolve()
    if any(folder.is_relative_to(part) for part in (project.records, project.docs, project.theme)):
        raise PublishError(f"{folder} ligger bland det som webbplatsen görs av; välj en annan mapp")
    return Folder(folder)


def publish(project: Project, place: Place, wishes: Wishes) -> Published:
    """Publish the project's site at a place. Raises `PublishError`, and what a build raises; nothing has changed then.

    The site is built in a folder of its own: a build at the same time cannot touch it.
    """
    scratch = _scratch(project)
    with alone(scratch, wishes.waits), place.alone(wishes.waits):
        place.current()  # refuses what is no place for publications, before the long work
        source = None if wishes.unsaved else must_be_saved(project.root)
        site = scratch / "site"
        shown = Shown(editions=read_editions(project.root))
        built = build(project, Options(site, wishes.jobs, progress=wishes.progress, waits=wishes.waits, shown=shown))
        must_be_built(built)
        must_be_reviewed(built.checked)
        must_be_sealed(project)
        must_be_alike(built, wishes.differing)
        if not wishes.unsaved and must_be_saved(project.root) != source:
            raise RefusedError("posterna ändrades medan de publicerades; kör kommandot en gång till")
        return _put(project, place, site, built, wishes)


def _put(project: Project, place: Place, site: Path, built: Built, wishes: Wishes) -> Published:
    """Prove the site, copy it to its place, and show it."""
    facts = facts_of(project.root, wishes.key, wishes.signer)
    if unsaved(project.root):
        facts = replace(facts, commit="")  # no commit has just this
    with place.last() as last:
        manifest = prove(site, last, facts)
    known = place.known()
    fresh = following(known, today(), facts.commit)
    new = place.add(site, fresh)
    shown = fresh if new else known[-1]
    changed = new or place.current() != shown
    place.show(shown)
    return Published(shown, changed, built, manifest, _pruned(place, wishes.keep))


def _pruned(place: Place, keep: int) -> tuple[Publication, ...]:
    """Take away old publications. The new one is shown already, so trouble with an old one waits until next time."""
    try:
        return tuple(place.prune(keep))
    except OSError:
        return ()


def roll_back(place: Place, written: str, waits: Callable[[], None]) -> Publication:
    """Let readers see an earlier publication again; `written` is its number or name."""
    with place.alone(waits):
        earlier = chosen(place.known(), written)
        place.verify(earlier)
        place.show(earlier)
        return earlier


def _scratch(project: Project) -> Path:
    return project.cache / "publicering"
