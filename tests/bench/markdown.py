"""A page's document as Markdown, as somebody would write it for MkDocs by hand: the same words and links."""

import os
from collections.abc import Iterator

from generator.site.page import Page
from generator.tree.blocks import (
    Attendance,
    Block,
    Blocks,
    Callout,
    CodeBlock,
    Footnotes,
    Heading,
    KeyValues,
    List,
    Paragraph,
    Quote,
    Signatures,
    Steps,
    Table,
    Vote,
)
from generator.tree.inline import Code, Emphasis, Inlines, LineBreak, Link, Reference, Status, Strong, Text

STEP = "    "


def markdown_path(address: str) -> str:
    """Return the Markdown file for a page: "a/b/" is "a/b.md", and the start page "index.md"."""
    return f"{address.rstrip('/')}.md" if address else "index.md"


def page_markdown(page: Page) -> str:
    """Return the whole page. The side column and the pages beside it are the theme's to make."""
    writer = _Writer(page.address)
    parts = [f"# {page.title}", *writer.blocks(page.document.blocks), *writer.blocks(page.aside)]
    return "\n\n".join(parts) + "\n"


class _Writer:
    def __init__(self, address: str) -> None:
        self._folder = os.path.dirname(markdown_path(address))  # noqa: PTH120 - an address, not a file

    def blocks(self, blocks: Blocks) -> Iterator[str]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(level=level, content=content):
                yield f"{'#' * min(level + 1, 6)} {self.line(content)}"
            case Paragraph(content=content):
                yield self.line(content)
            case List():
                yield "\n".join(self._items(block))
            case Table():
                yield from self._table(block)
            case KeyValues(pairs=pairs):
                yield "\n".join(f"- **{pair.label}:** {self.line(pair.content)}" for pair in pairs)
            case Attendance(groups=groups):
                for group in groups:
                    yield f"**{group.title}**"
                    lines = (", ".join(filter(None, (one.name, one.role, one.note))) for one in group.people)
                    yield "\n".join(f"- {line}" for line in lines)
            case Vote():
                yield from self._vote(block)
            case Callout(title=title, blocks=inner):
                yield f'!!! note "{title}"\n\n' + _indented("\n\n".join(self.blocks(inner)))
            case Quote(blocks=inner):
                yield "> " + "\n\n".join(self.blocks(inner)).replace("\n", "\n> ")
            case CodeBlock(text=text):
                yield _indented(text)
            case Steps(items=items):
                for step in items:
                    yield f"**{step.date}** {self.line(step.title)}"
                    yield " ".join(filter(None, (step.outcome, self.line(step.text))))
            case Signatures(lines=lines):
                yield "\n".join(f"- {line.role}: {line.name} {line.note}" for line in lines)
            case Footnotes(notes=notes):
                for note in notes:
                    yield f"{note.number}. " + " ".join(self.blocks(note.blocks))
            case _:
                return

    def _items(self, block: List) -> Iterator[str]:
        for number, item in enumerate(block.items, start=1):
            first, *rest = self.blocks(item.blocks)
            yield f"{number}. {first}" if block.ordered else f"- {first}"
            yield from (f"\n{_indented(part)}" for part in rest)

    def _table(self, table: Table) -> Iterator[str]:
        if table.caption:
            yield f"**{table.caption}**"
        yield "\n".join(
            (
                _row(column.header for column in table.columns),
                _row("---:" if column.align == "right" else "---" for column in table.columns),
                *(_row(self.line(cell) for cell in row.cells) for row in table.rows),
            )
        )
        if table.note:
            yield table.note

    def _vote(self, vote: Vote) -> Iterator[str]:
        yield f"**{vote.question}** {vote.method}"
        for side in vote.sides:
            yield f"{side.answer} ({side.count}) {side.meaning}: {', '.join(side.names)}"
        yield f"Utfall: {vote.outcome}"

    def line(self, content: Inlines) -> str:
        return "".join(self._inline(item) for item in content)

    def _inline(self, item: object) -> str:
        match item:
            case Text(text=text) | Status(text=text):
                return text
            case Strong(content=inner):
                return f"**{self.line(inner)}**"
            case Emphasis(content=inner):
                return f"*{self.line(inner)}*"
            case Code(text=text):
                return f"`{text}`"
            case Link(href=href, content=inner):
                return f"[{self.line(inner)}]({href})"
            case Reference(address=None, content=inner):
                return self.line(inner)
            case Reference(address=str(address), content=inner):
                target = markdown_path(address.split("#", 1)[0])
                return f"[{self.line(inner)}]({os.path.relpath(target, self._folder or '.').replace(os.sep, '/')})"
            case LineBreak():
                return "  \n"
            case _:
                return ""


def _row(cells: Iterator[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _indented(text: str) -> str:
    return STEP + text.replace("\n", f"\n{STEP}")
