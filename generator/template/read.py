"""What a Word template holds: its styles, and what stands in the heads and feet of its pages."""

import io
import re
import zipfile
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from generator.writers.docx_xml import parse, w

STYLE_PARTS = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
FIELD = re.compile(r"\b(PAGE|NUMPAGES)\b")


class TemplateError(Exception):
    """The file is not a Word template; the text says why, in Swedish."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style of the template. `points_to` are the styles it builds on; `look` its definition as bytes."""

    style_id: str
    name: str
    kind: str
    own: bool
    numbered: bool
    points_to: frozenset[str]
    look: bytes


@dataclass(frozen=True, slots=True)
class Template:
    """Styles in the file's order (a name may stand twice), and the words and fields of heads and feet."""

    styles: tuple[Style, ...]
    head_text: str = ""
    fields: frozenset[str] = field(default_factory=frozenset)
    used: frozenset[str] = field(default_factory=frozenset)
    """Ids of the styles that something in the file is set in."""


def read_template(data: bytes) -> Template:
    """Return what a Word file holds. Raises `TemplateError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist() if name.endswith(".xml")}
        styles = tuple(_style(one) for one in parse(parts["word/styles.xml"]).iterfind(w("style")))
        roots = {name: parse(part) for name, part in parts.items() if name.startswith("word/")}
    except (zipfile.BadZipFile, KeyError):
        raise TemplateError("filen är inte en Word-fil (.docx)") from None
    except etree.XMLSyntaxError:
        raise TemplateError("Word-filen är skadad") from None
    edges = [root for name, root in roots.items() if name.startswith(("word/header", "word/footer"))]
    codes = " ".join(_field_codes(root) for root in edges)
    set_in = (
        str(one.get(w("val")))
        for name, root in roots.items()
        if name != "word/styles.xml"
        for part in STYLE_PARTS[:3]
        for one in root.iter(w(part))
    )
    words = "\n".join("".join(one.text or "" for one in p.iter(w("t"))) for root in edges for p in root.iter(w("p")))
    return Template(styles, words, frozenset(FIELD.findall(codes)), frozenset(set_in))


def _style(one: Any) -> Style:
    name = one.find(w("name"))
    look = etree.tostring(one, method="c14n")
    points_to = {str(part.get(w("val"))) for tag in STYLE_PARTS[3:] for part in one.iterfind(w(tag))}
    return Style(
        str(one.get(w("styleId"))),
        str(name.get(w("val"))) if name is not None else "",
        str(one.get(w("type"))),
        one.get(w("customStyle")) == "1",
        one.find(f"{w('pPr')}/{w('numPr')}") is not None,
        frozenset(points_to),
        re.sub(rb"<w:lang [^>]*></w:lang>", b"", look),
    )


def _field_codes(root: Any) -> str:
    simple = (str(one.get(w("instr"))) for one in root.iter(w("fldSimple")))
    return " ".join((*simple, *(one.text or "" for one in root.iter(w("instrText")))))
