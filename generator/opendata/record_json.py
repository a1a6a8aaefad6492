"""A record as JSON: what it is and where it belongs, and inside it the record itself with the format's own keys."""

import json
from typing import Any

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.base import Record
from generator.model.plain import plain
from generator.opendata.places import OPEN_SCHEMA, RECORD_SCHEMA
from generator.site.overviews.rows import known_day
from generator.site.stamp import root_of

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def record_json(library: Library, entry: Entry, site: str) -> bytes:
    """Return the record as JSON. Addresses begin at the site's own when it is known, else at its root."""
    root = site or root_of(entry.address)
    day = known_day(library, entry)
    owners = {
        "organisation": library.organisation_of(entry),
        "organ": library.body_of(entry),
        "sammanträde": library.meeting_of(entry),
    }
    data: dict[str, Any] = {
        "$schema": f"{root}{OPEN_SCHEMA}",
        "id": entry.id,
        "sida": f"{site}{entry.address}",
        **{key: owner.id for key, owner in owners.items() if owner is not None and owner is not entry},
        **({"dag": day.isoformat()} if day else {}),
        **_matters(library, entry),
        "post": _record(entry.record),
    }
    return json.dumps(data, ensure_ascii=False).encode() + b"\n"


def _record(record: Record) -> dict[str, Any]:
    """Return the record as its schema has it: the format's version is a number there."""
    found = plain(record)
    assert isinstance(found, dict)
    return found | {"format": int(record.format)}


def _matters(library: Library, entry: Entry) -> dict[str, list[str]]:
    found = [matter.address for matter in library.matters_by_entry.get(entry.id, ())]
    return {"ärenden": found} if found else {}


def open_schema() -> bytes:
    """Return the schema of what `record_json` gives; the record inside has the record format's own schema."""
    text = {"type": "string", "minLength": 1}
    properties = {
        "$schema": {"type": "string", "description": "Adressen till det här schemat."},
        "id": {**text, "description": "Postens identitet, så som den skrivs i en hänvisning. Ändras aldrig."},
        "sida": {**text, "description": "Sidans adress; utan värdnamn räknas den från webbplatsens rot."},
        "organisation": {**text, "description": "Organisationens id."},
        "organ": {**text, "description": "Organets id."},
        "sammanträde": {**text, "description": "Sammanträdets id."},
        "dag": {"type": "string", "format": "date", "description": "Dagen som posten hör till, när den är känd."},
        "ärenden": {
            "type": "array",
            "items": text,
            "description": "Sidorna för de ärenden som posten hör till, räknade från webbplatsens rot.",
        },
        "post": {
            "$ref": RECORD_SCHEMA.rpartition("/")[2],
            "description": "Det som är publikt i posten, med postformatets nycklar.",
        },
    }
    schema = {
        "$schema": DRAFT,
        "title": "Öppen post",
        "description": "En post i arkivet, som öppna data.",
        "type": "object",
        "required": ["$schema", "id", "sida", "post"],
        "additionalProperties": False,
        "properties": properties,
    }
    return json.dumps(schema, ensure_ascii=False, indent=2).encode() + b"\n"
