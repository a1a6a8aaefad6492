"""A Word template made from the shipped one by an organisation's design: faces, colours, margins, head and logo.

The same file says how the PDF looks. What a design cannot say is changed in Word afterwards.
"""

import io
import re
import zipfile
from pathlib import Path
from typing import Any

from generator.template.heads import Logo, heads
from generator.writers.design import STANDARD, Design, design_of
from generator.writers.docx_xml import parse, serialise, w
from generator.writers.raster import svg_as_png

SHIPPED = "referens.docx"
STYLES, BODY, TYPES = "word/styles.xml", "word/document.xml", "[Content_Types].xml"
MEDIA = "word/media/logotyp.png"
PNG = '<Default Extension="png" ContentType="image/png"/>'
RELATION = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/logotyp.png"/>'
    "</Relationships>"
)
HEADINGS = re.compile(r"Title|Subtitle|TOCHeading|Heading\d|\w+srubrik|Sidhuvudorganisation")
"""Styles that are set in the face of headings; the rest of those with a face of their own are labels."""
LINE_ONLY = "Sidhuvudtyp"
"""The style that only the head with a line is set in."""
FRAMES = re.compile(r"Ram\w+")
PER_MM = 1440 / 25.4
PAGE_WIDTH = 11906
HALF_POINTS = 2


def make_template(theme: Path, name: str) -> bytes:
    """Return the Word template of the design called `name`. Raises `FileNotFoundError` when there is none."""
    if not (theme / "typst" / f"{name}.json").is_file():
        raise FileNotFoundError(name)
    standard, design = design_of(theme / "typst", STANDARD), design_of(theme / "typst", name)
    with zipfile.ZipFile(theme / "word" / SHIPPED) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    styles = _recoloured(parts[STYLES].decode(), standard, design)
    parts[STYLES] = _styled(styles.encode(), standard, design)
    parts[BODY] = _with_margins(parts[BODY], design)
    logo = _logo(design)
    for number, part in heads(design, logo).items():
        parts[f"word/header{number}.xml"] = part.encode()
    if logo is not None:
        parts[MEDIA] = logo.png
        parts["word/_rels/header2.xml.rels"] = RELATION.encode()
        types = parts[TYPES].decode()
        if PNG not in types:
            parts[TYPES] = re.sub(r"(<Types [^>]*>)", rf"\1{PNG}", types, count=1).encode()
    return _packed(parts)


def _recoloured(xml: str, standard: Design, design: Design) -> str:
    for key in ("accent", "tint"):
        old, new = (one.settings[key].lstrip("#").upper() for one in (standard, design))
        xml = xml.replace(f'"{old}"', f'"{new}"')
    return xml


def _styled(xml: bytes, standard: Design, design: Design) -> bytes:
    """Return the styles in the design's faces, its title, its frames and its contents."""
    root = parse(xml)
    faces, old = design.settings["word"], standard.settings["word"]
    for fonts in root.iter(w("rFonts")):
        style = next((one.get(w("styleId")) for one in fonts.iterancestors(w("style"))), "")
        kind = "text" if fonts.get(w("ascii")) == old["text"] else "headings" if HEADINGS.fullmatch(style) else "labels"
        if fonts.get(w("ascii")) in old.values():
            for name in list(fonts.attrib):
                fonts.set(name, faces[kind])
    for style in root.findall(w("style")):
        name = style.get(w("styleId"))
        if name == LINE_ONLY and design.settings["head"] == "logotyp":
            root.remove(style)
        elif name == "Title":
            _title(style, design.settings["title"])
        elif name == "Sidhuvudorganisation":
            _sized(style, design.settings["title"]["name"])
        elif FRAMES.fullmatch(name):
            _frame(style, design.settings["frame"])
        elif name.startswith("TOC"):
            for tab in style.iter(w("tab")):
                tab.set(w("pos"), str(_room(design)))
    return serialise(root)


def _sized(style: Any, points: int) -> None:
    for tag in ("sz", "szCs"):
        style.find(f"{w('rPr')}/{w(tag)}").set(w("val"), str(points * HALF_POINTS))


def _title(style: Any, wanted: dict[str, Any]) -> None:
    _sized(style, wanted["size"])
    style.find(f"{w('pPr')}/{w('spacing')}").set(w("before"), str(wanted["before"]))
    if wanted["weight"] != "bold":
        for tag in ("b", "bCs"):
            style.find(f"{w('rPr')}/{w(tag)}").set(w("val"), "0")


def _frame(style: Any, side: str) -> None:
    """Put the frame's bar on the side that the design wants it."""
    borders = style.find(f"{w('tblPr')}/{w('tblBorders')}")
    for bar in borders:
        bar.tag = w(side)


def _with_margins(xml: bytes, design: Design) -> bytes:
    root = parse(xml)
    for margins in root.iter(w("pgMar")):
        for side, width in design.settings["margins"].items():
            margins.set(w(side), str(round(width * PER_MM)))
    return serialise(root)


def _room(design: Design) -> int:
    margins = design.settings["margins"]
    return int(PAGE_WIDTH - round(margins["left"] * PER_MM) - round(margins["right"] * PER_MM))


def _logo(design: Design) -> Logo | None:
    if design.logo is None:
        return None
    png = svg_as_png(design.logo.read_bytes(), design.logo.name)
    return Logo(png, int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big"))


def _packed(parts: dict[str, bytes]) -> bytes:
    """Return the parts as one file, the same whenever it is made."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, (2000, 1, 1, 12, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, part)
    return made.getvalue()
