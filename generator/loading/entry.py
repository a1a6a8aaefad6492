"""A loaded record with its place: who it belongs to, what it is called, where it came from."""

import re
from dataclasses import dataclass
from functools import cache

from generator.loading.names import slug
from generator.model.base import Record
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.model.plan import Assignment

YAML = ".yaml"
NUMBERED = re.compile(r"^\d+")
MEETING_FOLDER = re.compile(r"^\d{4}-\d{2}-\d{2}(-\d+)?$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file lies below `records/`; each part is an ASCII slug, empty when there is none."""

    organisation: str
    body: str
    meeting: str
    stem: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in the archive.

    `id` is its identity, in the form references are written ("gotland/rs/2025-09-30 § 147");
    `file` is relative to the project; `digest` is over the file's bytes.
    """

    id: str
    address: str
    file: str
    place: Place
    record: Record
    digest: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read as a record. `id` is what it most likely is, `text` what it holds."""

    id: str
    file: str
    text: str


def place_of(below: str) -> Place:
    """Read the place from a path below `records/`: organisation/body/[meeting or folder/]file."""
    folder, _, name = below.rpartition("/")
    return Place(*_owners(folder), stem=slug(name.removesuffix(YAML)))


@cache
def _owners(folder: str) -> tuple[str, str, str]:
    """Return the organisation, the body and the meeting that a folder below `records/` belongs to."""
    parts = [slug(part) for part in folder.split("/")]
    meeting = next((part for part in parts[2:] if MEETING_FOLDER.match(part)), "")
    return parts[0], parts[1] if len(parts) > 1 else "", meeting


def identity(record: Record, place: Place) -> tuple[str, str]:
    """Return (id, address) of a record: from its fields where they say it, else from its place."""
    organisation, body = place.organisation, place.body
    match record:
        case Organisation():
            return organisation, f"{organisation}/"
        case Body():
            return f"{organisation}/{body}", f"{organisation}/{body}/"
        case Meeting():
            meeting = place.meeting or record.day.isoformat()
            return f"{organisation}/{body}/{meeting}", f"{organisation}/{body}/{meeting}/"
        case Paragraph():
            base = f"{organisation}/{body}/{place.meeting}"
            return f"{base} § {record.number}", f"{base}/{record.number}/"
        case Assignment():
            name = str(record.id)
        case _:
            name = place.stem
    base = "/".join(part for part in (organisation, body) if part)
    return f"{base}/{name}", f"{base}/{name}/"


def likely_identity(place: Place) -> str:
    """Return the identity that a file of this name in this folder has, when it can be read."""
    base = "/".join(part for part in (place.organisation, place.body) if part)
    number = NUMBERED.match(place.stem)
    if place.stem == "organisation":
        return place.organisation
    if place.stem == "organ":
        return base
    if place.meeting and place.stem == "sammantrade":
        return f"{base}/{place.meeting}"
    if place.meeting and number:
        return f"{base}/{place.meeting} § {int(number[0])}"
    return f"{base}/{place.stem}"
