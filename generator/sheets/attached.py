"""The records that a document was made from, to lie inside its PDF where the organisation's archive takes PDF/A-3a."""

import json
from dataclasses import replace

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.plain import plain
from generator.tree.document import Attached, Document
from generator.vocabulary import ArchiveFormat

NAME = "poster.json"
ABOUT = "Posterna som handlingen är skriven av, med postformatets nycklar"


def takes_records(library: Library, entry: Entry) -> bool:
    """Return whether the archive of the record's organisation takes PDF/A-3a."""
    owner = library.organisation_record(entry)
    return owner is not None and owner.archive_format is ArchiveFormat.WITH_RECORDS


def with_records(library: Library, entry: Entry, document: Document) -> Document:
    """Return the document with its public records as JSON; for a meeting also its paragraphs."""
    paragraphs = library.paragraphs_of(entry) if isinstance(entry.record, Meeting) else ()
    records = [{"id": each.id, "post": plain(each.record)} for each in (entry, *paragraphs)]
    text = json.dumps(records, ensure_ascii=False, indent=1) + "\n"
    return replace(document, attached=(Attached(NAME, ABOUT, text),))
