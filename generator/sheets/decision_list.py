"""Beslutslista: what a meeting decided, in a page or two; the minutes hold the whole."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.decision import DecisionBlock, Point
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph as Model
from generator.sheets.composer import Composer, facts
from generator.sheets.decisions import who_does
from generator.sheets.describe import body_name
from generator.sheets.head import draft_mark, make_head
from generator.sheets.labels import label_at, printed
from generator.sheets.numbers import ranges
from generator.sheets.running_text import first_line
from generator.swedish import NBSP, long_date, lower_first, upper_first
from generator.tree.blocks import Column, Paragraph, Row, Table
from generator.tree.document import Document
from generator.tree.inline import Inline, Inlines, LineBreak, Strong, Text
from generator.vocabulary import ParagraphKind, Publication, Verb

KIND = "Beslutslista"
MOST_POINTS = 6
LONGEST_POINT = 320
SHORTENED = "Långa beslut är kortade. Hela besluten står i protokollet."
EXCERPT = "Arkivet har bara några av sammanträdets paragrafer. Långa beslut är kortade."
WITHHELD = {Publication.SECRET: "Omfattas av sekretess", Publication.INTERNAL: "Publiceras inte"}


def decision_list(library: Library, entry: Entry) -> Document:
    """Return the meeting's decisions as one table."""
    meeting = entry.record
    assert isinstance(meeting, Meeting)
    composer = Composer(library, entry)
    paragraphs = library.paragraphs_of(entry)
    rows, numbers = [], []
    for paragraph in paragraphs:
        record = paragraph.record
        assert isinstance(record, Model)
        composer.at(paragraph)
        numbers.append(record.number)
        rows.append(Row((_number(record), _matter(record), _decided(composer, record))))
    composer.at(entry)
    columns = (Column("Paragraf"), Column("Ärende"), Column("Beslut"))
    blocks = (
        *facts(("Paragrafer", ranges(numbers)), ("Plats", composer.line(meeting.place))),
        Table("", columns, tuple(rows)),
        Paragraph((Text(EXCERPT if meeting.excerpt else SHORTENED),)),
    )
    day = "" if meeting.day_unknown else f" den {long_date(meeting.day)}"
    title = f"Beslut av {lower_first(body_name(library, entry))}{day}"
    issued = None if meeting.day_unknown else meeting.day
    head = make_head(library, entry, title, KIND, issued, mark=draft_mark(meeting))
    return Document(decision_list_name(entry), head, blocks)


def decision_list_name(entry: Entry) -> str:
    return f"beslutslista-{entry.place.body}-{entry.place.meeting}"


def _number(record: Model) -> Inlines:
    return (Text(f"§{NBSP}{record.number}"),)


def _matter(record: Model) -> Inlines:
    cases = ", ".join(record.case_numbers)
    words: Inlines = (Text(str(record.title)),)
    return (*words, LineBreak(), Text(cases)) if cases else words


def _decided(composer: Composer, record: Model) -> Inlines:
    if record.publication in WITHHELD:
        return (Text(WITHHELD[record.publication]),)
    if not record.decisions:
        return (Text("Ärendet utgår" if record.kind is ParagraphKind.WITHDRAWN else upper_first(record.kind.value)),)
    blocks = [block for block in record.decisions if block.verb is not Verb.ADJUSTS_AT_ONCE]
    lines = [line for block in blocks for line in _block(composer, block)]
    if record.adjusted_at_once or len(blocks) < len(record.decisions):
        lines.append((Text("Paragrafen är omedelbart justerad."),))
    joined: list[Inline] = []
    for line in lines:
        joined += [LineBreak(), *line] if joined else line
    return tuple(joined)


def _block(composer: Composer, block: DecisionBlock) -> list[Inlines]:
    """Return who does what, and the points in short, a line each."""
    lines: list[Inlines] = [(Strong((Text(who_does(composer, block)),)),)]
    if block.intro:
        lines.append((Text(_short(block.intro)),))
    numbered = len(block.points) > 1 or any(point.label for point in block.points)
    for index, point in enumerate(block.points[:MOST_POINTS]):
        label = f"{printed(point.label or label_at(0, index))} " if numbered else ""
        lines.append((Text(label + _short(point.text) + _below(point)),))
    more = len(block.points) - MOST_POINTS
    if more > 0:
        lines.append((Text(f"… och {more} {'punkt' if more == 1 else 'punkter'} till."),))
    if block.scope:
        lines.append((Text(f"Gäller {_short(block.scope)}"),))
    return lines


def _below(point: Point) -> str:
    count = len(point.points)
    return f" ({count} {'underpunkt' if count == 1 else 'underpunkter'})" if count else ""


def _short(words: str) -> str:
    line = first_line(words)
    return line if len(line) <= LONGEST_POINT else f"{line[:LONGEST_POINT].rsplit(' ', 1)[0]} …"
