"""Finishing of the other parts of a Word file: head and foot of the page, properties, settings."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from generator.tree.document import Head
from generator.writers.docx_xml import W, element, parse, serialise, w

PLACEHOLDER = re.compile(r"\[[^\W\d]+\]")
SEPARATOR = " · "
BOX_WIDTH, BOX_HEIGHT = 1701, 510
"""Three centimetres by nine millimetres, in twentieths of a point."""
BOX = "555B63"
SIDES = ("top", "left", "bottom", "right", "insideV")
WORD_URI = "http://schemas.microsoft.com/office/word"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
AFTER_COMPAT = (
    w("docVars"),
    w("rsids"),
    f"{{{MATH}}}mathPr",
    w("themeFontLang"),
    w("clrSchemeMapping"),
    w("decimalSymbol"),
)
"""Settings that must stand after the rules of layout, the first of them first."""
CORE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject>\
<dc:creator>{author}</dc:creator><cp:keywords>{keywords}</cp:keywords><dc:language>{language}</dc:language>\
<cp:lastModifiedBy>{author}</cp:lastModifiedBy>\
<dcterms:created xsi:type="dcterms:W3CDTF">{clock}</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{clock}</dcterms:modified>\
<cp:category>{category}</cp:category></cp:coreProperties>"""

APP = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>Kansli</Application><Company>{company}</Company></Properties>"""


def head_values(head: Head) -> dict[str, str]:
    """Return what each placeholder in the Word template's head and foot stands for."""
    return {
        "[Organisation]": head.organisation,
        "[Organ]": head.body,
        "[Dokumenttyp]": head.kind,
        "[Datum]": head.issued.isoformat() if head.issued else "",
        "[Diarienummer]": "Dnr\u00a0" + ", ".join(head.case_numbers) if head.case_numbers else "",
        "[Märkning]": head.mark,
        "[Titel]": head.title,
    }


def fill_head(part: bytes, values: Mapping[str, str]) -> bytes:
    """Return a head or foot of the page with its placeholders filled; what is empty leaves no gap."""
    root = parse(part)
    for paragraph in list(root.iter(w("p"))):
        filled = [_fill(text, values) for text in paragraph.iter(w("t"))]
        alone = len(paragraph.getparent().findall(w("p"))) == 1
        if filled and not any(filled) and not alone:
            paragraph.getparent().remove(paragraph)
    return serialise(root)


def add_initials(part: bytes, names: Sequence[str]) -> bytes:
    """Return a foot of the page with a row of boxes above it, for the initials of those who adjust on paper."""
    root = parse(part)
    root.insert(0, parse(_boxes(names).encode()))
    return serialise(root)


def _boxes(names: Sequence[str]) -> str:
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{BOX}"/>' for side in SIDES)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{BOX_WIDTH}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Footer"/>'
        f'<w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:sz w:val="13"/><w:szCs w:val="13"/></w:rPr>'
        f"<w:t>{escape(name)}</w:t></w:r></w:p></w:tc>"
        for name in names
    )
    grid = f'<w:gridCol w:w="{BOX_WIDTH}"/>' * len(names)
    return (
        f'<w:tbl xmlns:w="{W}"><w:tblPr><w:tblW w:w="{BOX_WIDTH * len(names)}" w:type="dxa"/><w:tblBorders>{sides}'
        '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/>'
        f'<w:right w:w="60" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0000"/></w:tblPr><w:tblGrid>{grid}'
        f'</w:tblGrid><w:tr><w:trPr><w:trHeight w:val="{BOX_HEIGHT}" w:hRule="exact"/></w:trPr>{cells}</w:tr></w:tbl>'
    )


def _fill(text: Any, values: Mapping[str, str]) -> str:
    """Fill the placeholders of one run and return what it then says."""
    said = text.text or ""
    if PLACEHOLDER.search(said):
        filled = (
            PLACEHOLDER.sub(lambda found: values.get(found[0], found[0]), piece) for piece in said.split(SEPARATOR)
        )
        said = SEPARATOR.join(piece for piece in filled if piece)
        text.text = said
    return said


def core_properties(head: Head, clock: datetime) -> bytes:
    """Return the file's properties. Dates are the record's own, so that they never change by themselves."""
    words = (head.kind, head.organisation, head.body, *head.case_numbers)
    values = {
        "title": head.title,
        "subject": head.subject or head.kind,
        "author": head.author or head.organisation,
        "keywords": ", ".join(word for word in words if word),
        "language": head.language,
        "category": head.kind,
    }
    safe = {name: escape(value) for name, value in values.items()}
    return CORE.format(**safe, clock=f"{clock:%Y-%m-%dT%H:%M:%SZ}").encode()


def app_properties(head: Head) -> bytes:
    """Return what made the file and for whom, in place of the template's own counts of words."""
    return APP.format(company=escape(head.organisation)).encode()


# Styles and settings are the template's own, the same for document after document.
@lru_cache(maxsize=8)
def set_language(styles: bytes, language: str) -> bytes:
    """Return the styles with the document's language, which spelling and speech go by."""
    root = parse(styles)
    for lang in root.iter(w("lang")):
        lang.set(w("val"), language)
    return serialise(root)


@lru_cache(maxsize=8)
def finish_settings(settings: bytes, language: str) -> bytes:
    """Return the settings with the language, the decimal comma, and today's rules of layout.

    Without the last, Word opens the file in its mode for files from before 2013.
    """
    root = parse(settings)
    if root.find(w("compat")) is None:
        compat = element("compat")
        compat.append(element("compatSetting", name="compatibilityMode", uri=WORD_URI, val=15))
        after = next((found for name in AFTER_COMPAT if (found := root.find(name)) is not None), None)
        root.append(compat) if after is None else after.addprevious(compat)
    for name, value in (("themeFontLang", language), ("decimalSymbol", ","), ("listSeparator", ";")):
        found = root.find(w(name))
        if found is None:
            found = element(name)
            root.append(found)
        found.set(w("val"), value)
    return serialise(root)
