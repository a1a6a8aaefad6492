"""iCalendar (RFC 5545): a body's meetings, with place, time, matters and link."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.feeds.identity import uid
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.sheets.describe import body_name, organisation_name
from generator.signs import UNSEEN
from generator.vocabulary import MeetingStatus

MEDIA_TYPE = "text/calendar"
FILE = "kalender.ics"
# The rule that holds in Sweden since 1996. Meetings before that have no clock time that a calendar needs.
ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE""".splitlines()
LONGEST = 75
STATUS = {MeetingStatus.PLANNED: "TENTATIVE", MeetingStatus.CANCELLED: "CANCELLED"}
# A meeting that is called off after the summons is a later version of the same event.
SEQUENCE = {MeetingStatus.PLANNED: 0, MeetingStatus.CANCELLED: 2}


def calendar(library: Library, body: Entry, site: str) -> bytes:
    """Return the calendar of a body. `site` is the site's address, without which events have no link."""
    name = f"{body_name(library, body)}, {organisation_name(library, body)}"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Kansli//Kansli//SV",
        "CALSCALE:GREGORIAN",
        f"UID:{uid('calendar:' + body.id)}",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *([f"URL:{site}{body.address}"] if site else []),
        *ZONE,
    ]
    for entry in library.meetings_of(body):
        if isinstance(entry.record, Meeting) and not entry.record.day_unknown:
            lines += _event(library, entry, entry.record, site)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _event(library: Library, entry: Entry, meeting: Meeting, site: str) -> Iterator[str]:
    name = body_name(library, entry)
    off = meeting.status is MeetingStatus.CANCELLED
    yield "BEGIN:VEVENT"
    yield f"UID:{uid(entry.id)}"
    yield f"DTSTAMP:{_changed(meeting):%Y%m%d}T120000Z"
    yield f"SEQUENCE:{SEQUENCE.get(meeting.status, 1)}"
    yield f"STATUS:{STATUS.get(meeting.status, 'CONFIRMED')}"
    yield from _hours(meeting)
    yield f"SUMMARY:{_text(f'Inställt: {name}' if off else name)}"
    if meeting.place:
        yield f"LOCATION:{_text(meeting.place)}"
    told = _description(meeting, f"{site}{entry.address}" if site else "")
    if told:
        yield f"DESCRIPTION:{_text(told)}"
    if site:
        yield f"URL:{site}{entry.address}"
    yield f"CATEGORIES:{_text(organisation_name(library, entry))}"
    yield "END:VEVENT"


def _changed(meeting: Meeting) -> date:
    """Return the last day that the record itself tells of before the meeting; a clock is never asked."""
    days: Iterable[date | None] = (meeting.announced, meeting.summoned, *(item.added for item in meeting.agenda))
    return max((day for day in days if day is not None), default=meeting.day)


def _hours(meeting: Meeting) -> Iterator[str]:
    """Yield when it begins and ends: whole days when the record has no hours."""
    last = meeting.last_day or meeting.day
    if meeting.time is None:
        yield f"DTSTART;VALUE=DATE:{meeting.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
        return
    yield f"DTSTART;TZID=Europe/Stockholm:{meeting.day:%Y%m%d}T{meeting.time.starts:%H%M}00"
    ends = meeting.time.ends
    if ends is not None and (last, ends) > (meeting.day, meeting.time.starts):
        yield f"DTEND;TZID=Europe/Stockholm:{last:%Y%m%d}T{ends:%H%M}00"


def _description(meeting: Meeting, link: str) -> str:
    matters = [f"{item.number or place}. {item.title}" for place, item in enumerate(meeting.agenda, start=1)]
    return "\n".join((*matters, *([link] if link else [])))


def _text(words: str) -> str:
    """Return words as a calendar's text: marks that mean something there are escaped, and no line ends early."""
    words = UNSEEN.sub("", "\n".join(words.splitlines()))
    for mark in ("\\", ";", ","):
        words = words.replace(mark, f"\\{mark}")
    return words.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 bytes; all but the first begin with a space. No letter is divided."""
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LONGEST:
            yield piece
            piece, size = " ", 1
        piece += letter
        size += width
    yield piece
