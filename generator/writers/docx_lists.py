"""Finishing of Word's own lists: the indents of the house, and marks that Swedish print uses."""

import re
from functools import lru_cache
from typing import Any

from generator.writers.docx_xml import element, parse, serialise, set_style, w
from generator.writers.pandoc_lists import DEEPEST

STEP = 340
"""Twentieths of a point that each level is moved to the right; the template's points use the same."""
FIRST = 57
HANGING = {"Uppgift": 2552, "Uppgiftforts": 0, "Omrostningsnamn": 1418}
"""Styles with a left column of labels, and its width in the template."""
POINT = re.compile(r"(Punkt|Punkttext)(\d)")
"""Styles of points with labels of their own, by level."""
BULLETS = ("•", "–", "·")


# Most documents have no list of Word's own, so their definitions are the same.
@lru_cache(maxsize=16)
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


def finish_facts(body: Any) -> None:
    """Give lines with a label their two columns back inside a list, where pandoc gives the list's indent.

    A point with a label of its own stands one level further in for each list around it.
    """
    # Few paragraphs are in a list, so the search begins at the lists.
    for level in list(body.iter(w("ilvl"))):
        paragraph = level.getparent().getparent().getparent()
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        name = "" if style is None else style.get(w("val"))
        if point := POINT.fullmatch(name):
            deeper = int(point[2]) + int(level.get(w("val"))) + 1
            paragraph.remove(paragraph.find(w("pPr")))
            set_style(paragraph, f"{point[1]}{min(deeper, DEEPEST)}")
        if name not in HANGING:
            continue
        hanging = HANGING[name]
        left = FIRST + STEP * (int(level.get(w("val"))) + 1) + (hanging or HANGING["Uppgift"])
        paragraph.remove(paragraph.find(w("pPr")))
        set_style(paragraph, name)
        own = paragraph.find(w("pPr"))
        tabs = element("tabs")
        # The style's own stop would come first.
        tabs.append(element("tab", val="clear", pos=hanging or HANGING["Uppgift"]))
        tabs.append(element("tab", val="left", pos=left))
        own.append(tabs)
        own.append(element("spacing", before=20, after=80))
        own.append(element("ind", left=left, hanging=hanging))


def _mark(level: Any, sign: str) -> None:
    """Set the list's mark in the text's own face, so that every machine has it."""
    level.find(w("lvlText")).set(w("val"), sign)
    for old in level.findall(w("rPr")):
        level.remove(old)
    own = element("rPr")
    own.append(element("rFonts", ascii="Cambria", hAnsi="Cambria", cs="Cambria", hint="default"))
    level.append(own)
