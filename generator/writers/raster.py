"""Drawings as pictures. Word needs dots where PDF and page take the drawing itself.

Drawn by typst, with the documents' own faces, so the picture is the same on every machine.
"""

from pathlib import Path

from generator.writers.fonts import font_folders

DOTS = 216
"""Dots to the inch: three for each point of the drawing."""
SOURCE = b"#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image(sys.inputs.path)"


def svg_as_png(path: Path) -> bytes:
    """Return the drawing as PNG, `DOTS` to the inch. Raises `ValueError` (Swedish) if it cannot be drawn."""
    import typst  # noqa: PLC0415  (slow to load, and few documents hold drawings)

    fonts = typst.Fonts(include_system_fonts=False, font_paths=font_folders())
    try:
        compiler = typst.Compiler(SOURCE, root=path.parent, font_paths=fonts, ignore_system_fonts=True)
        png = compiler.compile(format="png", ppi=DOTS, sys_inputs={"path": f"/{path.name}"})
    except typst.TypstError as error:
        raise ValueError(f"bilden {path.name} kan inte ritas: {error.message}") from error
    assert isinstance(png, bytes)
    return png


def inches(png: bytes) -> float:
    """Return the width of a picture made by `svg_as_png`."""
    return int.from_bytes(png[16:20], "big") / DOTS
