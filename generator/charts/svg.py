"""A drawing: shapes and words in SVG. Looks are classes, so that a page's own styles can colour them."""

from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from generator.charts.words import SIZE

WIDTH = 360.0
PAPER_STYLE = (
    f"text{{font:{SIZE:g}px 'Source Sans 3';font-variation-settings:'wght' 400;fill:#1a1c1f}}"
    ".dv{font-variation-settings:'wght' 600}.ds{fill:#555b63}.de{text-anchor:end}.dm{text-anchor:middle}"
    ".d1{fill:#2d4a63}.d2{fill:#fff;stroke:#2d4a63;stroke-width:1.6}"
    ".d3{fill:#9aa7b3}.d4{fill:#fff;stroke:#555b63;stroke-width:1.6;stroke-dasharray:3 2}"
    ".l1,.l2,.l3,.l4,.dk,.dh,.dg,.d0,.dp{fill:none}"
    ".l1{stroke:#2d4a63;stroke-width:2.4}.l2{stroke:#2d4a63;stroke-width:1.8;stroke-dasharray:8 3}"
    ".l3{stroke:#555b63;stroke-width:2.2}.l4{stroke:#555b63;stroke-width:1.8;stroke-dasharray:2 3}"
    ".dk{stroke:#1a1c1f;stroke-width:3}.dh{stroke:#fff;stroke-width:7}"
    ".dp{stroke:#1a1c1f;stroke-width:1.6;stroke-dasharray:5 3}"
    ".dg{stroke:#d5d9dc}.d0{stroke:#555b63}.df{fill:#1a1c1f}.dr{fill:#fff;stroke:#1a1c1f;stroke-width:1.6}.dx{fill:none;stroke:#fff;stroke-width:1.8}"
)
"""The looks on paper; on a page they are in theme/mkdocs/stylesheets/post.css.

The face has no fixed weights: without settings, drawing programs take its thinnest.
"""


def _number(value: float) -> str:
    """Return a place with at most one decimal: finer is not seen, and the file is smaller."""
    return f"{round(value, 1) + 0.0:g}"


@dataclass(slots=True)
class Drawing:
    """Shapes in the order they are drawn; `height` grows with them."""

    height: float = 0.0
    parts: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, words: str, look: str = "") -> None:
        """Write words with their foot at `y`."""
        if words:
            self._add("text", f">{escape(words)}</text>", look, x=x, y=y)

    def rect(self, x: float, y: float, width: float, height: float, look: str) -> None:
        self._add("rect", "/>", look, x=x, y=y, width=width, height=height)

    def path(self, points: str, look: str) -> None:
        self._add("path", "/>", look, d=points)

    def line(self, from_x: float, from_y: float, to_x: float, to_y: float, look: str) -> None:
        self.path(f"{move(from_x, from_y)}L{_number(to_x)} {_number(to_y)}", look)

    def circle(self, x: float, y: float, radius: float, look: str) -> None:
        self._add("circle", "/>", look, cx=x, cy=y, r=radius)

    def _add(self, tag: str, end: str, look: str, **places: float | str) -> None:
        given = "".join(
            f" {name}={quoteattr(value) if isinstance(value, str) else quoteattr(_number(value))}"
            for name, value in places.items()
        )
        self.parts.append(f"<{tag}{given}{f' class={quoteattr(look)}' if look else ''}{end}")

    def box(self) -> str:
        """Return the drawing's frame, as the attribute viewBox wants it."""
        return f"0 0 {_number(WIDTH)} {_number(self.height)}"

    def shapes(self) -> str:
        return "".join(self.parts)


def move(x: float, y: float) -> str:
    """Return the beginning of a path."""
    return f"M{_number(x)} {_number(y)}"


def join(points: list[tuple[float, float]]) -> str:
    """Return a path through the points."""
    return "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in points)
