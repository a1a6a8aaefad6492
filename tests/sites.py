"""Projects laid out and built for tests, away from the checkout: its records, manual and theme as copies."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.checking import check
from generator.library.library import Library
from generator.library.public import public
from generator.loading.project import Project

CHECKOUT = Path(__file__).parents[1]
LONGEST_BUILD = 540
# Two organisations and the solutions they share: the smallest part of the records that refers to nothing else.
NEIGHBOURS = ("gotland", "jamtland-harjedalen", "losningar")


@dataclass(frozen=True)
class Site:
    """A project and its built site."""

    root: Path

    @property
    def folder(self) -> Path:
        return self.root / "site"

    @property
    def records(self) -> Path:
        return self.root / "records"

    @property
    def project(self) -> Project:
        return Project(self.root)

    @cached_property
    def library(self) -> Library:
        """The public library of the records, as the build has it."""
        return public(check(self.project).library)

    def page(self, address: str) -> str:
        return (self.folder / address / "index.html").read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Return every file of the site by its path."""
        found = sorted(path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}

    def build(self, *options: str) -> subprocess.CompletedProcess[str]:
        return kansli("build", "--project", str(self.root), *options)


def kansli(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a clerk does, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        capture_output=True, text=True, encoding="utf-8", check=False, timeout=LONGEST_BUILD,
        env=environment(),
    )  # fmt: skip


def environment() -> dict[str, str]:
    """Return what a command's process is started with: this checkout first among the modules."""
    path = os.pathsep.join(part for part in (str(CHECKOUT), os.environ.get("PYTHONPATH", "")) if part)
    return {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}


def lay_out(root: Path, organisations: Iterable[str] = ()) -> Site:
    """Copy the checkout's project to `root`, with all records or those of some organisations."""
    root.mkdir(parents=True)
    shutil.copy(CHECKOUT / "mkdocs.yml", root)
    for name in ("docs", "theme"):
        shutil.copytree(CHECKOUT / name, root / name)
    for name in organisations or [""]:
        # A shared solution of the invented region refers to its decisions.
        left_out = shutil.ignore_patterns("exempel-*") if organisations else None
        shutil.copytree(CHECKOUT / "records" / name, root / "records" / name, ignore=left_out)
        seals = Path("records/sigill", name)
        if name and (CHECKOUT / seals).is_dir():
            shutil.copytree(CHECKOUT / seals, root / seals)
    return Site(root)


def share_frame(built: Site, site: Site) -> None:
    """Let a project whose manual and theme are those of a built one have its frame."""
    shutil.copytree(built.root / ".kansli/frame", site.root / ".kansli/frame")


def build_once(root: Path) -> Site:
    """Build the real records at `root`; the first process builds, the others wait for it.

    Raises AssertionError with what the build said when it failed.
    """
    done, failed, lock = (root.with_name(f"{root.name}.{word}") for word in ("done", "failed", "lock"))
    try:
        lock.touch(exist_ok=False)
    except FileExistsError:
        until = time.monotonic() + LONGEST_BUILD
        while not done.exists() and not failed.exists():
            assert time.monotonic() < until, "the build in the other process takes too long"
            time.sleep(0.2)
        assert done.exists(), "the build in the other process failed"
        return Site(root)
    try:
        site = lay_out(root)
        ran = site.build()
        assert ran.returncode == 0, ran.stdout + ran.stderr
    except BaseException:
        failed.touch()
        raise
    done.touch()
    return site
