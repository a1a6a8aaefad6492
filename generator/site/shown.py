"""Which archive a site shows, and to whom: that of today or of an earlier day, to all or to internal readers.

Editions are written in `mkdocs.yml` under `extra.utgavor` and not frozen as files: they are made anew from the
records, so that what becomes secret or is taken down leaves them too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from generator.library.library import Library
from generator.loading.project import Project
from generator.sheets.head import as_it_was
from generator.site.settings import Settings, read_told
from generator.swedish import long_date, lower_first
from generator.today import today
from generator.vocabulary import Audience

FOLDER = "utgava/"
LATEST = "aktuell"
CURRENT = "Aktuell"
INTERNAL_RIBBON = "INTERN – får inte spridas utanför organisationen"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class EditionError(Exception):
    """An edition that cannot be made as it is written; the message says why."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A site of an earlier day beside today's. Its address is made of its name, and never changes."""

    name: str
    title: str
    day: date

    @property
    def address(self) -> str:
        """Where it lies, from the root of today's site."""
        return f"{FOLDER}{self.name}/"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a build shows: `day` for an earlier day, `edition` when it is one, `editions` that a reader can go to.

    `audience` is whom the site is for: internal readers also see what is intern.
    """

    day: date | None = None
    edition: Edition | None = None
    editions: tuple[Edition, ...] = ()
    audience: Audience = Audience.PUBLIC

    @property
    def is_internal(self) -> bool:
        return self.audience is Audience.INTERNAL

    @property
    def today(self) -> date:
        """The day that everything is reckoned for."""
        return self.day or today()

    def cache(self, project: Project) -> Path:
        """Return the folder for what is kept between builds: each has its own, so that days and readers never mix."""
        if self.edition is not None:
            return project.cache / "utgava" / self.edition.name
        cache = project.cache / "intern" if self.is_internal else project.cache
        return cache / "da" / self.day.isoformat() if self.day else cache

    def output(self, project: Project) -> Path:
        """Return the folder of the site when nobody has named one: only today's public site lies in site/."""
        kind = "-intern" if self.is_internal else ""
        day = f"-{self.day.isoformat()}" if self.day else ""
        return project.site.with_name(f"{project.site.name}{kind}{day}")

    def library(self, public: Library) -> Library:
        """Return what the readers may see, as it was on the day."""
        if self.day is None:
            return public
        from generator.past.as_of import as_of  # noqa: PLC0415 - wanted for earlier days only

        return as_of(public, self.day)

    def settings(self, found: Settings) -> Settings:
        """Return the settings for this site: its name says which day, and its address is its own.

        An internal site is not the one at the address that is written there.
        """
        if self.is_internal:
            found = replace(found, address="")
        if self.day is None:
            return replace(found, editions=tuple((each.name, each.title, each.day) for each in self.editions))
        name = f"{found.name} – {lower_first(as_it_was(self.day))}"
        address = f"{found.address}{self.edition.address}" if self.edition and found.address else ""
        return replace(found, name=name, address=address)

    def frame(self) -> dict[str, Any]:
        """Return what the theme's templates ask for: the words of the day, the editions to choose from, for whom."""
        if self.day is None and not self.editions and not self.is_internal:
            return {}
        way = "../" * self.edition.address.count("/") if self.edition else ""
        here = self.edition.name if self.edition else ""
        links = [{"titel": CURRENT, "adress": way, "har": not here}] if self.editions else []
        links += [
            {"titel": each.title, "adress": way + each.address, "har": each.name == here} for each in self.editions
        ]
        told: dict[str, Any] = {"intern": INTERNAL_RIBBON if self.is_internal else "", "dag": as_it_was(self.day)}
        told |= {"lang": long_date(self.day) if self.day else "", "dagens": way}
        return {"visar": {**told, "utgavor": links, "om": f"{way}{FOLDER}", "fristaende": not self.editions}}


TODAYS = Shown()


def read_editions(root: Path) -> tuple[Edition, ...]:
    """Return the editions of a project, the latest first. Raises EditionError."""
    written = (read_told(root).get("extra") or {}).get("utgavor") or []
    if not isinstance(written, list):
        raise EditionError("extra.utgavor i mkdocs.yml ska vara en lista, med namn, titel och dag för varje utgåva")
    found = [_edition(item) for item in written]
    for name in _twice(each.name for each in found):
        raise EditionError(f"utgåvan {name} står två gånger i mkdocs.yml")
    return tuple(sorted(found, key=lambda each: (each.day, each.name), reverse=True))


def _edition(item: object) -> Edition:
    if not isinstance(item, dict):
        raise EditionError("skriv varje utgåva i mkdocs.yml som {namn: 2024, titel: År 2024, dag: 2024-12-31}")
    name, day = str(item.get("namn") or ""), item.get("dag")
    if not _NAME.fullmatch(name) or name == LATEST:
        told = f"namnet ”{name}” går inte att ha som adress för en utgåva"
        raise EditionError(f"{told}: skriv a–z, siffror och bindestreck, och inte {LATEST}")
    if not isinstance(day, date):
        raise EditionError(f"utgåvan {name} saknar dag; skriv dag: ÅÅÅÅ-MM-DD")
    if day > today():
        raise EditionError(f"utgåvan {name} har en dag som inte har varit: {day.isoformat()}")
    return Edition(name, str(item.get("titel") or name), day)


def _twice(names: Iterator[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield name
        seen.add(name)
