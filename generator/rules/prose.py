"""Running text parsed exactly, for the rules that look for what must not stand in it.

HTML is read here as HTML, and every address counts as a link, also the dangerous ones: what the page
writer would pass over in silence is then found.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from generator.library.library import Library
from generator.rules.facts import Spoken, facts


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text with marks, and its tokens in one row."""

    spoken: Spoken
    tokens: tuple[Token, ...]


class _AnyLink(MarkdownIt):
    """A parser for which every address is a link."""

    def validateLink(self, url: str) -> bool:  # noqa: N802  # the parser calls it by this name
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802  # as above; the address stays as it was typed
        return url


@cache
def _parser() -> MarkdownIt:
    markdown = _AnyLink("commonmark", {"html": True, "maxNesting": 30}).enable("table")
    footnote_plugin(markdown)
    markdown.disable(["footnote_inline"])
    return markdown


@lru_cache(maxsize=4096)
def _tokens(text: str, block: bool) -> tuple[Token, ...]:
    parsed = _parser().parse(text, {}) if block else _parser().parseInline(text, {})
    return tuple(_flat(parsed))


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or [])


def marked_texts(library: Library) -> Iterator[Parsed]:
    """Yield every text that has marks, with its tokens."""
    for spoken in facts(library).marked:
        yield Parsed(spoken, _tokens(spoken.text, spoken.block))


def words_of(line: str) -> str:
    """Return what a single line says when its marks are taken away."""
    return "".join(token.content for token in _tokens(line, block=False) if token.type in ("text", "code_inline"))
