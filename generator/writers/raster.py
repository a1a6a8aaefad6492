"""Drawings as pictures. Word needs dots where PDF and page take the drawing itself.

Drawn by typst, with the documents' own faces, so the picture is the same on every machine.
"""

from functools import cache
from typing import TYPE_CHECKING

from generator.writers.fonts import font_folders

if TYPE_CHECKING:
    import typst

DOTS = 216
"""Dots to the inch: three for each point of the drawing."""
SOURCE = (
    b'#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image(bytes(sys.inputs.drawing), format: "svg")'
)


def svg_as_png(svg: bytes, name: str) -> bytes:
    """Return the drawing as PNG, `DOTS` to the inch. Raises `ValueError` (Swedish) if it cannot be drawn."""
    import typst  # noqa: PLC0415  (slow to load, and few documents hold drawings)

    try:
        png = _compiler().compile(input=SOURCE, format="png", ppi=DOTS, sys_inputs={"drawing": svg.decode("utf-8")})
    except (typst.TypstError, UnicodeDecodeError) as error:
        reason = error.message if isinstance(error, typst.TypstError) else "den är inte skriven i UTF-8"
        raise ValueError(f"bilden {name} kan inte ritas: {reason}") from error
    assert isinstance(png, bytes)
    return png


@cache
def _compiler() -> "typst.Compiler":
    """Return the compiler, made once: it reads the faces."""
    import typst  # noqa: PLC0415  (as above)

    fonts = typst.Fonts(include_system_fonts=False, font_paths=font_folders())
    return typst.Compiler(font_paths=fonts, ignore_system_fonts=True)


def inches(png: bytes) -> float:
    """Return the width of a picture made by `svg_as_png`."""
    return int.from_bytes(png[16:20], "big") / DOTS
