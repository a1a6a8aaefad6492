"""Names and small helpers for the XML inside a Word file."""

from functools import cache
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML = "http://www.w3.org/XML/1998/namespace"


@cache
def w(name: str) -> str:
    """Return `name` in Word's namespace, as lxml wants it."""
    return f"{{{W}}}{name}"


def parse(data: bytes) -> Any:
    """Return the root of a part. Nothing outside the part is ever read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True)
    return etree.fromstring(data, parser)


def serialise(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def element(name: str, /, **attributes: str | int) -> Any:
    """Return a new element in Word's namespace; attribute names are in that namespace too."""
    made = etree.Element(w(name))
    for key, value in attributes.items():
        made.set(w(key), str(value))
    return made


def properties(owner: Any, name: str) -> Any:
    """Return the properties element of `owner` ("pPr", "trPr", "tcPr"), made first among its children."""
    found = owner.find(w(name))
    if found is None:
        found = element(name)
        owner.insert(0, found)
    return found


def set_style(paragraph: Any, style: str) -> None:
    """Give `paragraph` the style with this id; its style stands first among the properties."""
    own = properties(paragraph, "pPr")
    for old in own.findall(w("pStyle")):
        own.remove(old)
    own.insert(0, element("pStyle", val=style))
