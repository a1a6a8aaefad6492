"""Reservations, separate statements and notes: in their paragraph, or as numbered annexes last in the minutes.

Which of them stand last is the body's choice (`som_bilagor`). In a paragraph's own page and extract they always stand
in place: such a document is read by itself.
"""

import re
from collections.abc import Iterable, Iterator

from generator.loading.entry import Entry
from generator.model.decision import Statement
from generator.model.organisation import Body
from generator.model.paragraph import Paragraph as Model
from generator.model.types import Text as LongText
from generator.sheets.composer import Composer
from generator.sheets.decisions import has_text_apart, statement_items
from generator.sheets.numbers import ranges
from generator.swedish import lower_first
from generator.tree.blocks import Block, Blocks, Heading, Paragraph
from generator.tree.inline import Reference, Text
from generator.vocabulary import StatementSection

NUMBER = re.compile(r"\d+")
RESERVES = "reserverar sig"

Place = tuple[int, StatementSection]


def statements_of(record: Model, section: StatementSection) -> tuple[Statement, ...]:
    match section:
        case StatementSection.RESERVATIONS:
            return record.reservations
        case StatementSection.STATEMENTS:
            return record.separate_statements
        case StatementSection.NOTES:
            return record.notes


def verb_of(section: StatementSection) -> str:
    """Return what those do who make such a statement, when the text reads on from it."""
    return RESERVES if section is StatementSection.RESERVATIONS else ""


class Annexes:
    """The annexes of one meeting, numbered over all its paragraphs: a part of the minutes has the same numbers."""

    def __init__(self, composer: Composer, body: Body, records: Iterable[Model]) -> None:
        self._composer = composer
        self._word = str(body.wording.annex)
        self._titles = {
            StatementSection.RESERVATIONS: body.wording.reservations,
            StatementSection.STATEMENTS: body.wording.statements,
            StatementSection.NOTES: body.wording.notes,
        }
        self._numbers = _numbered(tuple(records), body.annexed)
        self._cited: list[tuple[Place, Entry, str]] = []

    def holds(self, record: Model, section: StatementSection) -> bool:
        return (record.number, section) in self._numbers

    def cited(self, record: Model, section: StatementSection) -> Blocks:
        """Return what stands in the paragraph: who made the statements, and where their words are."""
        place = (record.number, section)
        number = self._numbers[place]
        anchor = self._composer.anchor(f"bilaga-{number}")
        self._cited.append((place, self._composer.origin, anchor))
        verb = verb_of(section)
        short = tuple(_without_text(each, verb) for each in statements_of(record, section))
        link = Reference(f"#{anchor}", (Text(f"{lower_first(self._word)} {number}"),))
        told = Paragraph((Text("Texten står i "), link, Text(".")))
        return (*statement_items(self._composer, short, verb), told)

    def blocks(self) -> Blocks:
        """Return the annexes of the paragraphs that have been written."""
        return tuple(block for each in self._cited for block in self._annex(*each))

    def _annex(self, place: Place, entry: Entry, anchor: str) -> Iterator[Block]:
        composer, (number, section), record = self._composer, place, entry.record
        assert isinstance(record, Model)
        composer.at(entry)
        title = f"{self._word} {self._numbers[place]}. {self._titles[section]}, {ranges([number])}"
        yield Heading(1, composer.line(title), anchor)
        verb = verb_of(section)
        apart = tuple(each for each in statements_of(record, section) if has_text_apart(each, verb))
        yield from statement_items(composer, apart, verb)


def _numbered(records: tuple[Model, ...], sections: tuple[StatementSection, ...]) -> dict[Place, int]:
    """Return the number of each annex. Numbers that the records give to their papers are passed over."""
    taken, numbers, last = set(_taken(records)), dict[Place, int](), 0
    for record in records:
        for section in StatementSection:
            if section in sections and _any_apart(record, section):
                last = next(number for number in range(last + 1, last + len(taken) + 2) if number not in taken)
                numbers[record.number, section] = last
    return numbers


def _any_apart(record: Model, section: StatementSection) -> bool:
    return any(has_text_apart(each, verb_of(section)) for each in statements_of(record, section))


def _taken(records: Iterable[Model]) -> Iterator[int]:
    """Yield the numbers in labels such as "Bilaga 3"."""
    for record in records:
        made = (each.appendix for section in StatementSection for each in statements_of(record, section))
        labels = (*made, *(vote.appendix for vote in record.votes), *(basis.label for basis in record.basis))
        yield from (int(number) for label in labels for number in NUMBER.findall(label))


def _without_text(statement: Statement, verb: str) -> Statement:
    return statement.model_copy(update={"text": LongText("")}) if has_text_apart(statement, verb) else statement
