"""Find what a new record hangs on: its body, its meeting, its plan, and the next free number."""

from datetime import date

from generator.drafts.draft import DraftError
from generator.findings.suggest import did_you_mean
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.model.plan import ActivityPlan
from generator.vocabulary import Numbering


def find_organisation(library: Library, written: str) -> Entry:
    """Return the organisation that is meant, by its folder."""
    entries = {entry.id: entry for entry in library.of_kind(Organisation)}
    if slug(written) not in entries:
        raise DraftError(_unknown("organisationen", written, entries))
    return entries[slug(written)]


def find_body(library: Library, written: str) -> Entry:
    """Return the body that is meant: `rs` when one organisation has it, else `gotland/rs`."""
    asked = "/".join(slug(part) for part in written.split("/"))
    entries = {entry.id: entry for entry in library.of_kind(Body)}
    found = [entry for name, entry in entries.items() if name == asked or name.endswith(f"/{asked}")]
    if not found:
        raise DraftError(_unknown("organet", written, entries))
    if len(found) > 1:
        raise DraftError(f"flera organ heter ”{written}”; skriv ett av {', '.join(one.id for one in found)}")
    return found[0]


def find_meeting(library: Library, body: Entry, written: str) -> Entry:
    """Return the body's meeting on a day, written as its folder: 2025-05-06 or 2025-05-06-2."""
    for meeting in library.meetings_of(body):
        if meeting.place.meeting == written:
            return meeting
    raise DraftError(
        f"sammanträdet {body.id}/{written} finns inte; skapa det först: "
        f"kansli new sammanträde --organ {body.id} --datum {written}"
    )


def find_plan(library: Library, written: str) -> Entry:
    """Return the plan that is meant, by the end of its identity."""
    entries = {entry.id: entry for entry in library.of_kind(ActivityPlan)}
    found = [entry for name, entry in entries.items() if name == written or name.endswith(f"/{written}")]
    if len(found) != 1:
        raise DraftError(_unknown("planen", written, entries))
    return found[0]


def _unknown(what: str, written: str, known: dict[str, Entry]) -> str:
    listed = ", ".join(sorted(known)) or "inga"
    return f"{what} ”{written}” finns inte.{did_you_mean(written, known)} I arkivet finns: {listed}"


def read_day(written: str) -> date:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        raise DraftError(f"”{written}” är inte ett datum; skriv ÅÅÅÅ-MM-DD") from None


def next_number(library: Library, meeting: Entry) -> int:
    """Return the next paragraph number of `meeting`, in its body's own way of counting."""
    body = library.body_record(meeting)
    scheme = body.numbering if body else Numbering.YEAR
    counted = [one for one in _until(library, meeting) if _counts_on(scheme, one, meeting)]
    return 1 + max((_last(library, one) for one in counted), default=0)


def _until(library: Library, meeting: Entry) -> list[Entry]:
    """Return the body's meetings up to and with this one."""
    body = library.body_of(meeting)
    meetings = library.meetings_of(body) if body else (meeting,)
    return [one for one in meetings if one.place.meeting <= meeting.place.meeting]


def _counts_on(scheme: Numbering, earlier: Entry, meeting: Entry) -> bool:
    if scheme is Numbering.MEETING:
        return earlier is meeting
    return scheme is Numbering.CONTINUOUS or earlier.place.meeting[:4] == meeting.place.meeting[:4]


def _last(library: Library, meeting: Entry) -> int:
    record = meeting.record
    before = record.previous_number if isinstance(record, Meeting) else None
    numbers = [entry.record.number for entry in library.paragraphs_of(meeting) if isinstance(entry.record, Paragraph)]
    return max([*numbers, before or 0])


def next_assignment(library: Library, body: Entry, year: str) -> str:
    """Return the next free id: rs-2025-1. With the organisation first when another body has the same name."""
    others = [one for one in library.of_kind(Body) if one.place.body == body.place.body]
    start = body.id.replace("/", "-") if len(others) > 1 else body.place.body
    number = 1
    while f"{start}-{year}-{number}" in library.tasks:
        number += 1
    return f"{start}-{year}-{number}"
