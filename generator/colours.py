"""Contrast between colours as WCAG 2.2 reckons it, and colours made from another. A colour is "#rrggbb"."""

Channels = tuple[float, float, float]

READABLE = 4.5
"""The least contrast of text of common size (WCAG 2.2, 1.4.3)."""
_STEPS = 50


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """Return `colour` with `share` (0 to 1) of `other` in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round((one * (1 - share) + two * share) * 255):02x}" for one, two in pairs)


def readable_on(colour: str, papers: tuple[str, ...], towards: str) -> str:
    """Return the colour nearest to `colour`, on its way to `towards`, that can be read on every one of the papers."""
    for step in range(_STEPS + 1):
        tried = mixed(colour, towards, step / _STEPS)
        if all(contrast(tried, paper) >= READABLE for paper in papers):
            return tried
    return towards


def luminance(colour: str) -> float:
    """Return how light a colour is, from 0 (black) to 1 (white)."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> Channels:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue
