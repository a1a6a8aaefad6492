"""Two documents compared: the later one, with marks around every word that came and every word that went.

First each document is put in blocks that hold words and nothing else, so that everything it prints is compared.
Blocks that are alike are then compared word by word; the others are shown as taken away or added whole.
"""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TypeVar

from generator.tree.blocks import (
    Block,
    Blocks,
    Callout,
    Heading,
    KeyValues,
    List,
    ListItem,
    Pair,
    Paragraph,
    Quote,
    Row,
    Table,
)
from generator.tree.compare_words import Kind, compared, likeness, only
from generator.tree.inline import Deleted, Inlines, Inserted, Text
from generator.tree.simple import simple
from generator.tree.text import texts
from generator.tree.walk import nodes

_ALIKE = 0.4
# So many parts are not searched for the best pairs: what stands at the same place is one.
_MANY = 40_000

Item = TypeVar("Item")
Key = tuple[str, str, float]
"""What tells a part from others: its kind, its words, and how much of them a part of the same kind must share."""


def compare(old: Blocks, new: Blocks) -> Blocks:
    """Return the compared document."""
    return _blocks(simple(old), simple(new))


def number_of_changes(blocks: Blocks) -> int:
    """Return in how many places a compared document differs: words for others are one change."""
    marks = [node for node in nodes(blocks) if not isinstance(node, Text)]
    found = sum(isinstance(node, Inserted | Deleted) for node in marks)
    instead = sum(isinstance(one, Deleted) and isinstance(two, Inserted) for one, two in pairwise(marks))
    return found - instead


def _blocks(old: Blocks, new: Blocks) -> Blocks:
    return tuple(_aligned(old, new, _key, _pair, _whole))


def _aligned(
    old: Sequence[Item],
    new: Sequence[Item],
    key: Callable[[Item], Key],
    pair: Callable[[Item, Item], Iterator[Item]],
    whole: Callable[[Item, Kind], Iterator[Item]],
) -> Iterator[Item]:
    """Yield the items of both in order: the same as they are, those alike as pairs, the others whole."""
    before, after = [key(item) for item in old], [key(item) for item in new]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield from new[c:d]
            continue
        for one, two in _pairs(before[a:b], after[c:d]):
            if one is not None and two is not None and type(old[a + one]) is type(new[c + two]):
                yield from pair(old[a + one], new[c + two])
                continue
            if one is not None:
                yield from whole(old[a + one], Deleted)
            if two is not None:
                yield from whole(new[c + two], Inserted)


def _pairs(old: list[Key], new: list[Key]) -> Iterator[tuple[int | None, int | None]]:
    """Yield which of the old belongs to which of the new, in order: each new with the first old that is alike.

    Between two pairs stands first what went, then what came.
    """
    matched: list[tuple[int, int]] = []
    for two, key in enumerate(new):
        start = matched[-1][0] + 1 if matched else 0
        one = next((at for at in range(start, len(old)) if _is_alike(old[at], key, len(old) * len(new))), None)
        if one is not None:
            matched.append((one, two))
    for (a, b), (c, d) in pairwise([(-1, -1), *matched, (len(old), len(new))]):
        yield from ((gone, None) for gone in range(a + 1, c))
        yield from ((None, come) for come in range(b + 1, d))
        if c < len(old):
            yield c, d


def _is_alike(old: Key, new: Key, many: int) -> bool:
    (kind, words, least), (other, others, _) = old, new
    return kind == other and (many > _MANY or not least or likeness(words, others) >= least)


def _key(block: Block) -> Key:
    holds_others = isinstance(block, Callout | KeyValues | List | Table)
    return type(block).__name__, _words(block), 0 if holds_others else _ALIKE


def _words(tree: object) -> str:
    return " ".join(texts(tree))


