"""What a record is called when something else speaks of it."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.swedish import NBSP, lower_first


def title_of(library: Library, entry: Entry) -> str:
    """Return the record's own title: "§ 120 Ansökan …", "Regionstyrelsen 30 september 2025"."""
    match entry.record:
        case Organisation(name=name) | Body(name=name):
            return name
        case Meeting():
            return f"{body_name(library, entry)} {day_text(entry.record)}"
        case Paragraph(number=number, title=title):
            return f"§ {number} {title}"
        case record:
            return str(getattr(record, "title", entry.id))


def cite(library: Library, entry: Entry, origin: Entry | None = None) -> str:
    """Return how `origin` cites the record: "Regionstyrelsen 2025-09-30 § 147".

    The organisation is named when it is another than the origin's.
    """
    record = entry.record
    match record:
        case Paragraph(number=number):
            meeting = library.meeting_record(entry)
            day = f" {day_text(meeting)}" if meeting else ""
            words = f"{body_name(library, entry)}{day} §{NBSP}{number}"
        case _:
            words = title_of(library, entry)
    own = origin is not None and origin.place.organisation == entry.place.organisation
    if own or isinstance(record, Organisation) or entry.place.organisation not in library.by_id:
        return words
    return f"{organisation_name(library, entry)}, {lower_first(words)}"


def day_text(meeting: Meeting) -> str:
    """Return the meeting's day as records cite it: "2025-09-30", or that it is not known."""
    return "(datum okänt)" if meeting.day_unknown else meeting.day.isoformat()


def body_name(library: Library, entry: Entry) -> str:
    body = library.body_record(entry)
    return body.name if body else ""


def organisation_name(library: Library, entry: Entry) -> str:
    organisation = library.organisation_record(entry)
    return organisation.name if organisation else ""
