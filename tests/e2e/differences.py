"""What page, Word and PDF may say differently from the tree, and from each other. All of it stands here.

Everything else must be the same in all three, to the letter.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from xml.etree import ElementTree

from generator.charts.draw import drawn
from generator.model.plan import ActivityPlan
from generator.tree.blocks import Attendance, Contents, Footnotes, Heading, Table, Vote
from generator.tree.chart import Chart
from generator.tree.document import Document, Head
from generator.tree.inline import FootnoteMark, plain
from generator.tree.walk import nodes

PAGE, WORD, PDF = "page", "word", "pdf"
PAPER = frozenset({WORD, PDF})
ALL = frozenset({PAGE, WORD, PDF})


@dataclass(frozen=True)
class Difference:
    """Strings that a node prints `more` or `less` of than `generator.tree.text` says, in some forms."""

    reason: str
    forms: frozenset[str]
    more: Callable[[object], Iterator[str]] = lambda _node: iter(())
    less: Callable[[object], Iterator[str]] = lambda _node: iter(())


def _repeated_groups(node: object) -> Iterator[str]:
    if isinstance(node, Table):
        for name, run in groupby(column.group for column in node.columns):
            yield from [name] * (len(list(run)) - 1)


def _attendance_heads(node: object) -> Iterator[str]:
    for group in node.groups if isinstance(node, Attendance) else ():
        yield "Namn"
        yield f"({len(group.people)})"
        yield "Roll" if any(one.role for one in group.people) else ""
        yield "Anmärkning" if any(one.note for one in group.people) else ""


def _votes_in_words(node: object) -> Iterator[str]:
    if isinstance(node, Vote):
        yield from ["röster"] * len(node.sides)
        yield "Utfall" if node.outcome else ""


def _vote_heads(node: object) -> Iterator[str]:
    if isinstance(node, Vote):
        yield from ("Svar", "Antal", "Innebörd" if any(side.meaning for side in node.sides) else "")
        # The names stand below the table, each group with its answer and number once more.
        for side in node.sides:
            yield from (side.answer, str(side.count)) if side.names else ()


def _note_numbers(node: object) -> Iterator[str]:
    if isinstance(node, FootnoteMark):
        yield str(node.number)
    if isinstance(node, Footnotes):
        yield from (str(note.number) for note in node.notes)


def _head(node: object) -> Iterator[str]:
    if isinstance(node, Document):
        yield node.head.title


def _letter_head(node: object) -> Iterator[str]:
    if isinstance(node, Head):
        yield from (node.organisation, node.body, node.kind, node.mark)
        yield node.issued.isoformat() if node.issued else ""
        yield from ("Dnr", *node.case_numbers) if node.case_numbers else ()


def _drawn_words(node: object) -> Iterator[str]:
    if isinstance(node, Chart):
        yield "".join(ElementTree.fromstring(f"<svg>{drawn(node).shapes()}</svg>").itertext())


def _chart_read_out(node: object) -> Iterator[str]:
    if isinstance(node, Chart):
        yield node.detail


def listed(document: Document) -> list[Heading]:
    """Return the headings that the document's list of contents has."""
    depth = max((node.depth for node in nodes(document) if isinstance(node, Contents)), default=0)
    return [block for block in document.blocks if isinstance(block, Heading) and block.level <= depth]


def _list_of_contents(node: object) -> Iterator[str]:
    if isinstance(node, Document) and (headings := listed(node)):
        yield "Innehåll"
        yield from (plain(heading.content) for heading in headings)


DIFFERENCES = (
    Difference("A heading over several columns is printed once.", ALL, less=_repeated_groups),
    Difference("Tables of the attendance have heads and a count.", frozenset({PAGE}), more=_attendance_heads),
    Difference("A number of votes is said in words.", frozenset({PAGE}), more=_votes_in_words),
    Difference("On paper the answers of a vote stand in a table, the names below it.", PAPER, more=_vote_heads),
    Difference("Footnotes have numbers; Word gives them itself.", frozenset({PAGE, PDF}), more=_note_numbers),
    Difference("The page has its title in its own head.", PAPER, more=_head),
    Difference("Charts are drawn with words; in Word they are pictures.", frozenset({PAGE, PDF}), more=_drawn_words),
    Difference("A chart is told in words to those who hear the page.", frozenset({PAGE}), more=_chart_read_out),
    Difference(
        "A list of contents: Word makes its own, the page has it beside.", frozenset({PDF}), more=_list_of_contents
    ),
    Difference("Sheet one says whose it is; Word has that in its page head.", frozenset({PDF}), more=_letter_head),
)

# A plan's page shows how far each activity has come by now; its file is the plan as it was adopted.
PAGES_WITH_MORE = frozenset({ActivityPlan})
