"""Builds that are killed, and builds at the same time: what is published afterwards is what a calm build gives."""

import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.sites import NEIGHBOURS, Site, environment

ROUNDS = 6
LONGEST = 120
# Pagefind puts the values of its filters in an order of chance, and names the files after their content.
BY_CHANCE = re.compile(r"pagefind")


def start(site: Site) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "generator", "build", "--project", str(site.root), "--jobs", "2"]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=environment()
    )


def contents(site: Site) -> dict[str, bytes]:
    return {path: data for path, data in site.files().items() if not BY_CHANCE.match(path)}


def edit(site: Site, words: str) -> None:
    record = next(site.records.rglob("120-*.yaml"))
    text = record.read_text(encoding="utf-8")
    record.write_text(re.sub(r"(?m)^rubrik: .*$", f"rubrik: {words}", text, count=1), encoding="utf-8")


def test_killed_builds_leave_nothing_wrong(small: Callable[..., Site]) -> None:
    """At points of chance, each time after an edit; then the first edit is taken back and a build may finish."""
    site = small(*NEIGHBOURS)
    edit(site, "Ursprunglig rubrik")
    began = time.monotonic()
    assert site.build().returncode == 0
    whole = time.monotonic() - began
    calm = contents(site)
    chance = random.Random(3)
    extra = next(site.records.rglob("bilaga-analys-och-atgarder.yaml"))
    kept = extra.read_bytes()
    for number in range(ROUNDS):
        edit(site, f"Rubrik nummer {number}")
        if number % 2:
            extra.unlink()
        else:
            extra.write_bytes(kept)
        building = start(site)
        time.sleep(chance.uniform(0.1, 0.9) * whole)
        building.kill()
        building.communicate(timeout=LONGEST)
        assert site.folder.is_dir() or (site.root / ".site.gammal").is_dir(), "no site at all"
    edit(site, "Ursprunglig rubrik")
    extra.write_bytes(kept)
    ran = site.build()
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert contents(site) == calm
    assert leftovers(site.root) == []


def test_two_builds_at_once(small: Callable[..., Site]) -> None:
    site = small(*NEIGHBOURS)
    first, second = start(site), start(site)
    said = [building.communicate(timeout=LONGEST) for building in (first, second)]
    assert first.returncode == second.returncode == 0, said
    assert sum("Ett annat bygge" in err for _, err in said) == 1
    together = contents(site)
    assert [path for path in together if path.endswith(".pdf")]
    assert leftovers(site.root) == []
    assert site.build().returncode == 0
    assert contents(site) == together


def leftovers(root: Path) -> list[str]:
    """Return files that were being written, and folders that were being filled."""
    return sorted(
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if re.search(r"\.(ny|gammal)$", path.name) and "handlingar" not in path.parts and "pages" not in path.parts
    )
