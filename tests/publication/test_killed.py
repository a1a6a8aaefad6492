"""A publishing that is killed, or fills the disk, leaves the former site whole; two at once do not mix."""

import random
import time
from pathlib import Path

import pytest

from generator.publication.folder import Folder
from tests.publication.killing import TOLD, processes, put, put_and_die, put_until_full

NAMES = ("index.html", "rs/2025-10-09/1/index.html", "rs/2025-10-09/1/beslut.pdf", "stil.css", "sok/index.json")
KILLS = 60
AT_RANDOM = 12
LONGEST = 30


def a_site(folder: Path, number: int) -> dict[str, bytes]:
    """Lay a site where some files are the same as in every other and some are of this number alone."""
    made = {name: f"{name} i {number if name.endswith(('html', 'json')) else 'alla'}".encode() * 99 for name in NAMES}
    for name, content in {**made, f"bara-i-{number}.txt": b"x"}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return contents(folder)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".publicering"
    }


def shown(root: Path) -> dict[str, bytes]:
    """Return what readers see. Between the two renames of folders it is what the next command puts back."""
    seen = root / "aktuell"
    return contents(seen if seen.exists() else root / ".aktuell.gammal")


@pytest.mark.parametrize("links", [True, False], ids=["links", "folders"])
def test_a_killed_publishing_leaves_the_former_site_whole(tmp_path: Path, links: bool) -> None:
    root = tmp_path / "webb"
    before = a_site(tmp_path / "0", 0)
    put_in_a_process(root, tmp_path / "0", links)
    chance = random.Random(links)
    killed = 0
    for number in range(1, KILLS + AT_RANDOM + 1):
        site = tmp_path / str(number)
        after = a_site(site, number)
        # There are about fifty steps, and twice as many with folders; the last rounds end at no certain step.
        step = number if links else 2 * number
        step = step if number <= KILLS else 10_000
        running = processes().Process(target=put_and_die, args=(root, site, step, links))
        running.start()
        if number > KILLS:
            time.sleep(chance.uniform(0, 0.03))
            running.kill()
        running.join(LONGEST)
        killed += running.exitcode != 0
        seen = shown(root)
        assert seen in (before, after), f"a mixture after step {step}"
        before = seen
    assert killed >= 50
    last = a_site(tmp_path / "sist", 999)
    put_in_a_process(root, tmp_path / "sist", links)
    assert shown(root) == last
    left = {path.name for path in (*root.iterdir(), *(root / "publiceringar").iterdir()) if path.name.startswith(".")}
    assert left == set()
    numbers = [each.number for each in Folder(root).known()]
    assert numbers == sorted(set(numbers))
    assert len(numbers) == 3


def test_a_full_disk_is_told_and_harms_nothing(tmp_path: Path) -> None:
    root = tmp_path / "webb"
    before = a_site(tmp_path / "0", 0)
    put_in_a_process(root, tmp_path / "0", links=True)
    told = 0
    for step in range(1, 50, 3):
        after = a_site(tmp_path / str(step), step)
        running = processes().Process(target=put_until_full, args=(root, tmp_path / str(step), step))
        running.start()
        running.join(LONGEST)
        assert running.exitcode in {0, TOLD}
        told += running.exitcode == TOLD
        seen = shown(root)
        assert seen in (before, after), f"a mixture after step {step}"
        before = seen
    assert told >= 10
    put_in_a_process(root, tmp_path / "0", links=True)
    assert shown(root) == contents(tmp_path / "0")


def test_two_at_once_do_not_mix(tmp_path: Path) -> None:
    root = tmp_path / "webb"
    sites = [a_site(tmp_path / str(number), number) for number in range(4)]
    running = [processes().Process(target=put, args=(root, tmp_path / str(number))) for number in range(4)]
    for each in running:
        each.start()
    for each in running:
        each.join(LONGEST)
        assert each.exitcode == 0
    assert shown(root) in sites
    published = [contents(root / "publiceringar" / each.name) for each in Folder(root).known()]
    assert len(published) == 3
    assert all(each in sites for each in published)


def put_in_a_process(root: Path, site: Path, links: bool) -> None:
    running = processes().Process(target=put, args=(root, site), kwargs={"links": links})
    running.start()
    running.join(LONGEST)
    assert running.exitcode == 0
