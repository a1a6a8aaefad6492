"""The document tree as a pandoc document (JSON), with one look for each table in it."""

from pathlib import Path
from typing import Any

from generator.tree.blocks import (
    Attendance,
    AttendanceGroup,
    Attendee,
    Block,
    Blocks,
    Callout,
    CalloutKind,
    CodeBlock,
    Contents,
    Divider,
    Figure,
    Footnote,
    Footnotes,
    Heading,
    KeyValues,
    List,
    PageBreak,
    Paragraph,
    Quote,
    Signature,
    Signatures,
    Steps,
    Table,
    Vote,
)
from generator.tree.chart import Chart
from generator.tree.document import Document
from generator.tree.inline import FootnoteMark, Inlines, text
from generator.tree.walk import nodes
from generator.writers.docx_fields import Pages, bookmark, contents_list
from generator.writers.pandoc_charts import chart_nodes
from generator.writers.pandoc_inline import InlineWriter
from generator.writers.pandoc_lists import ListWriter
from generator.writers.pandoc_nodes import (
    BREAK,
    NO_ATTRIBUTES,
    PAGE_BREAK,
    TAB,
    Node,
    Nodes,
    cell,
    drawn,
    empty,
    header,
    image,
    para,
    run,
    string,
    styled,
    table,
)
from generator.writers.pandoc_tables import TableLook, record_table, vote_table
from generator.writers.pictures import picture_path
from generator.writers.raster import svg_as_png
from generator.writers.widths import fits_whole

API_VERSION = [1, 23, 1]
AFTER_TABLE = empty("Eftertabell")
LONGEST_LABEL = 22
"""Letters that fit in the left margin, whichever typeface stands in for the template's."""
CROWD = 13
"""People that stand in two columns."""
COLUMNS = "Spalter"
FRAMES: dict[CalloutKind, tuple[str, str]] = {
    "decision": ("Rambeslut", "Beslutsrubrik"),
    "proposal": ("Ramforslag", "Förslagsrubrik"),
    "note": ("Ramupplysning", "Upplysningsrubrik"),
    "warning": ("Ramvarning", "Varningsrubrik"),
    "secret": ("Ramsekretess", "Sekretessrubrik"),
}


