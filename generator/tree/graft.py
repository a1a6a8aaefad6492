"""One document inside another: headings a level down, anchors and footnotes that stay apart from the others'."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from hashlib import blake2s
from typing import Any, TypeVar

from generator.tree.blocks import Blocks, Footnote, Footnotes, Heading, ListItem
from generator.tree.inline import FootnoteMark, PageNumber, Reference
from generator.tree.walk import nodes

Node = TypeVar("Node")

DEEPEST = 5
LONGEST_ANCHOR = 39  # Word allows bookmarks of 40 characters
LONGEST_PART = 32
"""Letters of an anchor, so that a number, or the name of a document around it, can be added."""


def graft(blocks: Blocks, prefix: str, notes_before: int) -> tuple[Blocks, tuple[Footnote, ...]]:
    """Return the blocks as a part of a larger document, and their footnotes apart.

    `prefix` begins every anchor; footnotes are numbered on from `notes_before`.
    """

    def moved(node: object) -> object:
        match node:
            case Heading():
                return replace(node, level=min(node.level + 1, DEEPEST), anchor=_anchor(prefix, node.anchor))
            case ListItem():
                return replace(node, anchor=_anchor(prefix, node.anchor))
            case Reference(address=str(address)) if address.startswith("#"):
                return replace(node, address=f"#{_anchor(prefix, address[1:])}")
            case PageNumber():
                return PageNumber(_anchor(prefix, node.anchor))
            case FootnoteMark():
                return FootnoteMark(node.number + notes_before)
            case Footnote():
                return replace(node, number=node.number + notes_before)
            case _:
                return node

    all_blocks = mapped(blocks, moved)
    notes = tuple(note for block in all_blocks if isinstance(block, Footnotes) for note in block.notes)
    return tuple(block for block in all_blocks if not isinstance(block, Footnotes)), notes


def mapped(value: Node, change: Callable[[object], object]) -> Node:
    """Return the tree with every node changed, the innermost first."""
    if isinstance(value, tuple):
        return tuple(mapped(item, change) for item in value)  # type: ignore[return-value]  # as it came
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, Any] = {}
    for field in fields(value):
        old = getattr(value, field.name)
        new = mapped(old, change)
        if new is not old:
            changed[field.name] = new
    return change(replace(value, **changed) if changed else value)  # type: ignore[return-value]  # as it came


def with_jumps(blocks: Blocks, inside: Mapping[str, str]) -> Blocks:
    """Return the blocks with links to pages that stand inside the same document as jumps: to the point, if it is here.

    `inside` tells the anchor of each such page's heading by its address; it is empty for a page that is the document.
    """
    there = {node.anchor for node in nodes(blocks) if isinstance(node, ListItem)}

    def nearer(node: object) -> object:
        if isinstance(node, Reference) and node.address:
            address, _, point = node.address.partition("#")
            if address in inside:
                exact = part_anchor(inside[address], point)
                anchor = exact if point and exact in there else inside[address]
                return replace(node, address=f"#{anchor}") if anchor else node
        return node

    return mapped(blocks, nearer)


def part_anchor(heading: str, point: str) -> str:
    """Return the anchor of a point below a heading with an anchor of its own: "paragraf-17-punkt-4-oe"."""
    return _anchor(f"{heading}-" if heading else "", point, LONGEST_PART)


def _anchor(prefix: str, anchor: str, longest: int = LONGEST_ANCHOR) -> str:
    """Return the anchor with its prefix. What is cut off is told apart by a sum of it."""
    whole = f"{prefix}{anchor}" if anchor else ""
    if len(whole) <= longest:
        return whole
    end = f"-{blake2s(anchor.encode(), digest_size=3).hexdigest()}"
    return whole[: longest - len(end)] + end
