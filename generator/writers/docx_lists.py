"""Finishing of Word's own lists: the indents of the house, and marks that Swedish print uses."""

from typing import Any

from generator.writers.docx_xml import element, parse, serialise, w

STEP = 340
"""Twentieths of a point that each level is moved to the right; the template's points use the same."""
FIRST = 57
BULLETS = ("•", "–", "·")


def finish_numbering(numbering: bytes) -> bytes:
    """Return the list definitions with the house's indents and marks."""
    root = parse(numbering)
    for level in root.iter(w("lvl")):
        depth = int(level.get(w("ilvl")))
        indent = level.find(f"{w('pPr')}/{w('ind')}")
        if indent is not None:
            indent.set(w("left"), str(FIRST + STEP * (depth + 1)))
            indent.set(w("hanging"), str(STEP))
        if level.find(w("numFmt")).get(w("val")) == "bullet" and level.find(w("lvlText")).get(w("val")).strip():
            _mark(level, BULLETS[depth % len(BULLETS)])
    return serialise(root)


def _mark(level: Any, sign: str) -> None:
    """Set the list's mark in the text's own face, so that every machine has it."""
    level.find(w("lvlText")).set(w("val"), sign)
    for old in level.findall(w("rPr")):
        level.remove(old)
    own = element("rPr")
    own.append(element("rFonts", ascii="Cambria", hAnsi="Cambria", cs="Cambria", hint="default"))
    level.append(own)
