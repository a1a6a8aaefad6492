"""The nearest name: what the clerk probably meant."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

LIKELY = 70


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Return the known name most like `written`, or None when none is near."""
    lowered = {name.casefold(): name for name in known}
    if not lowered:
        return None
    found = process.extractOne(written.casefold(), list(lowered), scorer=fuzz.WRatio, score_cutoff=LIKELY)
    return lowered[found[0]] if found else None


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Return " Menade du X?" with a leading space, or an empty string."""
    name = nearest(written, known)
    return f" Menade du ”{name}”?" if name else ""
