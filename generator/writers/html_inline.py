"""Inline content as HTML. Plain Python, one function a node type: most of a page is inlines, and a
template call for each word in bold would cost more than all the rest of the page.
"""

from collections.abc import Callable
from html import escape
from typing import Any

from generator.tree.inline import (
    Checksum,
    Code,
    Deleted,
    Emphasis,
    FootnoteMark,
    Inlines,
    Inserted,
    LineBreak,
    Link,
    PageNumber,
    Reference,
    Status,
    Strong,
    Text,
)


class InlineWriter:
    """Writes the inlines of one page. `root` leads from that page to the site's root ("../../").

    It remembers which footnotes have been marked, for only the first mark is the back-link's target.
    """

    def __init__(self, root: str) -> None:
        self.root = root
        self._marked: set[int] = set()

    def write(self, content: Inlines) -> str:
        """Return `content` as HTML. Raises KeyError for a type that has no function here."""
        return "".join([_WRITERS[type(item)](self, item) for item in content])

    def text(self, item: Text) -> str:
        return escape(item.text)

    def strong(self, item: Strong) -> str:
        return f"<strong>{self.write(item.content)}</strong>"

    def emphasis(self, item: Emphasis) -> str:
        return f"<em>{self.write(item.content)}</em>"

    def inserted(self, item: Inserted) -> str:
        return self._changed("ins", "tillagt", item.content)

    def deleted(self, item: Deleted) -> str:
        return self._changed("del", "borttaget", item.content)

    def _changed(self, tag: str, word: str, content: Inlines) -> str:
        """Return a change; few screen readers tell of one by themselves, so it is said in hidden words."""
        start, end = (f'<span class="k-dold">{said}</span>' for said in (f"[{word}: ", "] "))
        return f"<{tag}>{start}{self.write(content)}{end}</{tag}>"

    def code(self, item: Code) -> str:
        return f"<code>{escape(item.text)}</code>"

    def link(self, item: Link) -> str:
        return f'<a href="{escape(item.href)}">{self.write(item.content)}</a>'

    def reference(self, item: Reference) -> str:
        inner = self.write(item.content)
        if item.address is None:
            return f'<span class="k-utanfor">{inner}</span>'
        if item.address.startswith("#"):
            return f'<a href="{escape(item.address)}">{inner}</a>'
        # "./" keeps the link to the start page from being an empty address.
        return f'<a href="{escape(self.root + item.address) or "./"}">{inner}</a>'

    def status(self, item: Status) -> str:
        return f'<span class="k-status k-status--{item.tone}">{escape(item.text)}</span>'

    def footnote_mark(self, item: FootnoteMark) -> str:
        number = item.number
        anchor = "" if number in self._marked else f' id="fotnotsmarke-{number}"'
        self._marked.add(number)
        link = f'<a href="#fotnot-{number}" role="doc-noteref" aria-label="Fotnot {number}">{number}</a>'
        return f'<sup class="k-notmarke"{anchor}>{link}</sup>'

    def line_break(self, _item: LineBreak) -> str:
        return "<br>"

    def on_paper_only(self, _item: PageNumber | Checksum) -> str:
        return ""


_WRITERS: dict[type, Callable[[InlineWriter, Any], str]] = {
    Text: InlineWriter.text,
    Strong: InlineWriter.strong,
    Emphasis: InlineWriter.emphasis,
    Inserted: InlineWriter.inserted,
    Deleted: InlineWriter.deleted,
    Code: InlineWriter.code,
    Link: InlineWriter.link,
    Reference: InlineWriter.reference,
    Status: InlineWriter.status,
    FootnoteMark: InlineWriter.footnote_mark,
    LineBreak: InlineWriter.line_break,
    PageNumber: InlineWriter.on_paper_only,
    Checksum: InlineWriter.on_paper_only,
}

WRITTEN_INLINES = frozenset(_WRITERS)
