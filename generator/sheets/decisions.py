"""Decisions: blocks with their points and labels, motions from the floor, statements of dissent."""

from generator.library.proposals import PROPOSALS
from generator.model.decision import DecisionBlock, Motion, Points, Statement
from generator.model.types import Person
from generator.sheets.composer import Composer, flatten
from generator.sheets.describe import body_name
from generator.sheets.labels import is_list, label_at, printed
from generator.sheets.running_text import merged
from generator.swedish import listed, lower_first, upper_first
from generator.tree.blocks import Block, Blocks, Callout, List, ListItem, Paragraph
from generator.tree.inline import Strong, Text
from generator.vocabulary import MotionKind, Verb

ASKING = frozenset({Verb.PROPOSES, Verb.REQUESTS})
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
            decision_content(composer, block),
        )
        for block in blocks
    )


def who_does(composer: Composer, block: DecisionBlock) -> str:
    """Return "Regionstyrelsen föreslår att regionfullmäktige beslutar": words that the points read on from."""
    who = composer.name_of(block.body) if block.body else body_name(composer.library, composer.origin)
    return upper_first(f"{who} {_does(composer, block)}".strip())


def _does(composer: Composer, block: DecisionBlock) -> str:
    verb = block.verb
    if verb is Verb.ADJUSTS_AT_ONCE:
        return "justerar omedelbart"
    if not block.to:
        return verb.value
    to = composer.name_inside(block.to)
    if verb in ASKING:
        return f"{verb.value} att {to} beslutar"
    return f"{verb.value} i sitt förslag till {to}" if verb in PROPOSALS else f"{verb.value} till {to}"


def proposal_title(composer: Composer, block: DecisionBlock) -> str:
    """Return what a proposal on the table asks for: "Regionstyrelsen beslutar"."""
    if block.verb in ASKING and block.to:
        return upper_first(f"{composer.name_inside(block.to)} beslutar")
    return who_does(composer, block)


def proposal_callout(composer: Composer, block: DecisionBlock) -> Callout:
    """Return a proposal in a paper that is not minutes, as a framed part."""
    title = f"Förslag till beslut: {lower_first(proposal_title(composer, block))}"
    return Callout("proposal", title, decision_content(composer, block, anchored=False))


def decision_content(composer: Composer, block: DecisionBlock, *, anchored: bool = True) -> Blocks:
    """Return what is decided or proposed: lead-in, points, and what they rest on."""
    parts: list[Block | Blocks] = []
    if block.intro:
        parts.append(Paragraph(composer.line(block.intro)))
    parts.append(points_block(composer, block.points, anchored=anchored))
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
        anchor = composer.point_anchor(own) if anchored else ""
        below = points_block(composer, point.points, own, anchored=anchored)
        items.append(ListItem(printed(label), (*composer.text(point.text), *below), anchor))
    return (List(True, tuple(items)),)


def people(persons: tuple[Person, ...], parties: tuple[str, ...] = (), and_others: bool = False) -> str:
    """Return names in a row: "Anna Exempel (S), Bo Prov (M) m.fl."; parties as "ledamöterna från SD"."""
    names = listed([str(person) for person in persons])
    groups = f"ledamöterna från {listed(parties)}" if parties else ""
    return upper_first(" och ".join(part for part in (names, groups) if part)) + (" m.fl." if and_others else "")


def motion_items(composer: Composer, motions: tuple[Motion, ...], moves: str = "yrkar") -> Blocks:
    """Return the motions that stand, each member's with what it `moves`. Withdrawn ones are not printed.

    KL 5 kap. 67 §.
    """
    items = tuple(ListItem(None, _motion(composer, motion, moves)) for motion in motions if not motion.withdrawn)
    return (List(False, items),) if items else ()


def _motion(composer: Composer, motion: Motion, moves: str) -> Blocks:
    who = people(motion.by, motion.parties, motion.and_others)
    where = composer.points(" i ", motion.points)
    if _reads_on(motion.text, MOTION_WORDS[motion.kind]) and not motion.condition:
        rank = f" {motion.rank} " if motion.rank else " "
        words = composer.line(lower_first(motion.text))
        return (Paragraph(merged((Strong((Text(who),)), Text(f" {moves}"), *where, Text(rank), *words))),)
    asks = f"{moves} {MOTION_WORDS[motion.kind]}" if motion.kind is not MotionKind.OWN else "lägger ett eget förslag"
    if motion.text and MOTION_WORDS[motion.kind] in motion.text.casefold():
        asks = moves  # the wording says itself what it asks for
    rank = f" {motion.rank}" if motion.rank else ""
    condition = f" ({motion.condition})" if motion.condition else ""
    end = ":" if motion.text else "."
    first = merged((Strong((Text(who),)), Text(f" {asks}{rank}"), *where, Text(condition + end)))
    return (Paragraph(first), *composer.text(motion.text))


def _reads_on(text: str, first: str) -> bool:
    """Tell whether a text is one paragraph that begins with `first`, so that it can end a sentence."""
    return text.casefold().startswith(first) and "\n" not in text.strip()


def has_text_apart(statement: Statement, verb: str) -> bool:
    """Tell whether a statement has words of its own, more than the end of "Anna Exempel (S) reserverar sig mot …"."""
    return bool(statement.text) and not (verb and _reads_on(statement.text, "mot "))


def statement_items(composer: Composer, statements: tuple[Statement, ...], verb: str = "") -> Blocks:
    """Return reservations, separate statements or notes, one item each. `verb` is what those who make it do."""
    if not statements:
        return ()
    return (List(False, tuple(ListItem(None, _statement(composer, each, verb)) for each in statements)),)


def _statement(composer: Composer, statement: Statement, verb: str) -> Blocks:
    who = people(statement.by, statement.parties)
    appendix = f" {statement.appendix}." if statement.appendix else ""
    if verb and not has_text_apart(statement, verb):
        where = composer.points(" i ", statement.points)
        words = (Text(" "), *composer.line(lower_first(statement.text))) if statement.text else (Text("."),)
        return (Paragraph(merged((Strong((Text(who),)), Text(f" {verb}"), *where, *words, Text(appendix)))),)
    end = ":" if statement.text and not appendix else "."
    name = Strong(merged((Text(who), *composer.points(", ", statement.points), Text(end))))
    return (Paragraph((name, Text(appendix)) if appendix else (name,)), *composer.text(statement.text))
