"""Lists. A plain run of numbers or letters becomes Word's own list; other labels are printed as text.

A label is part of the record ("punkt 7" is cited elsewhere), so Word may only count by itself where
its counting gives the very same labels.
"""

import re
from collections.abc import Callable

from generator.tree.blocks import Blocks, List, ListItem, Paragraph
from generator.writers.docx_fields import bookmark
from generator.writers.pandoc_inline import InlineWriter
from generator.writers.pandoc_nodes import TAB, Node, Nodes, bullets, numbered, para, place, plain_block, string, styled

LABEL = re.compile(r"(?P<number>[1-9]\d{0,4}|[a-z])(?P<end>[.)])")
DEEPEST = 4
"""The Word template has styles for so many levels of labelled points."""


def counted(labels: list[str | None]) -> tuple[int, str, str] | None:
    """Return (start, numerals, delimiter) when Word's counting gives exactly these labels, else None."""
    found = [LABEL.fullmatch(label or "") for label in labels]
    if not found or any(match is None for match in found):
        return None
    marks = [match["number"] for match in found if match]
    ends = {match["end"] for match in found if match}
    if len(ends) != 1 or len({mark.isdecimal() for mark in marks}) != 1:
        return None
    digits = marks[0].isdecimal()
    numbers = [int(mark) if digits else ord(mark) - ord("a") + 1 for mark in marks]
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return None
    return numbers[0], "Decimal" if digits else "LowerAlpha", "Period" if "." in ends else "OneParen"


class ListWriter:
    """Writes lists; `blocks` writes what stands inside an item."""

    def __init__(self, inlines: InlineWriter, blocks: Callable[[Blocks], Nodes]) -> None:
        self._inlines = inlines
        self._blocks = blocks
        self._depth = 0

    def write(self, node: List) -> Nodes:
        labels = [item.label for item in node.items]
        if all(label is None for label in labels):
            return [bullets([self._item(item) for item in node.items])]
        count = counted(labels)
        # A list inside a labelled point must keep that point's indent, which Word's own would not.
        if count is not None and self._depth == 0:
            return [numbered(*count, [self._item(item) for item in node.items])]
        return self._labelled(node)

    def _item(self, item: ListItem) -> Nodes:
        """Return an item's blocks, set close when it begins with a paragraph that is alone or has a list."""
        first, rest = item.blocks[:1], item.blocks[1:]
        if first and isinstance(first[0], Paragraph):
            words = [*_place(item), *self._inlines.write(first[0].content)]
            alone = not any(isinstance(one, Paragraph) for one in rest)
            return [(plain_block if alone else para)(words), *self._blocks(rest)]
        return self._blocks(item.blocks) or [plain_block([])]

    def _labelled(self, node: List) -> Nodes:
        self._depth += 1
        level = min(self._depth, DEEPEST)
        written: Nodes = []
        for item in node.items:
            written += self._point(item, level)
        self._depth -= 1
        return written

    def _point(self, item: ListItem, level: int) -> Nodes:
        mark: list[Node] = [*_place(item), string("•" if item.label is None else item.label), TAB]
        rest = item.blocks
        if rest and isinstance(rest[0], Paragraph):
            mark += self._inlines.write(rest[0].content)
            rest = rest[1:]
        written = [styled(f"Punkt {level}", mark)]
        for block in rest:
            if isinstance(block, Paragraph):
                written.append(styled(f"Punkttext {level}", self._inlines.write(block.content)))
            else:
                written += self._blocks((block,))
        return written


def _place(item: ListItem) -> Nodes:
    """Return the bookmark that a reference to the item leads to."""
    return [place(bookmark(item.anchor))] if item.anchor else []
