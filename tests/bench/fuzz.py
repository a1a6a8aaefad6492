"""Ten thousand damaged records: how many gave findings, how many a page, and how long the slowest took.

Run it with `python -m tests.bench.fuzz [COUNT]`. A traceback ends the run and names the number of the record.
"""

import sys
import tempfile
from pathlib import Path

from tests.fuzz.run import Outcome, outcomes

COUNT = 10_000


def fuzz_table(count: int) -> str:
    """Return the figures as a table."""
    with tempfile.TemporaryDirectory(prefix="kansli-fuzz-") as folder:
        found = list(outcomes(count, Path(folder)))
    slow = max(found, key=_seconds)
    times = sorted(map(_seconds, found))
    rows = (
        ("Damaged records", len(found)),
        ("With findings", sum(each.findings > 0 for each in found)),
        ("Made into a page", sum(each.page for each in found)),
        ("Neither", sum(not each.findings and not each.page for each in found)),
        ("Tracebacks", 0),  # the first one would have ended the run
        ("Median, ms", round(times[len(times) // 2] * 1000)),
        (f"Slowest (number {slow.number}), ms", round(slow.seconds * 1000)),
        ("Over a second", sum(each.seconds > 1 for each in found)),
    )
    listed = "\n".join(f"| {words} | {figure} |" for words, figure in rows)
    return f"\n## Damaged records\n\n| | |\n| --- | ---: |\n{listed}\n"


def _seconds(outcome: Outcome) -> float:
    return outcome.seconds


if __name__ == "__main__":
    sys.stdout.write(fuzz_table(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))
