"""The same records give the same open data, byte for byte, in another folder and with Python's sets in other order."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.sites import CHECKOUT, NEIGHBOURS


def digests(root: Path, seed: str) -> dict[str, str]:
    """Return the digest of every open file that a process of its own makes of the records."""
    for name in NEIGHBOURS:
        shutil.copytree(CHECKOUT / "records" / name, root / "records" / name)
    shutil.copyfile(CHECKOUT / "mkdocs.yml", root / "mkdocs.yml")
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    made = subprocess.run(
        [sys.executable, "-m", "tests.opendata.same_bytes", str(root)],
        cwd=CHECKOUT, env=environment, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return dict(line.rsplit(" ", 1) for line in made.stdout.splitlines())


def test_two_builds_give_the_same_tables_database_and_catalogue(tmp_path: Path) -> None:
    (tmp_path / "ena").mkdir()
    (tmp_path / "andra" / "djupt").mkdir(parents=True)
    first, second = digests(tmp_path / "ena", "1"), digests(tmp_path / "andra" / "djupt", "2")
    endings = {name.rpartition(".")[2] for name in first}
    assert {"csv", "db", "rdf", "json"} <= endings
    assert {name for name in first if first[name] != second.get(name)} == set()
    assert first.keys() == second.keys()
