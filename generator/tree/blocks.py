"""Block content: the semantic parts a document is made of. Every writer writes every one."""

from dataclasses import dataclass
from typing import Literal

from generator.tree.chart import Chart
from generator.tree.inline import Inlines

Align = Literal["left", "right", "center"]
RowKind = Literal["plain", "sum", "subtotal", "detail", "heading"]
CalloutKind = Literal["decision", "proposal", "note", "warning", "secret"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. `level` 1 is the first below the document's title; levels are never skipped."""

    level: int
    content: Inlines
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    content: Inlines


@dataclass(frozen=True, slots=True)
class ListItem:
    """`label` is the printed mark of a numbered item ("4.", "ö."), None for a bullet.

    `anchor` is what a reference to the item leads to, empty when nothing can refer to it.
    """

    label: str | None
    blocks: "Blocks"
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A list: `ordered` items carry their label as data, for other texts cite it."""

    ordered: bool
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A table column; `group` is an optional heading shared with the columns beside it."""

    header: str
    align: Align = "left"
    group: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: one cell per column. A "heading" row has its text in the first cell alone."""

    cells: tuple[Inlines, ...]
    kind: RowKind = "plain"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row. The first column names the row (`row_headers`) when true.

    `caption` may be empty; `note` stands below the table (unit, source). A table of `figures` can be taken
    out as a file; its numbers are then in `unit`. The rows of a table of `cards` stand one by one on a narrow screen,
    each cell below its heading.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""
    row_headers: bool = True
    figures: bool = False
    unit: str = ""
    cards: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    label: str
    content: Inlines


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Labelled facts in order: "Plats", "Diarienummer", "Justerare"."""

    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person on the attendance list; `note` says for whom, which §§, or when.

    `address` is the page of an elected representative, which only web pages lead to.
    """

    name: str
    role: str = ""
    note: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceGroup:
    title: str
    people: tuple[Attendee, ...]


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who took part, in groups ("Ledamöter", "Tjänstgörande ersättare", "Övriga")."""

    groups: tuple[AttendanceGroup, ...]


@dataclass(frozen=True, slots=True)
class VoteSide:
    """One answer of a vote ("Ja", "Nej", "Avstår"), its number, and the names when the vote was open.

    `addresses` are the pages of those named, each empty for somebody without one; only web pages lead to them.
    """

    answer: str
    count: int
    names: tuple[str, ...] = ()
    meaning: str = ""
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote held. `outcome` is stated by the record, never derived from the counts."""

    question: str
    method: str
    sides: tuple[VoteSide, ...]
    outcome: str


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to sign: role, name, and what is known of the signing ("2025-05-12", "digitalt", "§§ 1–4")."""

    role: str
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    lines: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A framed part. "decision" is the eye's first stop; the title says in words what it is."""

    kind: CalloutKind
    title: str
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Quote:
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class CodeBlock:
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture. `source` is a path relative to the project's records folder; `alt` is never empty."""

    source: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step on the way of a matter: when, where (body and §), what came of it. `coming` is one expected next."""

    date: str
    title: Inlines
    outcome: str = ""
    text: Inlines = ()
    coming: bool = False


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps in order of time."""

    items: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    number: int
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The document's footnotes, last among its blocks."""

    notes: tuple[Footnote, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The document's headings down to `depth` with their page numbers: on paper only, a web page has its own."""

    depth: int = 2


@dataclass(frozen=True, slots=True)
class Divider:
    """A pause between parts, without a heading."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page on paper; nothing on the web."""


Block = (
    Heading
    | Paragraph
    | List
    | Table
    | KeyValues
    | Attendance
    | Vote
    | Signatures
    | Callout
    | Quote
    | CodeBlock
    | Figure
    | Chart
    | Steps
    | Footnotes
    | Contents
    | Divider
    | PageBreak
)
Blocks = tuple[Block, ...]

BLOCK_TYPES: tuple[type, ...] = (
    Heading,
    Paragraph,
    List,
    Table,
    KeyValues,
    Attendance,
    Vote,
    Signatures,
    Callout,
    Quote,
    CodeBlock,
    Figure,
    Chart,
    Steps,
    Footnotes,
    Contents,
    Divider,
    PageBreak,
)
