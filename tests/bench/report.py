"""The table of a benchmark: medians, ratios, and the targets beside them."""

from dataclasses import dataclass, field
from statistics import median

from tests.bench.measure import Measured

MEGABYTE = 1_000_000


@dataclass(slots=True)
class Size:
    """Everything measured at one size of archive."""

    paragraphs: int
    pages: int
    cold: list[Measured] = field(default_factory=list)
    edit: list[Measured] = field(default_factory=list)
    plain: list[Measured] = field(default_factory=list)
    kansli_search: tuple[int, int] | None = None
    plain_search: tuple[int, int] | None = None


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
        "| Paragraphs | Pages | `kansli build` cold | after one edit | `mkdocs build` | cold / MkDocs | edit / cold |",
        "|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for size in sizes:
        cold, edit, plain = seconds(size.cold), seconds(size.edit), seconds(size.plain)
        lines.append(
            f"| {size.paragraphs:,} | {size.pages:,} | {cold:.1f} s | {edit:.2f} s | {plain:.1f} s "
            f"| {cold / plain:.2f} | {edit / cold:.3f} |"
        )
    lines += [
        "",
        "| Paragraphs | Peak memory cold | edit | MkDocs | First search, Kansli | MkDocs | Whole visit, Kansli "
        "| MkDocs |",
        "|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for size in sizes:
        fetched = zip(size.kansli_search or (), size.plain_search or (), strict=True)
        sent = [f"{each / 1000:.0f} kB" for pair in fetched for each in pair] or ["no browser"] * 4
        lines.append(
            f"| {size.paragraphs:,} | {memory(size.cold):.0f} MB | {memory(size.edit):.0f} MB "
            f"| {memory(size.plain):.0f} MB | {' | '.join(sent)} |"
        )
    lines += ["", "| Target | At most | Measured | |", "|---|---:|---:|---|"]
    for name, limit, value, unit in targets(sizes):
        told = "reached" if value <= limit else "**not reached**"
        lines.append(f"| {name} | {limit:g}{unit} | {value:.3g}{unit} | {told} |")
    return "\n".join(lines) + "\n"


def targets(sizes: list[Size]) -> list[tuple[str, float, float, str]]:
    """Return (name, limit, measured, unit) for the largest size."""
    large, small = sizes[-1], sizes[0]
    cold, edit = seconds(large.cold), seconds(large.edit)
    found: list[tuple[str, float, float, str]] = [
        ("Cold build, of plain MkDocs", 0.7, cold / seconds(large.plain), ""),
        ("One edit, of a cold build", 0.1, edit / cold, ""),
        ("One edit", 3, edit, " s"),
        ("Peak memory, cold", 500, memory(large.cold), " MB"),
    ]
    if large is not small:
        # The target is set for 5,000 against 1,000 paragraphs: a tenth above proportion.
        growth = large.paragraphs / small.paragraphs
        found.append((f"Time for {growth:g} times as much", 1.1 * growth, cold / seconds(small.cold), ""))
    if large.kansli_search:
        found.append(("Fetched before the first result", 180, large.kansli_search[0] / 1000, " kB"))
    return found
