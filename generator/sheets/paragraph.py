"""A paragraph: the decision first, then what led to it, in the words and order of its body.

The same blocks stand on the paragraph's page, in the extract and in the whole minutes.
"""

from collections.abc import Callable

from generator.loading.entry import Entry
from generator.model.decision import Disqualification
from generator.model.paragraph import Paragraph as Model
from generator.model.paragraph_parts import Basis
from generator.sheets import paragraph_lists as lists
from generator.sheets.composer import Composer, facts, flatten
from generator.sheets.corrections import correction_blocks
from generator.sheets.decisions import (
    decision_callouts,
    decision_content,
    motion_items,
    people,
    proposal_title,
    statement_items,
)
from generator.sheets.lists import bullets, line_list, reference_list
from generator.sheets.order import body_of, in_order
from generator.sheets.running_text import merged
from generator.sheets.sections import section_blocks
from generator.sheets.statements import Annexes, statements_of, verb_of
from generator.sheets.tables import table_blocks
from generator.sheets.votes import vote_blocks
from generator.swedish import listed, upper_first
from generator.tree.blocks import Block, Blocks, Callout, List, ListItem, Paragraph
from generator.tree.inline import Inlines, Strong, Text
from generator.vocabulary import ParagraphKind, ParagraphSection, Publication, Verb
from generator.vocabulary import StatementSection as Said

NO_DECISION: dict[ParagraphKind, str] = {
    ParagraphKind.WITHDRAWN: "Ärendet utgår.",
}


def paragraph_blocks(
    composer: Composer, entry: Entry, level: int, heading: str = "", annexes: Annexes | None = None
) -> Blocks:
    """Return the paragraph's content below its own heading; its parts have headings of `level`.

    `heading` is the anchor of the paragraph's heading in a document of several. `annexes` takes those statements that
    the body has last in its minutes.
    """
    record = entry.record
    assert isinstance(record, Model)
    composer.at(entry, heading)
    if withheld(record):
        return _withheld(record)
    made = _made(composer, record, level, annexes)
    # In minutes a matter is known by its number; a document of its own has it in its head.
    parts: list[Block | Blocks] = [_case_line(composer, record) if level > 1 else ()]
    before = ""
    for section in in_order(body_of(composer).order.paragraph, ParagraphSection):
        title, make = made[section]
        content = make()
        if content and title and title != before:
            parts.append(composer.heading(level, title))
        parts.append(content)
        before = title if content else before
    return flatten(parts)


def _votes(composer: Composer, record: Model) -> Blocks:
    body = composer.library.body_of(composer.origin)
    return flatten([vote_blocks(vote, body) for vote in record.votes])


Made = dict[ParagraphSection, tuple[str, Callable[[], Blocks]]]


def _made(composer: Composer, record: Model, level: int, annexes: Annexes | None) -> Made:
    """Return every part with its heading, and how it is made. Those without a heading need none."""
    words, of = body_of(composer).wording, ParagraphSection
    return {
        of.DECISION: ("", lambda: _decision(composer, record)),
        of.FORMALITIES: (words.formalities, lambda: lists.formalities(composer, record)),
        of.DEFERRAL: (_deferred(record), lambda: lists.deferral(composer, record)),
        of.SUMMARY: (words.summary, lambda: composer.text(record.summary)),
        of.INITIATIVES: (words.initiatives, lambda: lists.initiatives(composer, record)),
        of.REMITTED: (words.remitted, lambda: lists.remitted(composer, record)),
        of.INFORMATION: (words.information, lambda: lists.information(composer, record)),
        of.ELECTIONS: (words.elections, lambda: lists.elections(composer, record)),
        of.DELEGATED: (words.delegated, lambda: lists.delegated(composer, record.delegated)),
        of.CHAIR_DECISIONS: (words.chair_decisions, lambda: lists.chair_decisions(composer, record)),
        of.NOTICES: (words.notices, lambda: lists.notices(composer, record)),
        of.BYLAWS: (words.bylaws, lambda: lists.bylaws(composer, record)),
        of.REPORTED: (words.reported, lambda: lists.reported(composer, record)),
        of.AMOUNTS: (words.amounts, lambda: lists.amounts(composer, record)),
        of.TABLES: ("", lambda: flatten([table_blocks(composer, table) for table in record.tables])),
        of.SECTIONS: ("", lambda: section_blocks(composer, record.sections, level)),
        of.PREVIOUS: (words.previous, lambda: reference_list(composer, record.previous)),
        of.BASIS: (words.basis, lambda: _basis(composer, record)),
        of.PROPOSALS: (words.proposals, lambda: _proposals(composer, record)),
        of.MOTIONS: (words.motion, lambda: motion_items(composer, record.motions, words.moves)),
        of.ORDER: (words.order, lambda: _order(composer, record)),
        of.PROCEDURE: (words.procedure, lambda: composer.text(record.procedure)),
        of.VOTES: (words.vote, lambda: _votes(composer, record)),
        of.DISQUALIFIED: (words.disqualified, lambda: _disqualified(composer, record)),
        of.ABSTENTIONS: (words.abstentions, lambda: _not_taking_part(composer, record)),
        of.RESERVATIONS: (words.reservations, lambda: _statements(composer, record, Said.RESERVATIONS, annexes)),
        of.STATEMENTS: (words.statements, lambda: _statements(composer, record, Said.STATEMENTS, annexes)),
        of.NOTES: (words.notes, lambda: _statements(composer, record, Said.NOTES, annexes)),
        of.ASSIGNMENTS: (words.assignments, lambda: lists.assignments(composer, record)),
        of.TREATS: (words.treats, lambda: reference_list(composer, record.treats)),
        of.SOLUTIONS: (words.solutions, lambda: reference_list(composer, record.solutions)),
        of.RELATED: (words.related, lambda: reference_list(composer, record.related)),
        of.DISPATCH: (words.dispatch, lambda: line_list(composer, record.dispatch)),
    }


