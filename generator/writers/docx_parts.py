"""Finishing of the other parts of a Word file: head and foot of the page, properties, settings."""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from generator.tree.document import Head
from generator.writers.docx_xml import element, parse, serialise, w

PLACEHOLDER = re.compile(r"\[[^\W\d]+\]")
SEPARATOR = " · "
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
