"""Who serves at each paragraph of a meeting, by its attendance."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting, Present
from generator.model.paragraph import Paragraph
from generator.model.types import Person
from generator.rules.minutes import meetings
from generator.rules.once import once
from generator.rules.paragraphs import paragraphs


@dataclass(frozen=True, slots=True)
class Roll:
    """The deciding persons: members, serving substitutes and the chair.

    `always` serve at every paragraph, `sometimes` at those they name.
    """

    entry: Entry
    meeting: Meeting
    always: frozenset[Person]
    sometimes: tuple[Present, ...]

    def serving(self, number: int) -> frozenset[Person]:
        """Return those who serve at the paragraph, jäv not counted."""
        if not self.sometimes:
            return self.always
        return self.always.union(each.person for each in self.sometimes if number in each.paragraphs)

    def deciding(self, paragraph: Paragraph) -> frozenset[Person]:
        """Return those who decide: without the disqualified, with the ones who step in for them."""
        serving = self.serving(paragraph.number)
        if not paragraph.disqualified:
            return serving
        away = {each.member for each in paragraph.disqualified if not each.points}
        stepping_in = {each.replaced_by for each in paragraph.disqualified if each.replaced_by}
        return (serving - away) | stepping_in

    @property
    def everyone(self) -> frozenset[Person]:
        """All who serve at some paragraph."""
        return self.always.union(each.person for each in self.sometimes)


@once
def rolls(library: Library) -> dict[str, Roll]:
    """Return the rolls by meeting id; a meeting without members listed, or with utdrag, has none."""
    return {
        entry.id: _roll(entry, meeting)
        for entry, meeting in meetings(library)
        if meeting.attendance.members and not meeting.excerpt
    }


def with_rolls(library: Library) -> Iterator[tuple[Entry, Paragraph, Roll]]:
    """Yield the paragraphs whose meeting says who served."""
    known = rolls(library)
    for entry, record in paragraphs(library):
        place = entry.place
        roll = known.get(f"{place.organisation}/{place.body}/{place.meeting}")
        if roll is not None:
            yield entry, record, roll


def _roll(entry: Entry, meeting: Meeting) -> Roll:
    listed = (*meeting.attendance.members, *meeting.attendance.serving)
    named = {each.person for each in listed}
    deciding = (*listed, *(chair for chair in meeting.chairs if chair.person not in named))
    always = frozenset(each.person for each in deciding if not each.paragraphs.numbers)
    sometimes = tuple(each for each in deciding if each.paragraphs.numbers)
    return Roll(entry, meeting, always, sometimes)