def _decision(composer: Composer, record: Model) -> Blocks:
    return flatten(
        [
            decision_callouts(composer, record.decisions),
            correction_blocks(composer, record),
            _no_decision(record),
            _adjusted_at_once(record),
            _head_facts(composer, record),
        ]
    )


def _deferred(record: Model) -> str:
    return upper_first(record.deferral.kind.value) if record.deferral else ""


def withheld(record: Model) -> bool:
    """Tell whether only the heading of a paragraph may be shown."""
    return record.publication in (Publication.SECRET, Publication.INTERNAL)


def _withheld(record: Model) -> Blocks:
    ground = f" Lagrum: {record.legal_ground}." if record.legal_ground else ""
    text = (
        "Paragrafen omfattas av sekretess."
        if record.publication is Publication.SECRET
        else str(record.summary) or "Paragrafen publiceras inte."
    )
    return (Callout("secret", str(record.title), (Paragraph((Text(text + ground),)),)),)


def _no_decision(record: Model) -> Blocks:
    text = NO_DECISION.get(record.kind)
    return (Callout("note", "Inget beslut", (Paragraph((Text(text),)),)),) if text and not record.decisions else ()


def _adjusted_at_once(record: Model) -> Blocks:
    told = any(block.verb is Verb.ADJUSTS_AT_ONCE for block in record.decisions)
    if told or not record.adjusted_at_once:
        return ()
    return (Callout("note", "Omedelbar justering", (Paragraph((Text("Paragrafen är omedelbart justerad."),)),)),)


def _case_line(composer: Composer, record: Model) -> Blocks:
    """Return the case numbers for the minutes; a document of its own has them in its head."""
    numbers = composer.case_numbers(record.case_numbers)
    return (Paragraph((Text("Dnr "), *numbers)),) if numbers else ()


def _head_facts(composer: Composer, record: Model) -> Blocks:
    breaks = listed(f"{pause.starts:%H:%M}" + (f"–{pause.ends:%H:%M}" if pause.ends else "") for pause in record.breaks)
    words = body_of(composer).wording
    return facts((words.presenters, composer.line("; ".join(record.presenters))), (words.breaks, breaks))


def _order(composer: Composer, record: Model) -> Blocks:
    steps = record.order_of_proposals
    items = tuple(
        ListItem(f"{number}.", (Paragraph(composer.line(step)),)) for number, step in enumerate(steps, start=1)
    )
    return (List(True, items),) if items else ()


def _basis(composer: Composer, record: Model) -> Blocks:
    return bullets(_basis_line(composer, each) for each in record.basis)


def _basis_line(composer: Composer, basis: Basis) -> Inlines:
    words = composer.line(basis.title)
    title = words
    if basis.record:
        title = (composer.reference(basis.record, basis.title),)
    elif basis.file:
        title = (composer.attachment(basis.file, words),)
    more = [
        text
        for text in (
            basis.day.isoformat() if basis.day else "",
            str(basis.case_number),
            str(basis.label),
            basis.file.rsplit("/", 1)[-1],
        )
        if text
    ]
    return (*title, Text(", " + ", ".join(more))) if more else title


def _proposals(composer: Composer, record: Model) -> Blocks:
    parts: list[Block | Blocks] = []
    for block in record.proposals:
        parts.append(Paragraph((Strong((Text(proposal_title(composer, block)),)),)))
        parts.append(decision_content(composer, block, anchored=False))
    return flatten(parts)


def _statements(composer: Composer, record: Model, section: Said, annexes: Annexes | None) -> Blocks:
    if annexes is not None and annexes.holds(record, section):
        return annexes.cited(record, section)
    return statement_items(composer, statements_of(record, section), verb_of(section))


def _disqualified(composer: Composer, record: Model) -> Blocks:
    groups: dict[tuple[tuple[str, ...], str], list[Disqualification]] = {}
    for each in record.disqualified:
        alone = str(each.member) if each.replaced_by else ""
        groups.setdefault((each.points, str(each.ground) + alone), []).append(each)
    return bullets(_jointly_disqualified(composer, tuple(those)) for those in groups.values())


def _jointly_disqualified(composer: Composer, those: tuple[Disqualification, ...]) -> Inlines:
    """Return those who are disqualified on the same points and ground, in one sentence."""
    first = those[0]
    points = composer.points(" vid ", first.points)
    ground = (Text(" "), *composer.line(first.ground)) if first.ground else ()
    instead = f" {first.replaced_by} tjänstgör i stället." if first.replaced_by else ""
    names = listed([str(each.member) for each in those])
    return merged((Text(f"{names} deltar inte på grund av jäv"), *points, Text(f".{instead}"), *ground))


def _not_taking_part(composer: Composer, record: Model) -> Blocks:
    items = []
    for each in record.not_taking_part:
        items.append(merged((Text(people(each.by)), *composer.points(", ", each.points))))
    return bullets(items)
