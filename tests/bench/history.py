"""How long it takes to read what git remembers of a large archive: `python -m tests.bench.history`.

The repository is made up with `git fast-import`: records in meetings of twenty, then one commit for each change of
one record, an hour and a half apart, so that most texts stand for more than a day. What is timed is all that the
build does: one pass of `git log`, one of `git cat-file`, and the reading of every content that is not the only one
of its record; then the same again with nothing new, and after one more commit.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from generator.history.log import head_of, read_past
from generator.library.library import Library
from generator.loading.load import load
from generator.loading.project import Project
from generator.versions.saved import Memory, saved_texts
from tests.bench.words import passage, sentence

RECORDS, COMMITS, TARGET = 20_000, 60_000, 30.0
A_MEETING = 20
SEED = 20250101
START, STEP = 1_600_000_000, 5400
SMALL = (400, 1_200)
BODY = "records/prov/rs"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.history", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--records", type=int, default=RECORDS)
    parser.add_argument("--commits", type=int, default=COMMITS)
    chosen = parser.parse_args()
    sys.stdout.write(history_table(chosen.records, chosen.commits))
    return 0


def history_table(records: int = RECORDS, commits: int = COMMITS) -> str:
    """Return the line of a report."""
    with tempfile.TemporaryDirectory(prefix="kansli-historik-") as folder:
        root = Path(folder)
        make_repository(root, records, commits)
        library = Library(load(Project(root)).entries, cache=root / ".kansli")
        first, memory = _timed(root, library)
        again, _ = _timed(root, library)
        _git(root, "commit", "--allow-empty", "-q", "-m", "Inget")
        after, _ = _timed(root, library)
        past = read_past(root, None, head_of(root))
    assert past is not None
    texts = sum(len(those) for those in memory.files.values())
    size = f"{len(library.entries):,} records, {len(past.commits):,} commits, {texts:,} texts"
    reached = "reached" if first <= TARGET or (records, commits) != (RECORDS, COMMITS) else "**not reached**"
    return (
        f"\n## History\n\n| Archive | Read from nothing | Again | After one commit | At most {TARGET:g} s |\n"
        f"|---|---:|---:|---:|---|\n| {size} | {first:.1f} s | {again:.2f} s | {after:.1f} s | {reached} |\n"
    )


def _timed(root: Path, library: Library) -> tuple[float, Memory]:
    started = time.perf_counter()
    memory = saved_texts(root, library)
    return time.perf_counter() - started, memory


def make_repository(root: Path, records: int, commits: int) -> None:
    """Make a repository of so many records and commits, with its files in the folder."""
    _git(root, "init", "-q", "-b", "main")
    stream = b"".join(_stream(records, commits))
    subprocess.run(["git", "fast-import", "--quiet"], cwd=root, input=stream, check=True)
    _git(root, "checkout", "-q", "-f", "main")


def _stream(records: int, commits: int) -> Iterator[bytes]:
    random = Random(SEED)
    paths = [_path(number) for number in range(records)]
    owners = {
        "records/prov/organisation.yaml": "format: 1\ntyp: organisation\nnamn: Region Prov\nslag: region\nfiktiv: ja\n",
        f"{BODY}/organ.yaml": "format: 1\ntyp: organ\nnamn: Regionstyrelsen\nslag: styrelse\n",
    }
    yield from _commit(0, owners)
    made = -(-records // A_MEETING)
    for at in range(made):
        those = paths[at * A_MEETING : (at + 1) * A_MEETING]
        files = {path: _text(random, path) for path in those}
        folder = those[0].rpartition("/")[0]
        files[f"{folder}/sammantrade.yaml"] = (
            f"format: 1\ntyp: sammanträde\nfiktiv: ja\ndatum: {folder.rpartition('/')[2][:10]}\nstatus: anslaget\n"
        )
        yield from _commit(at + 1, files)
    for number in range(made + 1, commits):
        path = random.choice(paths)
        yield from _commit(number, {path: _text(random, path)})


def _path(number: int) -> str:
    meeting = number // A_MEETING
    day = f"{2000 + meeting // 336}-{meeting // 28 % 12 + 1:02}-{meeting % 28 + 1:02}"
    return f"{BODY}/{day}/{number:05}-arende.yaml"


def _text(random: Random, path: str) -> str:
    number = int(path.rpartition("/")[2][:5]) + 1
    points = "".join(f"      - {sentence(random)}\n" for _ in range(3))
    return (
        f"format: 1\ntyp: paragraf\nfiktiv: ja\nparagraf: {number}\nrubrik: Ett ärende\nslag: beslut\n"
        f"beslut:\n  - verb: beslutar\n    punkter:\n{points}sammanfattning: |\n  {passage(random, 3)}\n"
    )


def _commit(number: int, files: dict[str, str]) -> Iterator[bytes]:
    yield f"commit refs/heads/main\ncommitter Siv <siv@exempel.example> {START + number * STEP} +0100\n".encode()
    yield b"data 5\nNytt\n\n"
    for path, text in files.items():
        content = text.encode()
        yield f"M 100644 inline {path}\ndata {len(content)}\n".encode() + content + b"\n"


def _git(root: Path, *arguments: str) -> None:
    own = ("-c", "user.name=Siv", "-c", "user.email=siv@exempel.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *own, *arguments], cwd=root, check=True)


if __name__ == "__main__":
    raise SystemExit(main())
