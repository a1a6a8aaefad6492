"""Finishing of the pictures in a Word file: none is higher than its page."""

from typing import Any

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PLACE = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
HIGHEST = 5_760_000
"""Sixteen centimetres, in the unit of drawings: a title and a caption still fit on the page."""


def finish_pictures(body: Any) -> None:
    """Make pictures that are too high smaller, in both directions."""
    for frame in body.iter(f"{{{PLACE}}}inline"):
        for size in (*frame.iter(f"{{{PLACE}}}extent"), *frame.iter(f"{{{DRAWING}}}ext")):
            if size.get("cy") is not None and int(size.get("cy")) > HIGHEST:
                size.set("cx", str(int(size.get("cx")) * HIGHEST // int(size.get("cy"))))
                size.set("cy", str(HIGHEST))
