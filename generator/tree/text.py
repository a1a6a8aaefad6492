"""The words of a document, in reading order: what a test compares, and what a search reads."""

from collections.abc import Iterator
from itertools import chain

from generator.tree.blocks import (
    Attendance,
    Callout,
    CodeBlock,
    Figure,
    KeyValues,
    List,
    Signatures,
    Steps,
    Table,
    Vote,
)
from generator.tree.chart import Chart
from generator.tree.inline import Code, Status, Text
from generator.tree.walk import nodes


def _own(node: object) -> tuple[str, ...]:
    """Return the strings that `node` itself prints, without those of the nodes inside it."""
    match node:
        case Text(text=value) | Code(text=value) | Status(text=value) | CodeBlock(text=value):
            return (value,)
        case List(items=items):
            return tuple(item.label or "" for item in items)
        case Table(caption=caption, columns=columns, note=note):
            heads = tuple(part for column in columns for part in (column.group, column.header))
            return (caption, *heads, note)
        case KeyValues(pairs=pairs):
            return tuple(pair.label for pair in pairs)
        case Attendance(groups=groups):
            people = tuple(part for group in groups for one in group.people for part in (one.name, one.role, one.note))
            return (*(group.title for group in groups), *people)
        case Vote(question=question, method=method, sides=sides, outcome=outcome):
            said = [(side.answer, str(side.count), side.meaning, *side.names) for side in sides]
            return (question, method, *chain.from_iterable(said), outcome)
        case Signatures(lines=lines):
            return tuple(part for line in lines for part in (line.role, line.name, line.note))
        case Callout(title=title):
            return (title,)
        case Figure(caption=caption):
            return (caption,)
        case Chart(title=title, note=note):
            return (title, note)
        case Steps(items=items):
            return tuple(part for step in items for part in (step.date, step.outcome))
        case _:
            return ()


def texts(tree: object) -> Iterator[str]:
    """Yield every string that `tree` prints. A node's own labels come before the nodes inside it."""
    for node in nodes(tree):
        yield from (part for part in _own(node) if part)
