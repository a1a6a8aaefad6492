"""What search engines are told of a page: schema.org as JSON-LD, small and from the record alone."""

import json
from typing import Any

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.report import PeriodicReport
from generator.sheets.describe import body_name, organisation_name, title_of
from generator.site.overviews.rows import known_day
from generator.site.settings import Settings
from generator.vocabulary import MeetingStatus

CONTEXT = "https://schema.org"


def metadata(library: Library, entry: Entry, site: str) -> str:
    """Return the metadata of a record's page. `site` is the site's address, when it is known."""
    record = entry.record
    told: dict[str, Any] = {"@context": CONTEXT}
    match record:
        case Organisation() | Body():
            told |= {"@type": "GovernmentOrganization", "name": str(record.name)}
            if isinstance(record, Body):
                told["parentOrganization"] = _organisation(organisation_name(library, entry))
        case Meeting():
            told |= _event(library, entry, record)
        case _:
            told |= _work(library, entry)
    if site:
        told["url"] = f"{site}{entry.address}"
    return _written(told)


def site_metadata(settings: Settings) -> str:
    """Return the metadata of the start page: the site's name, and how it is searched."""
    told: dict[str, Any] = {"@context": CONTEXT, "@type": "WebSite", "name": settings.name, "inLanguage": "sv"}
    if settings.address:
        told["url"] = settings.address
        target = {"@type": "EntryPoint", "urlTemplate": f"{settings.address}sok/?q={{search_term_string}}"}
        asked = "required name=search_term_string"
        told["potentialAction"] = {"@type": "SearchAction", "target": target, "query-input": asked}
    return _written(told)


def _written(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _organisation(name: str) -> dict[str, str]:
    return {"@type": "GovernmentOrganization", "name": name}


def _event(library: Library, entry: Entry, meeting: Meeting) -> dict[str, Any]:
    """Return a meeting as an event, without a day that the archive does not know."""
    body = _organisation(body_name(library, entry)) | {
        "parentOrganization": _organisation(organisation_name(library, entry))
    }
    told: dict[str, Any] = {"@type": "Event", "name": title_of(library, entry), "organizer": body}
    if not meeting.day_unknown:
        hours = f"T{meeting.time.starts:%H:%M}" if meeting.time else ""
        told |= {"startDate": f"{meeting.day.isoformat()}{hours}"}
        told |= {"endDate": meeting.last_day.isoformat()} if meeting.last_day else {}
    if meeting.place:
        told["location"] = {"@type": "Place", "name": str(meeting.place), "address": str(meeting.place)}
    off = meeting.status is MeetingStatus.CANCELLED
    told["eventStatus"] = f"{CONTEXT}/{'EventCancelled' if off else 'EventScheduled'}"
    return told


def _work(library: Library, entry: Entry) -> dict[str, Any]:
    """Return a decision, plan, report or other document as a work that the organisation has published."""
    day = known_day(library, entry)
    numbers = [str(number) for number in getattr(entry.record, "case_numbers", ())]
    told: dict[str, Any] = {
        "@type": "Report" if isinstance(entry.record, PeriodicReport) else "CreativeWork",
        "name": title_of(library, entry),
        "inLanguage": "sv",
        "identifier": [entry.id, *numbers],
    }
    if day:
        told["dateCreated"] = day.isoformat()
    name = organisation_name(library, entry)
    if name:
        told["publisher"] = _organisation(name)
    return told
