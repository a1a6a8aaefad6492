"""Many damaged records, one after the other: checked, and made into a page when they can be."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from generator.checking import check
from generator.library.library import Library
from generator.library.public import public
from generator.loading.project import Project
from generator.site.record_pages import record_page
from generator.writers.html import HtmlWriter
from tests.fuzz.damage import damaged
from tests.rules.cases import CASES, GROUND
from tests.sites import CHECKOUT

SEED = 20251123
SOUND = sorted((GROUND).rglob("*.yaml"))
# What is damaged: the good cases of the rules, the manual's examples, and records of the invented region.
SOURCES = (
    *sorted(CASES.glob("*/pass-*.d/**/*.yaml")),
    *sorted((CHECKOUT / "generator" / "manual" / "examples").rglob("*.yaml")),
    *sorted((CHECKOUT / "records" / "exempel" / "rs").glob("2025-0*/*.yaml")),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a damaged record gave: the number of findings, whether it became a page, and how long it took."""

    number: int
    findings: int
    page: bool
    seconds: float


def outcomes(count: int, folder: Path, first: int = 0) -> Iterator[Outcome]:
    """Yield the outcome of each of `count` damaged records. An error of the program is raised as it is."""
    project = Project(folder)
    _lay_ground(folder)
    writer = HtmlWriter(CHECKOUT / "theme")
    for number in range(first, first + count):
        random = Random(f"{SEED}-{number}")
        source = random.choice(SOURCES)
        text = damaged(source.read_text(encoding="utf-8"), random)
        file = project.records / "exempel" / "rs" / _place(source)
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        started = time.process_time()
        checked = check(project)
        page = _page(writer, checked.library, f"records/exempel/rs/{_place(source)}")
        seconds = time.process_time() - started
        file.unlink()
        yield Outcome(number, len(checked.findings), page, seconds)


def _lay_ground(folder: Path) -> None:
    for file in SOUND:
        target = folder / "records" / file.relative_to(GROUND)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())


def _place(source: Path) -> str:
    """Return where the damaged record lies: with the meeting when its name begins with a number."""
    return f"2025-03-04/{source.name}" if source.name[0].isdigit() else f"skadad-{source.name}"


def _page(writer: HtmlWriter, library: Library, file: str) -> bool:
    """Write the page of the damaged record, if it could be read; a reader's page, so what is public."""
    shown = public(library)
    entry = next((each for each in shown.entries if each.file == file), None)
    if entry is None:  # damage can also make a record be read, and not be for publication
        return any(each.file == file for each in library.entries)
    return bool(writer.page(record_page(shown, entry), "../"))
