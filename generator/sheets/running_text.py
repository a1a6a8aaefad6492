"""Running text to blocks: CommonMark with tables, footnotes and [[references]]; HTML stays text.

Parsed once, here. What a reference means is asked of a function, so that this module knows no records.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from generator.loading.names import is_web_address
from generator.tree.blocks import (
    Block,
    Blocks,
    CodeBlock,
    Column,
    Divider,
    List,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Table,
)
from generator.tree.inline import (
    Code,
    Emphasis,
    FootnoteMark,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Strong,
    Text,
    plain,
)

ReferenceMaker = Callable[[str, str], Inline]
FootnoteKeeper = Callable[[Blocks], int]

_MARKS = re.compile(
    r"[*_`\[\]<>&\\|#~!^]|^[ \t]*(?:[-+]|\d+[.)]|=+)(?:\s|$)|\S {2,}\n|https?://|\t|^ {4}", re.MULTILINE
)
_ALIGN = {"text-align:right": "right", "text-align:center": "center"}


def _reference_rule(state: StateInline, silent: bool) -> bool:
    """Read [[target|words]] as one token."""
    if not state.src.startswith("[[", state.pos):
        return False
    end = state.src.find("]]", state.pos + 2, state.posMax)
    if end < 0 or "[" in state.src[state.pos + 2 : end]:
        return False
    if not silent:
        token = state.push("reference", "", 0)
        token.content = state.src[state.pos + 2 : end]
    state.pos = end + 2
    return True


@cache
def parser() -> MarkdownIt:
    """Return the one parser: CommonMark without HTML, with tables, footnotes and references."""
    markdown = MarkdownIt("commonmark", {"html": False, "maxNesting": 30}).enable("table")
    footnote_plugin(markdown)
    markdown.disable(["footnote_inline"])
    markdown.inline.ruler.before("link", "reference", _reference_rule)
    return markdown


def first_line(text: str) -> str:
    """Return the first paragraph as plain words: references and marks taken away."""
    start = text.strip().split("\n\n", 1)[0]
    start = re.sub(r"\[\[([^\[\]|]+)\|([^\[\]]+)\]\]", r"\2", start)
    start = re.sub(r"\[\[([^\[\]]+)\]\]", r"\1", start)
    return " ".join(re.sub(r"[*_`]|\[\^\d+\]", "", start).split())


class RunningText:
    """Turns text into tree nodes. `reference` makes links; `footnote` keeps a note and returns its number."""

    def __init__(self, reference: ReferenceMaker, footnote: FootnoteKeeper) -> None:
        self._reference = reference
        self._footnote = footnote
        self._numbers: dict[int, int] = {}

    def blocks(self, text: str) -> Blocks:
        """Return the text as blocks."""
        if not text:
            return ()
        if not _MARKS.search(text):
            return tuple(Paragraph(_joined(part)) for part in re.split(r"\n\s*\n", text.strip()))
        tokens = parser().parse(text, {})
        self._numbers = {}
        self._keep_footnotes(tokens)
        return self._read(_without_footnotes(tokens))

    def line(self, text: str) -> Inlines:
        """Return one line as inline content."""
        if not text:
            return ()
        if not _MARKS.search(text):
            return (Text(text),)
        tokens = parser().parseInline(text, {})
        return self._inline(tokens[0].children or [])

    def _keep_footnotes(self, tokens: list[Token]) -> None:
        """Number the notes in the order the text marks them."""
        for body in _footnote_bodies(tokens):
            opening = body[0]
            self._numbers[opening.meta["id"]] = self._footnote(self._read(body[1:-1]))

    def _read(self, tokens: list[Token]) -> Blocks:
        return tuple(_Reader(tokens, self._inline).blocks())

    def _inline(self, tokens: list[Token]) -> Inlines:
        content, _ = self._inline_until(list(_shallow(tokens)), 0, "")
        return content

    def _inline_until(self, tokens: list[Token], start: int, closing: str) -> tuple[Inlines, int]:
        found: list[Inline] = []
        index = start
        while index < len(tokens):
            token = tokens[index]
            index += 1
            if token.type == closing:
                break
            if token.type.endswith("_open"):
                inner, index = self._inline_until(tokens, index, token.type.replace("_open", "_close"))
                found.append(_wrapped(token, inner))
            else:
                found += self._leaf(token)
        return merged(found), index

    def _leaf(self, token: Token) -> list[Inline]:
        match token.type:
            case "text":
                return [Text(token.content)] if token.content else []
            case "code_inline":
                return [Code(token.content)]
            case "softbreak":
                return [Text(" ")]
            case "hardbreak":
                return [LineBreak()]
            case "reference":
                target, _, words = token.content.partition("|")
                return [self._reference(target.strip(), words.strip())]
            case "footnote_ref":
                number = self._numbers.get(token.meta["id"])
                # A note that marks itself, or a later note, has no number yet: the mark stays as it was typed.
                return [Text(f"[^{token.meta['label']}]") if number is None else FootnoteMark(number)]
            case "footnote_anchor":
                return []
            case "image":
                return [Text(token.content)]
            case _:
                return [Text(token.content)]


def _wrapped(token: Token, inner: Inlines) -> Inline:
    match token.type:
        case "strong_open":
            return Strong(inner)
        case "em_open":
            return Emphasis(inner)
        case _:
            # A rule stops other links; should one come here, its words stand without it.
            href = str(token.attrs.get("href", ""))
            return Link(href, inner) if is_web_address(href) else Reference(None, inner)


def _joined(text: str) -> Inlines:
    return (Text(" ".join(line.strip() for line in text.split("\n"))),)


def merged(found: Iterable[Inline]) -> Inlines:
    """Join neighbouring runs of plain text."""
    merged: list[Inline] = []
    for item in found:
        last = merged[-1] if merged else None
        if isinstance(item, Text) and isinstance(last, Text):
            merged[-1] = Text(last.text + item.text)
        else:
            merged.append(item)
    return tuple(merged)


def _footnote_bodies(tokens: list[Token]) -> list[list[Token]]:
    bodies: list[list[Token]] = []
    inside = False
    for token in tokens:
        if token.type == "footnote_open":
            inside = True
            bodies.append([])
        if inside:
            bodies[-1].append(token)
        if token.type == "footnote_close":
            inside = False
    return bodies


def _without_footnotes(tokens: list[Token]) -> list[Token]:
    types = [token.type for token in tokens]
    return tokens[: types.index("footnote_block_open")] if "footnote_block_open" in types else tokens


class _Reader:
    """Reads block tokens in order."""

    def __init__(self, tokens: list[Token], inline: Callable[[list[Token]], Inlines]) -> None:
        self._tokens = tokens
        self._at = 0
        self._inline = inline

    def blocks(self, closing: str = "") -> list[Block]:
        found: list[Block] = []
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token.type == closing:
                break
            block = self._block(token)
            if block is not None:
                found.append(block)
        return found

    def _block(self, token: Token) -> Block | None:
        match token.type:
            case "paragraph_open":
                return Paragraph(self._line("paragraph_close"))
            case "heading_open":
                # Headings in running text are a finding; here the words at least survive.
                return Paragraph((Strong(self._line("heading_close")),))
            case "bullet_list_open":
                return List(False, self._items("bullet_list_close", None, "."))
            case "ordered_list_open":
                first = int(token.attrs.get("start", 1))
                return List(True, self._items("ordered_list_close", first, token.markup or "."))
            case "blockquote_open":
                return Quote(tuple(self.blocks("blockquote_close")))
            case "fence" | "code_block":
                return CodeBlock(token.content.rstrip("\n"))
            case "hr":
                return Divider()
            case "table_open":
                return self._table()
            case _:
                return None

    def _line(self, closing: str) -> Inlines:
        content: Inlines = ()
        while self._tokens[self._at].type != closing:
            if self._tokens[self._at].type == "inline":
                content = self._inline(self._tokens[self._at].children or [])
            self._at += 1
        self._at += 1
        return content

    def _items(self, closing: str, first: int | None, sign: str) -> tuple[ListItem, ...]:
        items: list[ListItem] = []
        while self._tokens[self._at].type != closing:
            self._at += 1  # list_item_open
            label = None if first is None else f"{first + len(items)}{sign}"
            items.append(ListItem(label, tuple(self.blocks("list_item_close"))))
        self._at += 1
        return tuple(items)

    def _table(self) -> Table:
        header: list[tuple[Inlines, Any]] = []
        rows: list[Row] = []
        cells: list[Inlines] = []
        while self._tokens[self._at].type != "table_close":
            token = self._tokens[self._at]
            self._at += 1
            if token.type == "th_open":
                header.append((self._line("th_close"), token.attrs.get("style")))
            elif token.type == "td_open":
                cells.append(self._line("td_close"))
            elif token.type == "tr_close" and cells:
                rows.append(Row(tuple(cells)))
                cells = []
        self._at += 1
        return Table("", tuple(_column(*item) for item in header), tuple(rows), row_headers=False)


def _column(content: Inlines, style: Any) -> Column:
    align = _ALIGN.get(str(style), "left")
    return Column(plain(content), align)  # type: ignore[arg-type]  # the dict holds only Align values


def _shallow(tokens: list[Token]) -> Iterator[Token]:
    """Yield the tokens without bold inside bold and italics inside italics: thousands of * say no more than two."""
    inside = {"strong": 0, "em": 0}
    for token in tokens:
        kind = token.type.partition("_")[0]
        if kind in inside and token.nesting:
            outermost = inside[kind] == (0 if token.nesting > 0 else 1)
            inside[kind] += token.nesting
            if not outermost:
                continue
        yield token
