"""Inline nodes as pandoc inlines."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.tree.inline import (
    Code,
    Deleted,
    Emphasis,
    FootnoteMark,
    Inline,
    Inlines,
    Inserted,
    LineBreak,
    Link,
    PageNumber,
    Reference,
    Status,
    Strong,
    Text,
    Tone,
)
from generator.writers.docx_fields import Pages, bookmark, page_field
from generator.writers.pandoc_nodes import BREAK, NO_ATTRIBUTES, Node, Nodes, link, run, string

STATUS_STYLES: Mapping[Tone, str] = {
    "good": "Status bra",
    "partial": "Status delvis",
    "bad": "Status dålig",
    "neutral": "Status neutral",
    "waiting": "Status väntar",
}

_MARKS: Mapping[type[Inline], str] = {
    Strong: "Strong",
    Emphasis: "Emph",
    Inserted: "Underline",
    Deleted: "Strikeout",
}


@dataclass(slots=True)
class InlineWriter:
    """Writes inline content. `notes` holds the texts of Word's own footnotes until they are cited."""

    site_url: str = ""
    pages: Pages = field(default_factory=dict)
    notes: dict[int, Nodes] = field(default_factory=dict)

    def write(self, content: Inlines) -> Nodes:
        return [self._one(item) for item in content]

    def _one(self, item: Inline) -> Node:
        match item:
            case Text(text=text):
                return string(text)
            case Strong(content=inner) | Emphasis(content=inner) | Inserted(content=inner) | Deleted(content=inner):
                return {"t": _MARKS[type(item)], "c": self.write(inner)}
            case Code(text=text):
                return {"t": "Code", "c": [NO_ATTRIBUTES, text]}
            case Link(href=href, content=inner):
                return link(href, self.write(inner))
            case Reference(address=address, content=inner):
                if address is not None and address.startswith("#"):
                    return link(f"#{bookmark(address[1:])}", self.write(inner))
                if address is None or not self.site_url:
                    return {"t": "Span", "c": [NO_ATTRIBUTES, self.write(inner)]}
                return link(self.site_url + address, self.write(inner))
            case Status(text=text, tone=tone):
                return run(STATUS_STYLES[tone], [string(text)])
            case FootnoteMark(number=number):
                return self._mark(number)
            case LineBreak():
                return BREAK
            case PageNumber(anchor=anchor):
                return {"t": "RawInline", "c": ["openxml", page_field(anchor, self.pages)]}
        raise TypeError(f"unknown inline node: {type(item).__name__}")

    def _mark(self, number: int) -> Node:
        """Return Word's own footnote the first time, and the bare number when the note is cited again."""
        if number in self.notes:
            return {"t": "Note", "c": self.notes.pop(number)}
        return {"t": "Superscript", "c": [string(str(number))]}
