"""The table of a benchmark: medians, ratios, and the targets beside them."""

from dataclasses import dataclass, field
from itertools import pairwise
from math import log
from statistics import median

from tests.bench.measure import Measured

MEGABYTE = 1_000_000
# The sizes of archive that targets are set for.
FIRST_AIM, SECOND_AIM = 5_000, 20_000


@dataclass(slots=True)
class Size:
    """Everything measured at one size of archive. `bare` are edits with the search index left as it was.

    `largest` is the largest page in bytes; `answers` are milliseconds. MkDocs is not run on the largest archives.
    """

    paragraphs: int
    pages: int
    cold: list[Measured] = field(default_factory=list)
    edit: list[Measured] = field(default_factory=list)
    bare: list[Measured] = field(default_factory=list)
    plain: list[Measured] = field(default_factory=list)
    largest: int = 0
    kansli_search: tuple[int, int] | None = None
    plain_search: tuple[int, int] | None = None
    answers: list[float] = field(default_factory=list)


Target = tuple[str, float, float, str]
"""What is to be reached: its name, the limit, what was measured, and the unit."""


def seconds(runs: list[Measured]) -> float:
    return median(each.seconds for each in runs)


def memory(runs: list[Measured]) -> float:
    """Return the greatest peak of the runs, in MB; 0 when it could not be read."""
    return max((each.memory or 0) for each in runs) / MEGABYTE


def table(sizes: list[Size], runs: int, machine: str) -> str:
    """Return the whole report as Markdown."""
    lines = [
        "# Kansli beside plain MkDocs",
        "",
        f"Medians of {runs} runs that took turns, on {machine}. Seconds by the clock.",
        "",
        "| Paragraphs | Pages | `kansli build` cold | after one edit | without search | `mkdocs build` "
        "| cold / MkDocs | edit / cold |",
        "|---:|---:|---:|---:|---:|---:|---:|---:|",
        *(_times(size) for size in sizes),
        "",
        "| Paragraphs | Peak memory cold | edit | MkDocs | Largest page | First search, Kansli | MkDocs "
        "| Whole visit, Kansli | MkDocs | Next answers, median | slowest |",
        "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
        *(_weights(size) for size in sizes),
    ]
    lines += ["", "| Target | At most | Measured | |", "|---|---:|---:|---|"]
    for name, limit, value, unit in targets(sizes):
        told = "reached" if value <= limit else "**not reached**"
        lines.append(f"| {name} | {limit:g}{unit} | {value:.3g}{unit} | {told} |")
    return "\n".join(lines) + "\n"


def _times(size: Size) -> str:
    cold, edit = seconds(size.cold), seconds(size.edit)
    plain = seconds(size.plain) if size.plain else 0
    beside = f"{plain:.1f} s | {cold / plain:.2f}" if plain else "not run | "
    return (
        f"| {size.paragraphs:,} | {size.pages:,} | {cold:.1f} s | {edit:.2f} s | {seconds(size.bare):.2f} s "
        f"| {beside} | {edit / cold:.3f} |"
    )


def _weights(size: Size) -> str:
    peaks = [f"{memory(runs):.0f} MB" if runs else "not run" for runs in (size.cold, size.edit, size.plain)]
    ours, theirs = (
        [f"{each / 1000:.0f} kB" for each in sent] if sent else ["not run"] * 2
        for sent in (size.kansli_search, size.plain_search)
    )
    fetched = [cell for pair in zip(ours, theirs, strict=True) for cell in pair]
    answers = [f"{median(size.answers):.0f} ms", f"{max(size.answers):.0f} ms"] if size.answers else ["not run"] * 2
    cells = [f"{size.paragraphs:,}", *peaks, f"{size.largest / 1000:.0f} kB", *fetched, *answers]
    return f"| {' | '.join(cells)} |"


def targets(sizes: list[Size]) -> list[Target]:
    """Return the targets: of 5,000 paragraphs, of 20,000, and of what lies between the sizes."""
    found: list[Target] = []
    for size in sizes:
        if size.plain and (size.paragraphs == FIRST_AIM or size is sizes[-1]):
            found += _beside_plain(size)
        if size.paragraphs >= SECOND_AIM:
            found += _of_large(size)
    for small, large in pairwise(sizes):
        name = f"Growth from {small.paragraphs:,} to {large.paragraphs:,}, exponent"
        found.append((name, 1.05, exponent(small, large), ""))
    return found


def exponent(small: Size, large: Size) -> float:
    """Return the power of the size that the cold build's time follows: 1 is in proportion."""
    return log(seconds(large.cold) / seconds(small.cold)) / log(large.paragraphs / small.paragraphs)


def _beside_plain(size: Size) -> list[Target]:
    cold, edit = seconds(size.cold), seconds(size.edit)
    at = f" at {size.paragraphs:,}"
    found: list[Target] = [
        (f"Cold build{at}, of plain MkDocs", 0.7, cold / seconds(size.plain), ""),
        (f"One edit{at}, of a cold build", 0.1, edit / cold, ""),
        (f"One edit{at}", 3, edit, " s"),
        (f"Peak memory{at}, cold", 500, memory(size.cold), " MB"),
    ]
    if size.kansli_search:
        found.append((f"Fetched before the first result{at}", 180, size.kansli_search[0] / 1000, " kB"))
    if size.answers:
        found.append((f"Slowest next answer{at}", 100, max(size.answers), " ms"))
    return found


def _of_large(size: Size) -> list[Target]:
    at = f" at {size.paragraphs:,}"
    return [
        (f"One edit{at}, without search", 5, seconds(size.bare), " s"),
        (f"One edit{at}, with search", 15, seconds(size.edit), " s"),
        (f"Largest page{at}", 300, size.largest / 1000, " kB"),
    ]
