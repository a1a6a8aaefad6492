"""What stands last in minutes: long lists of votes by name, and the attachments with their checksums."""

from dataclasses import replace

from generator.loading.entry import Entry
from generator.model.paragraph import Paragraph as Model
from generator.sheets.composer import Composer, attachment_path
from generator.sheets.numbers import ranges
from generator.sheets.order import body_of
from generator.sheets.paragraph import withheld
from generator.tree.blocks import Block, Blocks, Column, Paragraph, Row, Table, Vote
from generator.tree.graft import mapped
from generator.tree.inline import Checksum, Inlines, Text, text

MARK = "X"


class Rolls:
    """Takes the names out of votes with at least `limit` of them, and keeps them as lists for the end."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._tables: list[Table] = []

    def taken(self, number: int, blocks: Blocks) -> Blocks:
        """Return a paragraph's blocks with long lists of names taken out."""

        def without(node: object) -> object:
            if isinstance(node, Vote) and sum(len(side.names) for side in node.sides) >= self._limit:
                return self._take(number, node)
            return node

        return mapped(blocks, without)

    def _take(self, number: int, vote: Vote) -> Vote:
        self._tables.append(_roll(f"Röstlista {len(self._tables) + 1}, {ranges([number])}: {vote.question}", vote))
        sides = tuple(replace(side, names=()) for side in vote.sides)
        told = ", ".join(part for part in (vote.method, f"röstlista {len(self._tables)} sist i protokollet") if part)
        return replace(vote, sides=sides, method=told)

    def blocks(self, composer: Composer) -> Blocks:
        """Return the lists that were taken out, under a heading."""
        return (composer.heading(1, body_of(composer).wording.rolls), *self._tables) if self._tables else ()


def _roll(caption: str, vote: Vote) -> Table:
    """Return each voter on a line, in the order of the sides, with a mark below the answer."""
    sides = tuple(side for side in vote.sides if side.names)
    rows = tuple(
        Row((text(name), *(text(MARK) if each is side else () for each in sides)))
        for side in sides
        for name in side.names
    )
    count = Row((text("Summa"), *(text(str(side.count)) for side in sides)), "sum")
    columns = (Column("Namn"), *(Column(side.answer, "center") for side in sides))
    return Table(caption, columns, (*rows, count))


def attachments(composer: Composer, paragraphs: tuple[Entry, ...]) -> Blocks:
    """Return the files that belong to the paragraphs, each with the checksum that shows it is the same file."""
    rows: list[Row] = []
    for entry in paragraphs:
        record = entry.record
        if not isinstance(record, Model) or withheld(record):
            continue
        for basis in record.basis:
            if basis.file:
                title: Inlines = (Text(", ".join(part for part in (basis.label, basis.title) if part)),)
                path = attachment_path(entry, basis.file)
                name = text(basis.file.rsplit("/", 1)[-1])
                rows.append(Row((text(ranges([record.number])), title, name, (Checksum(path),))))
    if not rows:
        return ()
    columns = (Column("Paragraf"), Column("Bilaga"), Column("Fil"), Column("Kontrollsumma (SHA-256)"))
    said = "Kontrollsumman visar att en fil är just den som hörde till protokollet."
    parts: tuple[Block, ...] = (Paragraph(text(said)), Table("", columns, tuple(rows), row_headers=False))
    return (composer.heading(1, body_of(composer).wording.attachments), *parts)
