"""Paragraph numbers as they are printed."""

from collections.abc import Iterable


def ranges(numbers: Iterable[int]) -> str:
    """Return "§ 4" or "§§ 1–3, 5", with numbers in a row drawn together."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
    single = len(runs) == 1 and len(runs[0]) == 1
    return f"{'§' if single else '§§'} {words}" if runs else ""
