"""How well personal data is found: precision and recall on the labelled lines of `tests/scanning`."""

from tests.scanning.labelled import labelled, scores


def scan_table() -> str:
    """Return the figures as a table, with the lines that were judged wrong."""
    found, wrong = scores()
    count = sum(1 for _ in labelled())
    rows = [
        f"| {kind.value} | {score.right + score.missed} | {score.precision:.2f} | {score.recall:.2f} |"
        for kind, score in found.items()
    ]
    head = ["| Kind | Lines with it | Precision | Recall |", "| --- | ---: | ---: | ---: |"]
    listed = [f"- {each}" for each in wrong]
    return "\n".join(["", f"## Personal data in {count} labelled lines", "", *head, *rows, "", *listed, ""])
