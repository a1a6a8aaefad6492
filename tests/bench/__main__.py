"""Time Kansli beside plain MkDocs on the same words, in one run, taking turns.

What is compared, for each size of archive (made up, from a fixed seed, see `tests.bench.archive`):

- **Cold**: `kansli build --no-export` with neither `.kansli` nor `site`: reading, checking, the manual and the
  frame built by MkDocs, every page, the search index.
- **One edit**: the same command again after one sentence of one paragraph has changed. This includes starting
  Python, reading and checking all records, and publishing the whole site.
- **Without search**: one edit by the same command with the search index left as it was
  (`tests.bench.without_search`).
- **MkDocs**: `mkdocs build` with Material, its own search plugin and `font: false`, of one Markdown page for each
  page that Kansli makes of the records, with the same headings, lists, tables and links. The pages stand outside
  `nav`, where MkDocs is at its fastest. Its `site` is removed before each run. Archives larger than
  `--plain-up-to` are built by Kansli alone.

Each turn runs all three; every other turn MkDocs goes first. Seconds are medians. Memory is that of the whole
process tree (see `tests.bench.measure`), the greatest of all runs. Bytes are the compressed content that a
loopback server sends a browser until the first result of a search shows: the search's own files, and all files.
Answers are timed in that browser, from a word being written in the box to its first result, after a first search.

Last, the formal documents, see `tests.bench.papers`, how well personal data is found, see `tests.bench.scan`,
and how long the records' history takes to read, see `tests.bench.history`.
Ten thousand damaged records are a command of their own: `python -m tests.bench.fuzz`.
"""

import argparse
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path

from tests.bench.browser import answer_times, kansli_search, plain_search
from tests.bench.history import COMMITS, RECORDS, SMALL, history_table
from tests.bench.measure import Measured, run
from tests.bench.papers import MINUTES, measure_papers, papers_table
from tests.bench.projects import HERE, edit_one, make_kansli_project, make_plain_project
from tests.bench.report import Size, table
from tests.bench.scan import scan_table
from tests.system import chromium

REPORT = HERE / "bench" / "resultat.md"


def main() -> int:
    chosen = _options()
    sizes = []
    with tempfile.TemporaryDirectory(prefix="kansli-bench-") as folder:
        for paragraphs in chosen.sizes:
            sizes.append(_measure(Path(folder) / str(paragraphs), paragraphs, chosen))
        papers = measure_papers(Path(folder) / "papers", chosen.minutes, _environment()) if chosen.minutes else None
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    parts = [table(sizes, chosen.runs, machine)] if sizes else []
    parts += [papers_table(papers, machine)] if papers else []
    text = "\n".join([*parts, scan_table(), history_table(*chosen.history)])
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 5000], help="paragraphs, smallest first")
    parser.add_argument("--plain-up-to", type=int, default=5000, help="the largest archive that MkDocs builds, too")
    parser.add_argument("--runs", type=int, default=3, help="turns for each size")
    parser.add_argument("--quick", action="store_true", help="one turn of 200 paragraphs, to see that it works")
    parser.add_argument("--minutes", type=int, default=MINUTES, help="minutes among the documents; 0 leaves them out")
    parser.add_argument("--no-search", dest="search", action="store_false", help="without the browser")
    chosen = parser.parse_args()
    chosen.history = SMALL if chosen.quick else (RECORDS, COMMITS)
    if chosen.quick:
        chosen.sizes, chosen.runs, chosen.minutes = [200], 1, 4
    chosen.sizes.sort()
    return chosen


def _measure(folder: Path, paragraphs: int, chosen: argparse.Namespace) -> Size:
    runs, beside = chosen.runs, paragraphs <= chosen.plain_up_to
    ours, theirs = folder / "kansli", folder / "mkdocs"
    project = make_kansli_project(ours, paragraphs)
    size = Size(paragraphs, make_plain_project(project, theirs, write=beside))
    for turn in range(runs):
        _say(f"{paragraphs} paragraphs, {size.pages} pages: turn {turn + 1} of {runs}")
        plain_first = turn % 2 == 1
        if beside and plain_first:
            size.plain.append(_plain(theirs))
        _remove(ours / ".kansli", ours / "site")
        size.cold.append(_kansli(ours))
        edit_one(project, turn)
        size.edit.append(_kansli(ours))
        edit_one(project, runs + turn)
        size.bare.append(_kansli(ours, "tests.bench.without_search"))
        if beside and not plain_first:
            size.plain.append(_plain(theirs))
    size.largest = max(file.stat().st_size for file in (ours / "site").rglob("*.html"))
    if chosen.search and chromium() is not None:
        _remove(ours / ".kansli")  # the index as it is after a cold build
        _kansli(ours)
        size.kansli_search = kansli_search(ours / "site")
        size.answers = answer_times(ours / "site")
        size.plain_search = plain_search(theirs / "site") if beside else None
    return size


def _kansli(folder: Path, module: str = "generator") -> Measured:
    measured = run([sys.executable, "-m", module, "build", "--no-export", "--project", str(folder)], _environment())
    _say(f"  kansli {measured.seconds:.2f} s, of all cores {measured.work:.2f} s")
    return measured


def _plain(folder: Path) -> Measured:
    _remove(folder / "site")
    settings = str(folder / "mkdocs.yml")
    measured = run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", settings], _environment())
    _say(f"  mkdocs {measured.seconds:.2f} s, of all cores {measured.work:.2f} s")
    return measured


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(HERE), "NO_MKDOCS_2_WARNING": "true"}


def _remove(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")


if __name__ == "__main__":
    raise SystemExit(main())
