"""How well personal data is found: precision and recall on the labelled lines of `tests/scanning`."""

from pathlib import Path

from tests.scanning.labelled import LINES, UNSEEN, labelled, scores


def scan_table() -> str:
    """Return the figures of both files of lines as tables, with the lines that were judged wrong."""
    return _table("labelled lines", LINES) + _table("lines written before the search was read", UNSEEN)


def _table(what: str, lines: Path) -> str:
    found, wrong = scores(lines)
    count = sum(1 for _ in labelled(lines))
    rows = [
        f"| {kind.value} | {score.right + score.missed} | {score.precision:.2f} | {score.recall:.2f} |"
        for kind, score in found.items()
    ]
    head = ["| Kind | Lines with it | Precision | Recall |", "| --- | ---: | ---: | ---: |"]
    listed = [f"- {each}" for each in wrong]
    return "\n".join(["", f"## Personal data in {count} {what}", "", *head, *rows, "", *listed, ""])
