"""Inline content: what can stand inside a line of text."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["good", "partial", "bad", "neutral", "waiting"]


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text, exactly as typed. Writers escape it."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Emphasis:
    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Inserted:
    """What a later text has and an earlier one had not."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Deleted:
    """What an earlier text had and a later one has not."""

    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another site: `href` begins with http, https or mailto."""

    href: str
    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to another page of this archive.

    `address` is the page's address from the site's root ("exempel/rs/2025-03-04/12/"), perhaps with
    "#anchor". "#anchor" alone is a place in the same document. It is None when the record lies outside
    the archive and is shown without a link.
    """

    address: str | None
    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Status:
    """A word for a state ("pågår"); the tone is decoration and never carries meaning alone."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The mark of footnote `number`; its text stands in the document's `Footnotes` block."""

    number: int


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced new line inside a paragraph or cell."""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of the page where the heading with `anchor` stands: on paper only, a web page has none."""

    anchor: str


@dataclass(frozen=True, slots=True)
class Checksum:
    """The SHA-256 of the file at `source`, below the records folder: on paper only, a page has the file itself."""

    source: str


Inline = (
    Text
    | Strong
    | Emphasis
    | Inserted
    | Deleted
    | Code
    | Link
    | Reference
    | Status
    | FootnoteMark
    | LineBreak
    | PageNumber
    | Checksum
)
Inlines = tuple[Inline, ...]

INLINE_TYPES: tuple[type, ...] = (
    Text,
    Strong,
    Emphasis,
    Inserted,
    Deleted,
    Code,
    Link,
    Reference,
    Status,
    FootnoteMark,
    LineBreak,
    PageNumber,
    Checksum,
)


def plain(content: Inlines) -> str:
    """Return the text of `content` without marks, as a reader would say it."""
    parts: list[str] = []
    for item in content:
        match item:
            case Text(text=text) | Code(text=text) | Status(text=text):
                parts.append(text)
            case LineBreak():
                parts.append("\n")
            case FootnoteMark() | PageNumber() | Checksum() | Deleted():
                pass
            case Strong(content=inner) | Emphasis(content=inner) | Inserted(content=inner):
                parts.append(plain(inner))
            case Link(content=inner) | Reference(content=inner):
                parts.append(plain(inner))
    return "".join(parts)


def text(value: str) -> Inlines:
    """Return `value` as inline content: the common case of one plain run."""
    return (Text(value),)
