"""The visible mark of a digital signature, as a page of its own size: it is laid on the signed document."""

import json
from collections.abc import Sequence
from pathlib import Path

from generator.writers.failure import WriteError
from generator.writers.fonts import font_folders

TEMPLATE = "underskrift.typ"
LABEL = "Digitalt underskriven av"


def signature_mark(theme_dir: Path, size: tuple[float, float], name: str, lines: Sequence[str]) -> bytes:
    """Return the mark as a PDF of one page. `size` is its width and height in points."""
    import typst  # noqa: PLC0415 - slow to load, and only a command that signs needs it

    mark = {"width": size[0], "height": size[1], "label": LABEL, "name": name, "lines": list(lines)}
    fonts = typst.Fonts(include_system_fonts=False, font_paths=font_folders())
    compiler = typst.Compiler(font_paths=fonts, ignore_system_fonts=True)
    try:
        pdf = compiler.compile(
            input=(theme_dir / "typst" / TEMPLATE).read_bytes(),
            format="pdf",
            sys_inputs={"mark": json.dumps(mark, ensure_ascii=False)},
            # What is laid on a page is read by its alternative text, and has no tags of its own.
            pdf_tags=False,
            # As strict as the document it is laid on: a sign without a shape is said, not left out.
            pdf_standards=["a-2b"],
        )
    except typst.TypstError as error:
        raise WriteError("underskrift", f"märket kunde inte skrivas: {error.message}") from error
    assert isinstance(pdf, bytes)
    return pdf
