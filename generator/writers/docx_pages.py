"""Finishing of the pages in a Word file: new pages where the record asks, turned pages for wide tables."""

from copy import deepcopy
from typing import Any

from generator.writers.docx_xml import element, properties, set_style, w


def finish_breaks(body: Any) -> None:
    """Let the paragraph after each page break begin the page itself, so that no empty line tops it."""
    for mark in [one for one in body.findall(w("p")) if _is_break(one)]:
        before, after = mark.getprevious(), mark.getnext()
        if before is not None and _section(before) is not None:
            body.remove(mark)
        elif after is not None and after.tag == w("p"):
            own = properties(after, "pPr")
            first = [own.find(w(name)) for name in ("pStyle", "keepNext", "keepLines")]
            own.insert(sum(one is not None for one in first), element("pageBreakBefore"))
            body.remove(mark)


def _is_break(paragraph: Any) -> bool:
    breaks = [one for one in paragraph.iter(w("br")) if one.get(w("type")) == "page"]
    return bool(breaks) and not any(text.text for text in paragraph.iter(w("t")))


def turn_page(body: Any, table: Any) -> None:
    """Put `table`, with its caption and note, in a section of its own on a page turned on its side."""
    last_section = body.find(w("sectPr"))
    first, last = table.getprevious(), table.getnext()
    if first is None or _style(first) != "TableCaption":
        first = table
    before = first.getprevious()
    if before is not None and _is_turned(before):
        # The table before is turned as well: both share the turned pages.
        body.remove(before)
    else:
        first.addprevious(_section_end(last_section))
        for mark in last_section.findall(w("titlePg")):
            # Only the first section has a first page with its own head.
            last_section.remove(mark)
    if last.getnext() is last_section:
        _turn(last_section)
    else:
        end = _section_end(last_section)
        _turn(_section(end))
        last.addnext(end)


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if found is None else str(found.get(w("val")))


def _section(paragraph: Any) -> Any:
    """Return the properties of the section that `paragraph` ends, or None."""
    return paragraph.find(f"{w('pPr')}/{w('sectPr')}")


def _is_turned(paragraph: Any) -> bool:
    section = _section(paragraph)
    return section is not None and section.find(w("pgSz")).get(w("orient")) == "landscape"


def _section_end(section: Any) -> Any:
    """Return an empty paragraph that ends a section with the same margins, heads and feet."""
    paragraph = element("p")
    set_style(paragraph, "Eftertabell")
    paragraph.find(w("pPr")).append(deepcopy(section))
    return paragraph


def _turn(section: Any) -> None:
    size = section.find(w("pgSz"))
    width, height = size.get(w("w")), size.get(w("h"))
    size.set(w("w"), height)
    size.set(w("h"), width)
    size.set(w("orient"), "landscape")
