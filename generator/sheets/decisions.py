"""Decisions: blocks with their points and labels, motions from the floor, statements of dissent."""

from generator.model.decision import DecisionBlock, Motion, Points, Statement
from generator.model.types import Person
from generator.sheets.composer import Composer, flatten, sentence_name
from generator.sheets.describe import body_name
from generator.sheets.labels import is_list, label_at, point_anchor, printed
from generator.swedish import listed, upper_first
from generator.tree.blocks import Block, Blocks, Callout, List, ListItem, Paragraph
from generator.tree.inline import Inlines, Strong, Text
from generator.vocabulary import MotionKind, Verb

PROPOSALS = frozenset({Verb.PROPOSES, Verb.RECOMMENDS, Verb.REQUESTS, Verb.ADVISES_AGAINST})
MOTION_WORDS: dict[MotionKind, str] = {
    MotionKind.APPROVAL: "bifall",
    MotionKind.REJECTION: "avslag",
    MotionKind.CHANGE: "ändring",
    MotionKind.ADDITION: "tillägg",
    MotionKind.REFERRAL: "återremiss",
    MotionKind.POSTPONEMENT: "bordläggning",
    MotionKind.OWN: "eget förslag",
}


def decision_callouts(composer: Composer, blocks: tuple[DecisionBlock, ...]) -> Blocks:
    """Return each block as a framed part that says who does what."""
    return tuple(
        Callout(
            "proposal" if block.verb in PROPOSALS else "decision",
            who_does(composer, block),
            _content(composer, block),
        )
        for block in blocks
    )


def who_does(composer: Composer, block: DecisionBlock) -> str:
    """Return "Regionstyrelsen föreslår regionfullmäktige", in the words of the bodies."""
    who = composer.name_of(block.body) if block.body else body_name(composer.library, composer.origin)
    to = f" {sentence_name(composer.name_of(block.to))}" if block.to else ""
    return upper_first(f"{who} {block.verb.value}{to}".strip())


def _content(composer: Composer, block: DecisionBlock) -> Blocks:
    parts: list[Block | Blocks] = []
    if block.intro:
        parts.append(Paragraph(composer.line(block.intro)))
    parts.append(points_block(composer, block.points, anchored=True))
    for label, value in (
        ("Enligt", block.according_to),
        ("Beslutet omfattar", block.scope),
        ("Undantag", block.except_for),
    ):
        if value:
            parts.append(Paragraph((Strong((Text(f"{label}: "),)), *composer.line(value))))
    return flatten(parts)


def points_block(composer: Composer, points: Points, path: tuple[str, ...] = (), *, anchored: bool = False) -> Blocks:
    """Return the points as a list with labels; one single point without a label is plain text.

    `path` holds the labels of the points above. `anchored` is for points that other records can refer to.
    """
    if not points:
        return ()
    if not path and not is_list(points):
        return composer.text(points[0].text)
    items: list[ListItem] = []
    for index, point in enumerate(points):
        label = point.label or label_at(len(path), index)
        own = (*path, label)
        anchor = composer.anchor(point_anchor(own)) if anchored else ""
        below = points_block(composer, point.points, own, anchored=anchored)
        items.append(ListItem(printed(label), (*composer.text(point.text), *below), anchor))
    return (List(True, tuple(items)),)


def people(persons: tuple[Person, ...], parties: tuple[str, ...] = (), and_others: bool = False) -> str:
    """Return names in a row: "Anna Exempel (S), Bo Prov (M) m.fl."; parties as "ledamöterna från SD"."""
    names = listed([str(person) for person in persons])
    groups = f"ledamöterna från {listed(parties)}" if parties else ""
    return " och ".join(part for part in (names, groups) if part) + (" m.fl." if and_others else "")


def motion_items(composer: Composer, motions: tuple[Motion, ...]) -> Blocks:
    """Return the motions that stand. Withdrawn ones are not printed (KL 5 kap. 67 §)."""
    standing = tuple(motion for motion in motions if not motion.withdrawn)
    return (List(False, tuple(ListItem(None, _motion(composer, motion)) for motion in standing)),) if standing else ()


def _motion(composer: Composer, motion: Motion) -> Blocks:
    who = people(motion.by, motion.parties, motion.and_others)
    rank = f" {motion.rank}" if motion.rank else ""
    condition = f" ({motion.condition})" if motion.condition else ""
    first: Inlines = (
        Strong((Text(f"{who}:"),)),
        Text(f"{rank} {MOTION_WORDS[motion.kind]}{condition}".rstrip() + "."),
    )
    return (Paragraph(first), *composer.text(motion.text))


def statement_items(composer: Composer, statements: tuple[Statement, ...]) -> Blocks:
    """Return reservations, separate statements or notes, one item each."""
    if not statements:
        return ()
    return (List(False, tuple(ListItem(None, _statement(composer, each)) for each in statements)),)


def _statement(composer: Composer, statement: Statement) -> Blocks:
    who = people(statement.by, statement.parties)
    points = f", punkt {listed(statement.points)}" if statement.points else ""
    appendix = f" {statement.appendix}." if statement.appendix else ""
    first: Inlines = (
        (Strong((Text(f"{who}{points}."),)), Text(appendix)) if appendix else (Strong((Text(f"{who}{points}."),)),)
    )
    return (Paragraph(first), *composer.text(statement.text))
