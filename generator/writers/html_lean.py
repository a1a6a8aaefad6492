"""The lean page: what the search index is built from. Only words, filters and facts, no furniture.

Indexing lean pages instead of the finished ones halves the time and keeps menus out of the results.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from html import escape

from generator.site.page import Page
from generator.tree.blocks import Blocks, Heading, Signatures, Table
from generator.tree.chart import Chart
from generator.tree.inline import INLINE_TYPES, Inlines, plain
from generator.writers.compounds import Compounds

# The facets that a reader can narrow a search by; the others are facts of a result.
FILTERS = frozenset({"organisation", "organ", "år", "slag"})
_PARAGRAPH_NUMBER = re.compile(r"§+\s*(\d+[a-z]?)")
# Names of fields that are for machines: their words would be noise in the index.
_UNREAD = frozenset({"kind", "align", "anchor", "source", "level", "group", "tone", "address"})
_mark_compounds = Compounds().mark
_ATTACHED = "bilagor"


def lean_page(page: Page, attached: Iterable[str] = ()) -> str:
    """Return a complete HTML document that Pagefind indexes under the page's own address.

    `attached` is the text of the files that the page has, in pieces: they are found through the page.
    """
    body = "\n".join((*_lines(_searched(page.searched or page.document.blocks)), *_attachments(attached)))
    title = escape(page.title)
    return (
        f'<!doctype html><html lang="sv"><head><title>{title}</title></head><body>'
        f"<main data-pagefind-body><h1>{_text(page.title)}</h1>\n{body}\n{_marks(page)}\n</main></body></html>"
    )


def _text(words: str) -> str:
    """Return words to be searched, with the last parts of compounds marked."""
    return escape(_mark_compounds(words))


def _attachments(lines: Iterable[str]) -> Iterator[str]:
    found = [f"<p>{_text(line)}</p>" for line in lines]
    if found:
        yield f'<h2 id="{_ATTACHED}">I bilagan</h2>'
        yield from found


def _searched(blocks: Blocks) -> Blocks:
    """Return the blocks without the part that signatures close.

    It names the same few people, place and hours on every paragraph of a meeting. The meeting's own page has them.
    """
    end = next((index for index, block in enumerate(blocks) if isinstance(block, Signatures)), None)
    if end is None:
        return blocks
    start = next((index for index in range(end, -1, -1) if isinstance(blocks[index], Heading)), end)
    return (*blocks[:start], *blocks[end + 1 :])


def _marks(page: Page) -> str:
    """Return filters, facts and the sort key as empty elements; a value may hold any character."""
    head = page.document.head
    facts = {
        "organisation": head.organisation,
        "organ": head.body,
        "slag": page.facets.get("slag", head.kind),
        "datum": head.issued.isoformat() if head.issued else "",
        "diarienummer": ", ".join(head.case_numbers),
        "paragraf": found[1] if (found := _PARAGRAPH_NUMBER.match(page.title)) else "",
    }
    chosen = [*((name, value) for name, value in page.facets.items() if name in FILTERS), *page.filters]
    marks = [_mark("filter", name, value) for name, value in chosen]
    marks += [_mark("meta", name, value) for name, value in facts.items() if value]
    if head.issued:
        marks.append(_mark("sort", "datum", facts["datum"]))
    # Numbers and references are words that people search for, too.
    words = [word for word in (*head.case_numbers, head.body, head.organisation) if word]
    return "".join(marks) + (f"<p>{_text(' · '.join(words))}</p>" if words else "")


def _mark(sort: str, name: str, value: str) -> str:
    return f'<meta data-pagefind-{sort}="{escape(name)}[content]" content="{escape(value)}">'


def _lines(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            level = min(block.level + 1, 6)
            yield f'<h{level} id="{escape(block.anchor)}">{_text(plain(block.content))}</h{level}>'
        elif isinstance(block, Table):
            yield f"<p>{_text(block.caption)}</p>"
            for row in block.rows:
                yield f"<p>{_text(' '.join(plain(cell) for cell in row.cells))}</p>"
        else:
            yield from (f"<p>{_text(words)}</p>" for words in _words(block))


def _words(node: object) -> Iterator[str]:
    """Yield the readable text of any other node: a run of inlines is one line."""
    if isinstance(node, str):
        if node:
            yield node
    elif isinstance(node, tuple):
        if node and isinstance(node[0], INLINE_TYPES):
            run: Inlines = node
            yield plain(run)
        else:
            for item in node:
                yield from _words(item)
    elif isinstance(node, Chart):
        # Its figures are those of the table below it.
        yield from (part for part in (node.title, node.note) if part)
    elif is_dataclass(node):
        for part in fields(node):
            if part.name not in _UNREAD:
                yield from _words(getattr(node, part.name))
