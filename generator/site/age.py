"""How old the built site is: an old one lacks what has been announced since, and shows what was to come down."""

import re
from datetime import date
from pathlib import Path

from generator.library.library import Library
from generator.library.times import ends_of
from generator.site import addresses
from generator.swedish import long_date

# The same as in theme/mkdocs/javascripts/lage.js, which tells the reader.
OLD_AFTER_DAYS = 2
_DAY = re.compile(r'data-lage="(\d{4}-\d{2}-\d{2})"')


def built_on(site: Path) -> date | None:
    """Return the day that a built site tells of, or None when there is no site or it does not say."""
    try:
        found = _DAY.search((site / addresses.BOARDS / "index.html").read_text(encoding="utf-8"))
    except OSError:
        return None
    return date.fromisoformat(found[1]) if found else None


def told_when_old(site: Path, today: date, library: Library | None = None) -> str:
    """Return a warning that the site is too old for its notice boards, or for what was to come down, or nothing."""
    built = built_on(site)
    if built is None:
        return ""
    due = [last for entry in library.entries for last, _ in ends_of(entry.record)] if library else []
    overdue = sum(built <= last < today for last in due)
    if overdue:
        what = "1 uppgift" if overdue == 1 else f"{overdue} uppgifter"
        return (
            f"Webbplatsen i {site.name}/ byggdes den {long_date(built)} och visar ännu {what} vars tid har gått ut. "
            "Kör kansli build, och publicera."
        )
    if (today - built).days < OLD_AFTER_DAYS:
        return ""
    days = (today - built).days
    return (
        f"Webbplatsen i {site.name}/ byggdes den {long_date(built)}, för {days} dagar sedan. Anslagstavlan visar vad "
        "som var anslaget då. Kör kansli build."
    )
