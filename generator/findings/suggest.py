"""The nearest name: what the clerk probably meant."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

LIKELY = 70
LONG = 8


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Return the known name most like `written`, or None when none is near."""
    lowered = {name.casefold(): name for name in known}
    if not lowered:
        return None
    found = process.extractOne(written.casefold(), list(lowered), scorer=fuzz.WRatio, score_cutoff=LIKELY)
    return lowered[found[0]] if found else None


def nearest_spelling(written: str, known: Iterable[str]) -> str | None:
    """Return the known text that differs by a slip of the pen: a sign, or two in a long text."""
    allowed = 2 if len(written) >= LONG else 1 if len(written) > 1 else 0
    found = process.extractOne(written, list(known), scorer=OSA.distance, score_cutoff=allowed)
    return found[0] if found else None


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Return " Menade du X?" with a leading space, or an empty string."""
    name = nearest(written, known)
    return f" Menade du ”{name}”?" if name else ""