class AstWriter:
    """Turns one document into pandoc's JSON. `looks` then holds the looks of its tables, in order."""

    def __init__(self, document: Document, records_dir: Path, site_url: str = "", pages: Pages | None = None) -> None:
        self._document = document
        self._records_dir = records_dir
        self._inlines = InlineWriter(site_url, pages or {})
        self._lists = ListWriter(self._inlines, self._inner)
        self._own_notes = False
        self.looks: list[TableLook] = []

    def write(self) -> dict[str, Any]:
        """Return the document: its title, then its blocks."""
        self._prepare_notes()
        title = styled("Title", [string(self._document.head.title)])
        blocks = [title, *self._sequence(self._document.blocks, alone=True)]
        return {"pandoc-api-version": API_VERSION, "meta": {}, "blocks": blocks}

    def _prepare_notes(self) -> None:
        """Make the footnotes Word's own, if Word's counting gives each the number the record gave it."""
        marks: dict[int, None] = {}
        notes: dict[int, Footnote] = {}
        for node in nodes(self._document.blocks):
            if isinstance(node, FootnoteMark):
                marks.setdefault(node.number)
            elif isinstance(node, Footnotes):
                notes.update({note.number: note for note in node.notes})
        if list(marks) == list(range(1, len(marks) + 1)) and set(marks) == set(notes):
            self._own_notes = True
            self._inlines.notes = {number: self._inner(note.blocks) for number, note in notes.items()}
            # Tables inside footnotes lie in another part of the file, which has no looks.
            self.looks.clear()

    def _inner(self, blocks: Blocks) -> Nodes:
        return self._sequence(blocks, alone=False)

    def _sequence(self, blocks: Blocks, alone: bool) -> Nodes:
        written: Nodes = []
        before: Block | None = None
        for at, block in enumerate(blocks):
            # Lines of facts stand close together and have no room below them.
            if isinstance(before, KeyValues | Attendance | Steps) and not isinstance(block, Heading):
                written.append(AFTER_TABLE)
            after = blocks[at + 1] if at + 1 < len(blocks) else None
            if isinstance(block, Paragraph) and isinstance(before, Heading) and isinstance(after, Callout | Heading):
                # A line between a heading and a frame or another heading goes with both.
                written.append(styled("Text före ram", self._inlines.write(block.content)))
            else:
                written += self._block(block, alone)
            before = block
        return written

    def _block(self, block: Block, alone: bool) -> Nodes:  # noqa: PLR0912  (one case for each type)
        match block:
            case Heading(level=level, content=content, anchor=anchor):
                return [header(min(level, 9), bookmark(anchor), self._inlines.write(content))]
            case Paragraph(content=content):
                return [para(self._inlines.write(content))]
            case List():
                return self._lists.write(block)
            case Table():
                return self._table(block, alone)
            case KeyValues(pairs=pairs):
                return [self._labelled(pair.label, pair.content) for pair in pairs]
            case Attendance(groups=groups):
                return [line for group in groups for line in self._group(group)]
            case Vote():
                return self._vote(block)
            case Signatures(lines=lines):
                return self._signatures(lines)
            case Callout():
                return self._callout(block)
            case Quote(blocks=inner):
                return [{"t": "BlockQuote", "c": self._inner(inner)}]
            case CodeBlock(text=code):
                return [{"t": "CodeBlock", "c": [NO_ATTRIBUTES, code]}]
            case Figure():
                return self._figure(block)
            case Chart():
                return chart_nodes(block)
            case Steps():
                return self._steps(block)
            case Footnotes():
                return [] if self._own_notes else self._notes(block)
            case Contents(depth=depth):
                filled = contents_list(self._document.blocks, depth, self._inlines.pages)
                return [{"t": "RawBlock", "c": ["openxml", filled]}]
            case Divider():
                return [empty("Avdelare")]
            case PageBreak():
                return [PAGE_BREAK]
        raise TypeError(f"unknown block node: {type(block).__name__}")

    def _table(self, node: Table, alone: bool) -> Nodes:
        written, look = record_table(node, self._inlines, alone)
        self.looks.append(look)
        caption = [styled("Table Caption", [string(node.caption)])] if node.caption else []
        after = styled("Tabellnot", [string(node.note)]) if node.note else AFTER_TABLE
        return [*caption, written, after]

    def _labelled(self, label: str, content: Inlines) -> Node:
        return styled("Uppgift", [*_label(label), *self._inlines.write(content)])

    def _group(self, group: AttendanceGroup) -> Nodes:
        """Return a group's lines: its title in the left margin, and one line for each person.

        A crowd stands in two columns, so that a council fits on a page.
        """
        if len(group.people) >= CROWD:
            self.looks.append(TableLook(style=COLUMNS, shares=(0.5, 0.5), labelled=True))
            crowd = [styled("Spalttext", _person(one)) for one in group.people]
            half = (len(crowd) + 1) // 2
            cells = ([styled("Spaltrubrik", [string(group.title)])], crowd[:half], crowd[half:])
            return [table([0.2, 0.4, 0.4], ["left"] * 3, [], [[cell(each) for each in cells]])]
        people = [_person(one) for one in group.people] or [[]]
        first = styled("Uppgift", [*_label(group.title), *people[0]])
        return [first, *(styled("Uppgift forts.", one) for one in people[1:])]

    def _signatures(self, lines: tuple[Signature, ...]) -> Nodes:
        """Return the lines to sign, two beside each other."""
        self.looks.append(TableLook(style=COLUMNS, shares=(0.5, 0.5), whole=True))
        cells = [cell(_signature(line.name, line.role, line.note)) for line in lines]
        cells += [cell([])] * (len(cells) % 2)
        rows = [cells[at : at + 2] for at in range(0, len(cells), 2)]
        return [table([0.5, 0.5], ["left", "left"], [], rows), AFTER_TABLE]

    def _vote(self, node: Vote) -> Nodes:
        written = [styled("Omröstning", [string(node.question)])]
        if node.method:
            written.append(styled("Omröstningssätt", [string(node.method)]))
        answers, look = vote_table(node, self._inlines)
        self.looks.append(look)
        written += [answers, AFTER_TABLE]
        for side in node.sides:
            if side.names:
                label = run("Ledtext", [string(f"{side.answer} ({side.count})")])
                written.append(styled("Omröstning namn", [label, TAB, string(", ".join(side.names))]))
        return [*written, styled("Utfall", [string(node.outcome)])]

    def _callout(self, node: Callout) -> Nodes:
        """Return the frame as a table of one cell, so that lists and tables stand inside it too."""
        frame, title = FRAMES[node.kind]
        self.looks.append(TableLook(style=frame, whole=fits_whole(node)))
        inside = [styled(title, [string(node.title)])] if node.title else []
        inside += self._inner(node.blocks)
        return [table([1.0], ["default"], [], [[cell(inside, "default")]]), AFTER_TABLE]

    def _figure(self, node: Figure) -> Nodes:
        path = picture_path(self._records_dir, node.source)
        drawing = path.suffix.lower() == ".svg"
        shown = (
            drawn(svg_as_png(path.read_bytes(), path.name), node.alt) if drawing else image(path.as_posix(), node.alt)
        )
        picture = styled("Captioned Figure" if node.caption else "Figure", [shown])
        return [picture, styled("Image Caption", [string(node.caption)])] if node.caption else [picture]

    def _steps(self, node: Steps) -> Nodes:
        written: Nodes = []
        for step in node.items:
            lines: list[Nodes] = [[{"t": "Strong", "c": self._inlines.write(step.title)}]]
            if step.outcome:
                lines.append([string(step.outcome)])
            if step.text:
                lines.append(self._inlines.write(step.text))
            content = [part for line in lines for part in (BREAK, *line)][1:]
            written.append(styled("Uppgift", [run("Ledtext", [string(step.date)]), TAB, *content]))
        return written

    def _notes(self, node: Footnotes) -> Nodes:
        written = [styled("Notrubrik", [string("Noter")])]
        for note in node.notes:
            mark = run("Ledtext", [string(str(note.number))])
            first = note.blocks[0] if note.blocks else Paragraph(text(""))
            if isinstance(first, Paragraph):
                written.append(styled("Punkt 1", [mark, TAB, *self._inlines.write(first.content)]))
                written += self._inner(note.blocks[1:])
            else:
                written += [styled("Punkt 1", [mark]), *self._inner(note.blocks)]
        return written


def _label(said: str) -> Nodes:
    """Return a label in the left margin; what stands beside a long one begins on the next line."""
    return [run("Ledtext", [string(said)]), TAB, *([BREAK] if len(said) > LONGEST_LABEL else [])]


def _person(one: Attendee) -> Nodes:
    line = [string(f"{one.name}, {one.role}" if one.role else one.name)]
    if one.note:
        line += [BREAK, run("Anmärkning", [string(one.note)])]
    return line


def _signature(name: str, role: str, note: str) -> Nodes:
    facts = [styled("Underskriftsuppgift", [string(fact)]) for fact in (role, note) if fact]
    return [styled("Underskrift", [string(name)]), *facts]
