"""Time the formal documents: minutes and extracts in Word and PDF, beside other ways to make the same files.

What is measured, on an archive made up from the fixed seed, with meetings of about ten paragraphs:

- **Each document**, on one core: composing it from the loaded record and writing it, Word and PDF apart. Beside it,
  on a sample: one `pandoc` process for each Word file (without the finish that Word needs, and without styles of
  lists and tables), LibreOffice from Word to PDF in a process for each, and LibreOffice once for all.
- **The whole build**, on all cores: `kansli build` with neither `.kansli` nor `site`, all documents and the comparison
  of page, Word and PDF included, and the same command again with nothing changed.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.measure import Measured, run
from tests.bench.projects import make_kansli_project

A_MEETING = 10
MINUTES = 200
SAMPLE = 10
FIVE, FOUR = 40, 4
"""Minutes of four paragraphs have five pages, most of them: so many are made for the target, and those measured."""


@dataclass(slots=True)
class Papers:
    """Everything measured of the documents. `alone` is what `tests.bench.papers_alone` says."""

    alone: dict[str, Any]
    number: int
    cold: Measured
    unchanged: Measured


def measure_papers(folder: Path, minutes: int, environment: Mapping[str, str]) -> Papers:
    """Measure `minutes` minutes and ten times as many extracts."""
    project = make_kansli_project(folder, minutes * A_MEETING, A_MEETING)
    alone = _alone(folder, minutes, minutes * A_MEETING, min(SAMPLE, minutes), environment)
    short = folder / "fem"
    make_kansli_project(short, min(FIVE, minutes) * FOUR, FOUR)
    five = _alone(short, min(FIVE, minutes), 0, 0, environment)
    if "femsidiga" in five:
        alone["femsidiga"] = five["femsidiga"]
    shutil.rmtree(short)
    build = [sys.executable, "-m", "generator", "build", "--project", str(folder)]
    for known in (project.cache, project.site):
        shutil.rmtree(known, ignore_errors=True)
    cold = run(build, environment)
    number = sum(1 for _ in project.site.rglob("*.pdf"))
    return Papers(alone, number, cold, run(build, environment))


def _alone(folder: Path, minutes: int, extracts: int, sample: int, environment: Mapping[str, str]) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.papers_alone", str(folder), "--sample", str(sample)]
    command += ["--minutes", str(minutes), "--extracts", str(extracts)]
    ran = subprocess.run(command, env=dict(environment), stdout=subprocess.PIPE, encoding="utf-8", check=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def papers_table(papers: Papers, machine: str) -> str:
    """Return the report on documents as Markdown."""
    alone, others = papers.alone, papers.alone["others"]
    lines = [
        "# Word and PDF",
        "",
        f"Milliseconds of one processor for a document, by the clock in brackets, on {machine}. Minutes have "
        f"{alone['pages']:.1f} pages in the mean.",
        "",
        "| Documents | Number | Word | PDF |",
        "|---|---:|---:|---:|",
    ]
    for name, group in _groups(alone).items():
        lines.append(f"| {name} | {group['number']:,} | {_shown(group['docx'])} | {_shown(group['pdf'])} |")
    lines += [
        "",
        f"Other ways, on a sample of {others['number']} of these documents, half of them minutes:",
        "",
        "| One `pandoc` process each, Word | LibreOffice each, Word to PDF | LibreOffice once for all |",
        "|---:|---:|---:|",
        "| " + " | ".join(_shown(others.get(name)) for name in ("pandoc", "libreoffice", "libreoffice_all")) + " |",
        "",
        f"| `kansli build` of {papers.number:,} documents in two forms, compared | Peak memory | again, unchanged |",
        "|---:|---:|---:|",
        f"| {papers.cold.seconds:.0f} s, of all cores {papers.cold.work:.0f} s "
        f"| {(papers.cold.memory or 0) / 1e6:.0f} MB | {papers.unchanged.seconds:.2f} s |",
        "",
        "| Target | At most | Measured | |",
        "|---|---:|---:|---|",
    ]
    for name, limit, value, unit in _targets(papers):
        told = "reached" if value <= limit else "**not reached**"
        lines.append(f"| {name} | {limit} {unit} | {value:.3g} {unit} | {told} |")
    return "\n".join(lines) + "\n"


def _groups(alone: dict[str, Any]) -> dict[str, Any]:
    names = {"protokoll": "Minutes", "femsidiga": "Minutes with five pages, of shorter meetings", "utdrag": "Extracts"}
    return {told: alone[name] for name, told in names.items() if name in alone}


def _shown(times: dict[str, float] | None) -> str:
    return f"{times['work']:.0f} ({times['clock']:.0f})" if times else "not installed"


def _targets(papers: Papers) -> list[tuple[str, int, float, str]]:
    five = papers.alone.get("femsidiga")
    found: list[tuple[str, int, float, str]] = []
    if five:
        found += [("PDF of five pages", 45, five["pdf"]["work"], "ms")]
        found += [("Word file of the same", 50, five["docx"]["work"], "ms")]
    found.append(("Build with nothing changed", 2, papers.unchanged.seconds, "s"))
    found.append(("Peak memory", 600, (papers.cold.memory or 0) / 1e6, "MB"))
    return found