def _pair(old: Block, new: Block) -> Iterator[Block]:
    match old, new:
        case Heading(content=before), Heading(level=level, content=after, anchor=anchor):
            yield Heading(level, compared(before, after), anchor)
        case Paragraph(content=before), Paragraph(content=after):
            yield Paragraph(compared(before, after))
        case List(items=before), List(ordered=ordered, items=after):
            yield List(ordered, tuple(_aligned(before, after, _item_key, _item_pair, _item_whole)))
        case KeyValues(pairs=before), KeyValues(pairs=after):
            yield KeyValues(tuple(_aligned(before, after, _fact_key, _fact_pair, _fact_whole)))
        case Quote(blocks=before), Quote(blocks=after):
            yield Quote(_blocks(before, after))
        case Callout(title=first, blocks=before), Callout(kind=kind, title=title, blocks=after):
            renamed = (Paragraph(compared((Text(first),), (Text(title),))),) if first != title else ()
            yield Callout(kind, title, (*renamed, *_blocks(before, after)))
        case Table(), Table() if _headers(old) == _headers(new):
            yield _table(old, tuple(_aligned(old.rows, new.rows, _row_key, _row_pair, _row_whole)), new)
        case _:
            yield from _whole(old, Deleted)
            yield from _whole(new, Inserted)


def _table(old: Table, rows: tuple[Row, ...], new: Table) -> Table:
    note = new.note if new.note == old.note else f"{new.note} (tidigare: {old.note})".strip()
    return Table(new.caption, new.columns, rows, note, new.row_headers)


def _headers(table: Block) -> object:
    return (table.columns, table.caption) if isinstance(table, Table) else None


def _whole(block: Block, kind: Kind) -> Iterator[Block]:
    """Yield a block as something that came or went, with all that is in it."""
    match block:
        case Heading(level=level, content=content, anchor=anchor) if kind is Inserted:
            yield Heading(level, only(content, kind), anchor)
        case Heading(content=content) | Paragraph(content=content):
            # A heading that went is no heading of this document.
            yield Paragraph(only(content, kind))
        case List(ordered=ordered, items=items):
            yield List(ordered, tuple(each for item in items for each in _item_whole(item, kind)))
        case KeyValues(pairs=pairs):
            yield KeyValues(tuple(each for pair in pairs for each in _fact_whole(pair, kind)))
        case Quote(blocks=blocks):
            yield Quote(_all(blocks, kind))
        case Callout(kind=look, title=title, blocks=blocks):
            yield Callout(look, title, (Paragraph(only((Text(title),), kind)), *_all(blocks, kind)))
        case Table(caption=caption, columns=columns, rows=rows, note=note, row_headers=headers):
            changed = tuple(each for row in rows for each in _row_whole(row, kind))
            yield Table(caption, columns, changed, note, headers)
        case _:
            yield block


def _all(blocks: Blocks, kind: Kind) -> Blocks:
    return tuple(each for block in blocks for each in _whole(block, kind))


def _item_key(item: ListItem) -> Key:
    return "", f"{item.label or ''} {_words(item.blocks)}", _ALIKE


def _item_pair(old: ListItem, new: ListItem) -> Iterator[ListItem]:
    yield ListItem(new.label, _blocks(old.blocks, new.blocks))


def _item_whole(item: ListItem, kind: Kind) -> Iterator[ListItem]:
    yield ListItem(item.label, _all(item.blocks, kind))


def _fact_key(pair: Pair) -> Key:
    return pair.label, _words(pair.content), 0


def _fact_pair(old: Pair, new: Pair) -> Iterator[Pair]:
    yield Pair(new.label, compared(old.content, new.content))


def _fact_whole(pair: Pair, kind: Kind) -> Iterator[Pair]:
    yield Pair(pair.label, only(pair.content, kind))


def _row_key(row: Row) -> Key:
    return row.kind, " | ".join(_words(cell) for cell in row.cells), _ALIKE


def _row_pair(old: Row, new: Row) -> Iterator[Row]:
    cells = zip(old.cells, new.cells, strict=True)
    yield Row(tuple(_cell(before, after) for before, after in cells), new.kind)


def _cell(old: Inlines, new: Inlines) -> Inlines:
    return new if old == new else compared(old, new)


def _row_whole(row: Row, kind: Kind) -> Iterator[Row]:
    yield Row(tuple(only(cell, kind) for cell in row.cells), row.kind)
