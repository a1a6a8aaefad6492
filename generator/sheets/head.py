"""The head of a document: organisation, body, kind, date, case numbers, and the mark of a draft."""

from collections.abc import Iterable
from datetime import date

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.sheets.describe import body_name, organisation_name
from generator.tree.document import Head
from generator.vocabulary import MeetingStatus

DRAFT = "UTKAST – ej justerat"
FICTION = "PÅHITTAT EXEMPEL"
INTERNAL = "INTERN"
AS_IT_WAS = "Så som arkivet såg ut {}"


def make_head(
    library: Library,
    entry: Entry,
    title: str,
    kind: str,
    issued: date | None,
    case_numbers: Iterable[str] = (),
    mark: str = "",
) -> Head:
    """Return the head of a document about `entry`. What is internal, invented or past says so."""
    owner = library.organisation_record(entry)
    fictional = entry.record.fictional or (owner is not None and owner.fictional)
    marks = (INTERNAL if library.internal else "", mark, FICTION if fictional else "", as_it_was(library.as_of))
    return Head(
        title=title,
        organisation=organisation_name(library, entry),
        body=body_name(library, entry),
        kind=kind,
        issued=issued,
        case_numbers=tuple(str(number) for number in case_numbers),
        author=body_name(library, entry) or organisation_name(library, entry),
        subject=kind,
        theme=str(owner.theme) if owner else "standard",
        mark=" · ".join(part for part in marks if part),
    )


def as_it_was(day: date | None) -> str:
    """Return what is said of everything in an archive of an earlier day; nothing in the archive of today."""
    return AS_IT_WAS.format(day.isoformat()) if day else ""


def draft_mark(meeting: Meeting | None) -> str:
    """Return the mark that minutes carry until they are adjusted; an excerpt tells no state."""
    return DRAFT if meeting is not None and meeting.status is MeetingStatus.HELD and not meeting.excerpt else ""
