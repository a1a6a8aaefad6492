"""A document in few kinds of blocks, which hold words and nothing else: what a comparison is made of.

What is printed in a form of its own (attendance, votes, signatures, steps, pictures) is written out as lines.
"""

from collections.abc import Iterable, Iterator

from generator.tree.blocks import (
    Attendance,
    Block,
    Blocks,
    Callout,
    CodeBlock,
    Contents,
    Divider,
    Figure,
    Footnotes,
    List,
    ListItem,
    PageBreak,
    Paragraph,
    Quote,
    Signatures,
    Step,
    Steps,
    Vote,
    VoteSide,
)
from generator.tree.chart import Chart
from generator.tree.inline import Strong, Text


def simple(blocks: Blocks) -> Blocks:
    """Return the blocks as headings, paragraphs, lists, facts, tables, frames and quotes."""
    return tuple(_simple(blocks))


def _simple(blocks: Blocks) -> Iterator[Block]:
    for block in blocks:
        match block:
            case List(ordered=ordered, items=items):
                yield List(ordered, tuple(ListItem(item.label, simple(item.blocks)) for item in items))
            case Callout(kind=kind, title=title, blocks=inner):
                yield Callout(kind, title, simple(inner))
            case Quote(blocks=inner):
                yield Quote(simple(inner))
            case Footnotes(notes=notes):
                yield List(True, tuple(ListItem(f"[{note.number}]", simple(note.blocks)) for note in notes))
            case Chart() | Contents() | Divider() | PageBreak():
                continue  # a chart's numbers stand in the table below it
            case _:
                yield from _written_out(block)


def _written_out(block: Block) -> Iterator[Block]:
    match block:
        case CodeBlock(text=text):
            yield _line(text)
        case Figure(alt=alt, caption=caption):
            yield _line(f"Bild: {', '.join(_filled(caption, alt))}")
        case Attendance(groups=groups):
            for group in groups:
                people = (", ".join(_filled(one.name, one.role, one.note)) for one in group.people)
                yield from _listed(group.title, people)
        case Vote(question=question, method=method, sides=sides, outcome=outcome):
            yield from _listed(question, (method, *(_side(side) for side in sides), outcome))
        case Signatures(lines=lines):
            yield from _listed("", (", ".join(_filled(each.role, each.name, each.note)) for each in lines))
        case Steps(items=items):
            yield List(False, tuple(ListItem(None, _step(step)) for step in items))
        case _:
            yield block


def _side(side: VoteSide) -> str:
    meaning = f" ({side.meaning})" if side.meaning else ""
    names = f": {', '.join(side.names)}" if side.names else ""
    return f"{side.answer}{meaning}, {side.count}{names}"


def _step(step: Step) -> Blocks:
    text = (Paragraph(step.text),) if step.text else ()
    return (Paragraph((Text(f"{step.date} "), *step.title)), *_lines([step.outcome]), *text)


def _filled(*words: str) -> list[str]:
    return [word for word in words if word]


def _line(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def _lines(texts: Iterable[str]) -> Blocks:
    return tuple(_line(text) for text in texts if text)


def _listed(title: str, lines: Iterable[str]) -> Iterator[Block]:
    if title:
        yield Paragraph((Strong((Text(title),)),))
    items = tuple(ListItem(None, (_line(line),)) for line in lines if line)
    if items:
        yield List(False, items)
