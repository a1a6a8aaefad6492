"""File names of formal documents. They follow from the record's place alone, are ASCII, and never change."""

from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph


def file_name(entry: Entry) -> str:
    """Return the name of the record's own document without ending; it equals `Document.name`."""
    place = entry.place
    match entry.record:
        case Meeting():
            return f"protokoll-{place.body}-{place.meeting}"
        case Paragraph(number=number):
            return f"utdrag-{place.body}-{place.meeting}-{number}"
        case _:
            return f"{place.body}-{place.stem}"
