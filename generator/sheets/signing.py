"""Who signs minutes and how: on paper or digitally, in the body's order, and the boxes for initials."""

from generator.library.library import Library
from generator.library.stages import adjustment_of
from generator.loading.entry import Entry
from generator.model.meeting import Adjustment, Meeting, MinutesPart, Present
from generator.model.paragraph import Paragraph as Model
from generator.sheets.composer import Composer
from generator.sheets.order import UNSET, body_of
from generator.tree.blocks import Signature
from generator.vocabulary import AdjustmentMethod, MeetingStatus, Signer

MOST_BOXES = 5
TO_SIGN = "signeras digitalt"


def method_of(library: Library, entry: Entry, meeting: Meeting, adjustment: Adjustment) -> AdjustmentMethod | None:
    """Return how minutes are adjusted: as the meeting says, else the body, else on paper.

    None for minutes taken from a source that does not tell: nothing is made up.
    """
    body = library.body_record(entry)
    said = adjustment.method or (body.adjustment if body else None)
    return said or (None if meeting.sources else AdjustmentMethod.PAPER)


def initials_of(library: Library, entry: Entry, meeting: Meeting) -> tuple[str, ...]:
    """Return the boxes at the foot of each page: one for each who adjusts on paper, and one that certifies."""
    adjustment = meeting.adjustment
    if method_of(library, entry, meeting, adjustment) is not AdjustmentMethod.PAPER:
        return ()
    if meeting.status is MeetingStatus.CANCELLED or not adjustment.adjusters:
        return ()
    words = (library.body_record(entry) or UNSET).wording
    chairs = (words.chair_initials for _ in meeting.chairs)
    adjusters = (words.adjuster_initials for _ in adjustment.adjusters)
    return (*(*chairs, *adjusters)[: MOST_BOXES - 1], words.certified)


def signatures(composer: Composer, meeting: Meeting, number: int | None = None) -> tuple[Signature, ...]:
    """Return who signs, in the body's order, for the meeting or for one paragraph."""
    body = body_of(composer)
    adjustment = adjustment_of(meeting, number) if number is not None else meeting.adjustment
    note = _note(composer, meeting, adjustment)
    lines: list[Signature] = []
    for signer in body.signers:
        if signer is Signer.ADJUSTER:
            lines += [Signature(body.wording.adjuster, str(person), note) for person in adjustment.adjusters]
        else:
            words, chair = body.wording, signer is Signer.CHAIR
            role, people = (words.chair, meeting.chairs) if chair else (words.secretary, meeting.secretaries)
            lines += _officers(role, people, number, note)
    return tuple(lines)


def _officers(role: str, people: tuple[Present, ...], number: int | None, note: str) -> list[Signature]:
    """Return a line for each who led or kept the minutes; in the whole minutes with their paragraphs."""
    return [
        Signature(
            role,
            str(each.person),
            ", ".join(text for text in (each.paragraphs.printed if number is None else "", note) if text),
        )
        for each in people
        if number is None or number in each.paragraphs
    ]


def _note(composer: Composer, meeting: Meeting, adjustment: Adjustment) -> str:
    """Return how and when it was signed; before that, only that no pen is needed."""
    method = method_of(composer.library, composer.origin, meeting, adjustment)
    if adjustment.adjusted:
        return ", ".join(part for part in (method.value if method else "", adjustment.adjusted.isoformat()) if part)
    return TO_SIGN if method is AdjustmentMethod.DIGITAL else ""


def part_signatures(
    composer: Composer, meeting: Meeting, part: MinutesPart, paragraphs: tuple[Entry, ...]
) -> tuple[Signature, ...]:
    """Return who adjusted a part of its own, when these minutes hold its paragraphs."""
    if not any(isinstance(each.record, Model) and each.record.number in part.paragraphs for each in paragraphs):
        return ()
    done = _note(composer, meeting, part.adjustment)
    note = ", ".join(text for text in (part.paragraphs.printed, done) if text)
    role = body_of(composer).wording.adjuster
    return tuple(Signature(role, str(person), note) for person in part.adjustment.adjusters)
