"""Two lines of text compared word by word: one line with what was taken away and what came instead."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from generator.tree.inline import (
    Checksum,
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
)

_PIECE = re.compile(r"\s+|\w+|[^\w\s]")
# Above this a comparison would take seconds, and the whole has been written anew.
_MOST = 4_000_000
# A run of words that both have and that is shorter than this, between two changes, is read as a part of the change.
_SHORTEST = 3

Kind = type[Inserted] | type[Deleted]
Atom = tuple[str, Inlines]
"""A word, space or sign, and the marks around it: the nodes that it lies in, the outermost first, without content."""


def compared(old: Inlines, new: Inlines) -> Inlines:
    """Return the new line, with marks around what it has that the old had not, and what the old had and it has not."""
    before, after = list(_atoms(old)), list(_atoms(new))
    parts: list[Inline] = []
    for kept, gone, come in _runs([word for word, _ in before], [word for word, _ in after]):
        if kept is not None:
            parts += _joined(after[kept])
        if gone.stop > gone.start:
            parts.append(Deleted(_joined(_without_links(before[gone]))))
        if come.stop > come.start:
            parts.append(Inserted(_joined(after[come])))
    return tuple(parts)


def only(content: Inlines, kind: Kind) -> Inlines:
    """Return a whole line as something that came or went."""
    atoms = list(_atoms(content))
    if kind is Deleted:
        atoms = _without_links(atoms)
    return (kind(_joined(atoms)),) if any(word.strip() for word, _ in atoms) else ()


def likeness(old: str, new: str) -> float:
    """Return how much two texts share, from 0 to 1. Spaces, which all texts share, do not count."""
    before, after = ([piece for piece in _PIECE.findall(text) if piece.strip()] for text in (old, new))
    if len(before) * len(after) > _MOST:
        return 0.0
    return SequenceMatcher(None, before, after, autojunk=False).ratio()


Run = tuple[slice | None, slice, slice]
"""What is kept (of the new), or what went (of the old) and what came (of the new)."""

_NOTHING = slice(0, 0)


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    if len(old) * len(new) > _MOST:
        yield None, slice(0, len(old)), slice(0, len(new))
        return
    changed: tuple[int, int, int, int] | None = None
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for at, (tag, a, b, c, d) in enumerate(codes):
        between = 0 < at < len(codes) - 1
        if tag == "equal" and not (between and _is_slight(old[a:b])):
            if changed:
                yield None, slice(changed[0], changed[1]), slice(changed[2], changed[3])
            changed = None
            yield slice(c, d), _NOTHING, _NOTHING
        else:
            changed = (changed[0], b, changed[2], d) if changed else (a, b, c, d)
    if changed:
        yield None, slice(changed[0], changed[1]), slice(changed[2], changed[3])


def _is_slight(words: Sequence[str]) -> bool:
    return len("".join(words).strip()) < _SHORTEST


def _atoms(content: Inlines, around: Inlines = ()) -> Iterator[Atom]:
    for item in content:
        match item:
            case Text(text=text) | Status(text=text):
                yield from ((piece, around) for piece in _PIECE.findall(text))
            case Code(text=text):
                yield from ((piece, (*around, Code(""))) for piece in _PIECE.findall(text))
            case LineBreak():
                yield "\n", around
            case FootnoteMark(number=number):
                yield f"[{number}]", around
            case Strong(content=inner) | Emphasis(content=inner) | Inserted(content=inner) | Deleted(content=inner):
                yield from _atoms(inner, (*around, type(item)(())))
            case Link(href=href, content=inner):
                yield from _atoms(inner, (*around, Link(href, ())))
            case Reference(address=address, content=inner):
                # A place inside the document may be one that went.
                inside = address is None or address.startswith("#")
                yield from _atoms(inner, around if inside else (*around, Reference(address, ())))
            case PageNumber() | Checksum():
                continue


def _without_links(atoms: Sequence[Atom]) -> list[Atom]:
    """Return the atoms without links: where an earlier text led may be gone."""
    return [(word, tuple(mark for mark in around if not isinstance(mark, Link | Reference))) for word, around in atoms]


def _joined(atoms: Sequence[Atom]) -> Inlines:
    """Return atoms as inline content, those with the same marks together."""
    parts: list[Inline] = []
    for around, those in groupby(atoms, key=lambda atom: atom[1]):
        words = [word for word, _ in those]
        content = _lines(words)
        for mark in reversed(around):
            content = (_around(mark, content, words),)
        parts += content
    return tuple(parts)


def _lines(words: Sequence[str]) -> Inlines:
    parts: list[Inline] = []
    for is_break, those in groupby(words, key=lambda word: word == "\n"):
        run = list(those)
        parts += [LineBreak()] * len(run) if is_break else [Text("".join(run))]
    return tuple(parts)


def _around(mark: Inline, content: Inlines, words: Sequence[str]) -> Inline:
    match mark:
        case Strong() | Emphasis() | Inserted() | Deleted():
            return type(mark)(content)
        case Link(href=href):
            return Link(href, content)
        case Reference(address=address):
            return Reference(address, content)
        case _:
            return Code("".join(words))
