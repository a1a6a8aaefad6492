"""Who took part in a meeting, in groups under the body's own words."""

from generator.library.people import address_in
from generator.model.meeting import Meeting, Present
from generator.sheets.composer import Composer
from generator.sheets.order import body_of
from generator.swedish import clock
from generator.tree.blocks import Attendance, AttendanceGroup, Attendee, Blocks


def attendance_blocks(composer: Composer, meeting: Meeting) -> Blocks:
    """Return who took part, in groups; nothing when the record has no attendance."""
    there, words = meeting.attendance, body_of(composer).wording
    groups = (
        (words.members, there.members),
        (words.serving, there.serving),
        (words.not_serving, there.not_serving),
        (words.observers, there.observers),
        (words.others, there.others),
        (words.absent, there.absent),
    )
    filled = tuple(
        # An official may bear the name of an elected representative.
        AttendanceGroup(title, tuple(_attendee(composer, each, elected=people is not there.others) for each in people))
        for title, people in groups
        if people
    )
    if not filled:
        return ()
    return (composer.heading(1, words.attendance, "narvaro"), Attendance(filled))


def _attendee(composer: Composer, present: Present, *, elected: bool) -> Attendee:
    notes = [
        f"för {present.instead_of}" if present.instead_of else "",
        present.paragraphs.printed,
        f"från klockan {clock(present.arrived)}" if present.arrived else "",
        f"till klockan {clock(present.left)}" if present.left else "",
        "på distans" if present.remote else "",
        str(present.sent_by),
    ]
    body = composer.library.body_of(composer.origin) if elected else None
    address = address_in(body, present.person) if body else ""
    return Attendee(str(present.person), str(present.role), ", ".join(note for note in notes if note), address)
