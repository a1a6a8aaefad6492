"""A made-up archive of a wanted size: one region, eight bodies, meetings of about twenty paragraphs.

The same seed gives the same files on every machine. Persons have names that nobody bears, and every record
says that it is made up. What a year of minutes holds is all there: matters that wander between bodies,
references to what was decided earlier, votes by name in a tenth of the decisions, assignments and reports.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from random import Random

import yaml

from tests.bench.words import compound, passage, sentence, subject

SEED = 20250101
ORGANISATION = "provregionen"
FIRST_DAY = date(2023, 1, 9)
PARAGRAPHS_A_MEETING = 20
BODIES = {
    "rf": ("Regionfullmäktige", "fullmäktige"),
    "rs": ("Regionstyrelsen", "styrelse"),
    "hsn": ("Hälso- och sjukvårdsnämnden", "nämnd"),
    "tn": ("Trafiknämnden", "nämnd"),
    "kn": ("Kulturnämnden", "nämnd"),
    "fn": ("Fastighetsnämnden", "nämnd"),
    "pn": ("Patientnämnden", "nämnd"),
    "mn": ("Miljönämnden", "nämnd"),
}
PARTIES = ("S", "M", "SD", "C", "V", "KD", "L")
GIVEN = "Alva Bo Cilla Dag Ebba Frej Gun Hugo Ines Jarl Kaj Lova Mats Nora Olle Pia Ralf Siv Tore Ulla".split()
FAMILY = (
    "Provgren Mallberg Skisslund Utkastholm Modellqvist Exempelius Kladdström Formulärsson Blankettstrand "
    "Stencilby Parentesén Fotnotskog Rubrikö Bilagevall Dagordningh"
).split()
SEATS, SUBSTITUTES = 13, 7

Fields = dict[str, object]


@dataclass(slots=True)
class Matter:
    """A matter on its way: its case number, title, and where it was last handled."""

    number: str
    title: str
    last: str


@dataclass(slots=True)
class BodyState:
    """A body while its minutes are written."""

    key: str
    members: list[str]
    substitutes: list[str]
    year: int = 0
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def next_number(self, year: int) -> int:
        """Return the next paragraph number; they begin again each year."""
        if year != self.year:
            self.year, self.numbers = year, count(1)
        return next(self.numbers)


class Archive:
    """Writes the records of one archive below `folder`."""

    def __init__(self, folder: Path, paragraphs: int, a_meeting: int = PARAGRAPHS_A_MEETING, seed: int = SEED) -> None:
        self._folder = folder
        self._a_meeting, self._spread = a_meeting, a_meeting // 5
        self._wanted = paragraphs
        self._random = Random(seed)
        self._matters: list[Matter] = []
        self._open: list[str] = []
        self._case = count(1)
        names = [f"{given} {family}" for given in GIVEN for family in FAMILY]
        self._random.shuffle(names)
        people = [f"{name} ({PARTIES[at % len(PARTIES)]})" for at, name in enumerate(names)]
        size = SEATS + SUBSTITUTES
        groups = [people[at * size : (at + 1) * size] for at in range(len(BODIES))]
        self._bodies = [BodyState(key, group[:SEATS], group[SEATS:]) for key, group in zip(BODIES, groups, strict=True)]

    def write(self) -> None:
        """Write organisation, bodies, and meetings in order of time until there are paragraphs enough."""
        self._write_owners()
        left = self._wanted
        for month in count():
            for at, body in enumerate(self._bodies):
                size = min(left, self._a_meeting + self._random.randrange(-self._spread, self._spread + 1))
                # Ten meetings a year, the bodies of a month on different days.
                day = FIRST_DAY + timedelta(days=36 * month + 3 * at)
                left -= self._write_meeting(body, day, size)
                if left <= 0:
                    return

    def _write_owners(self) -> None:
        organisation: Fields = {
            "namn": "Provregionen",
            "kortnamn": "Prov",
            "slag": "region",
            "förvaltningsrätt": "Förvaltningsrätten i Exempelstad",
            "beskrivning": "Regionen är påhittad och används för att mäta hur lång tid ett arkiv tar att bygga.",
        }
        self._save(f"{ORGANISATION}/organisation.yaml", "organisation", organisation)
        for body in self._bodies:
            name, kind = BODIES[body.key]
            posts = ["ordförande", "1:e vice ordförande", *["ledamot"] * (SEATS - 2), *["ersättare"] * SUBSTITUTES]
            people = [
                {"namn": person, "uppdrag": post}
                for person, post in zip([*body.members, *body.substitutes], posts, strict=True)
            ]
            fields: Fields = {
                "namn": name,
                "kortnamn": body.key.upper(),
                "slag": kind,
                "platser": str(SEATS),
                "mandatperioder": [{"från": "2023-01-01", "till": "2030-12-31", "uppdrag": people}],
            }
            self._save(f"{ORGANISATION}/{body.key}/organ.yaml", "organ", fields)

    def _write_meeting(self, body: BodyState, day: date, size: int) -> int:
        random = self._random
        folder = f"{ORGANISATION}/{body.key}/{day.isoformat()}"
        absent = random.sample(body.members[2:], 2)
        present = [person for person in body.members if person not in absent]
        serving = random.sample(body.substitutes, 2)
        adjuster, instead = random.sample(present[1:], 2)
        adjusted = _weekday(day + timedelta(days=8))
        posted = _weekday(adjusted + timedelta(days=1))
        meeting: Fields = {
            "datum": day.isoformat(),
            "tid": {"från": "09:00", "till": "15:30"},
            "plats": "Sessionssalen, Regionhuset i Exempelstad",
            "status": "anslaget",
            "kallelse": (day - timedelta(days=14)).isoformat(),
            "ordförande": [{"namn": body.members[0], "roll": "ordförande"}],
            "sekreterare": ["Ida Pennmark"],
            "närvaro": {
                "ledamöter": present,
                "tjänstgörande_ersättare": [
                    {"namn": person, "för": member} for person, member in zip(serving, absent, strict=True)
                ],
                "övriga": [{"namn": "Katarina Förlagegren", "roll": "regiondirektör"}],
                "frånvarande": absent,
            },
            "justering": {
                "justerare": [adjuster],
                "ersättare": [instead],
                "datum": adjusted.isoformat(),
                "sätt": "digitalt",
            },
            "anslag": [
                {
                    "uppsatt": posted.isoformat(),
                    "nedtas": (posted + timedelta(days=36)).isoformat(),
                    "förvaringsplats": "Regionkansliet, Regionhuset i Exempelstad",
                }
            ],
        }
        self._save(f"{folder}/sammantrade.yaml", "sammanträde", meeting)
        voters = [*present, *serving]
        for at in range(size):
            number = body.next_number(day.year)
            if at == 0:
                fields = self._opening(adjuster, instead)
            elif at == size - 1 and self._open:
                fields = self._report_back(body, day, number)
            elif random.random() < 0.12:
                fields = self._information()
            else:
                fields = self._decision(body, day, number, voters)
            self._save(f"{folder}/{number:03}-arende.yaml", "paragraf", {"paragraf": str(number), **fields})
        return size

    def _opening(self, adjuster: str, instead: str) -> Fields:
        return {
            "rubrik": "Val av justerare och fastställande av dagordning",
            "slag": "formalia",
            "beslut": [
                {
                    "verb": "beslutar",
                    "punkter": [f"{adjuster} utses att justera.", "Dagordningen fastställs."],
                }
            ],
            "formalia": {"justerare": [adjuster], "ersättare": [instead]},
        }

    def _information(self) -> Fields:
        random = self._random
        return {
            "rubrik": f"Information om {compound(random)}",
            "slag": "information",
            "föredragande": ["Katarina Förlagegren, regiondirektör"],
            "sammanfattning": f"{passage(random, 3)}\n\n{passage(random, 3)}\n",
        }

    def _report_back(self, body: BodyState, day: date, number: int) -> Fields:
        random = self._random
        told = self._open.pop(random.randrange(len(self._open)))
        return {
            "rubrik": "Redovisning av uppdrag",
            "slag": "återrapport",
            "diarienummer": [self._new_matter(body, day, number).number],
            "beslut": [{"verb": "beslutar", "punkter": ["Redovisningen godkänns."]}],
            "sammanfattning": passage(random, 2),
            "redovisade_uppdrag": [
                {"uppdrag": told, "status": random.choice(("genomförd", "pågår")), "text": sentence(random)}
            ],
        }

    def _decision(self, body: BodyState, day: date, number: int, voters: list[str]) -> Fields:
        random = self._random
        # Not the very latest: those were handled at this same meeting.
        settled = self._matters[-140:-PARAGRAPHS_A_MEETING]
        earlier = random.choice(settled) if settled and random.random() < 0.4 else None
        before = earlier.last if earlier else ""
        matter = earlier or self._new_matter(body, day, number)
        points = [sentence(random) for _ in range(random.randrange(1, 4))]
        fields: Fields = {
            "rubrik": matter.title,
            "diarienummer": [matter.number],
            "slag": "beslut",
            "beslut": [{"verb": "beslutar", "punkter": points}],
        }
        text = [passage(random, 3) for _ in range(random.randrange(1, 4))]
        if before:
            fields["tidigare"] = [before]
            text[0] += f" Ärendet behandlades senast i [[{before}]]."
            if random.random() < 0.2:
                other = random.choice(self._matters)
                text[-1] += f" Jämför [[{other.last}|ett tidigare beslut]] i ett närliggande ärende."
        fields["sammanfattning"] = "\n\n".join(text) + "\n"
        if random.random() < 0.3:
            rows = "\n".join(
                f"| {compound(random)} | {random.randrange(100, 900)} | {random.randrange(10, 90)} |" for _ in range(5)
            )
            fields["avsnitt"] = [
                {
                    "rubrik": "Ekonomiska konsekvenser",
                    "text": f"{passage(random, 2)}\n\n| Område | Antal | Andel |\n|---|---|---|\n{rows}\n",
                },
                {"rubrik": "Bakgrund", "text": "\n".join(f"- {sentence(random)}" for _ in range(3)) + "\n"},
            ]
        fields["underlag"] = [{"titel": f"Tjänsteskrivelse om {compound(random)}", "datum": day.isoformat()}]
        if random.random() < 0.1:
            fields |= self._vote(voters)
        if random.random() < 0.08:
            fields["uppdrag"] = [self._assignment(body, day, number)]
        fields["beslutsgång"] = "Ordföranden finner att förslaget bifalls."
        fields["skickas_till"] = [f"{compound(random).capitalize()}en", "Ekonomiavdelningen"]
        matter.last = f"{body.key}/{day.isoformat()} § {number}"
        return fields

    def _assignment(self, body: BodyState, day: date, number: int) -> Fields:
        identity = f"{body.key}-{day.year}-{number}-1"
        self._open.append(identity)
        return {
            "id": identity,
            "text": f"Utreda {compound(self._random)} och {compound(self._random)}",
            "till": ["regiondirektören"],
            "senast": (day + timedelta(days=self._random.randrange(60, 400))).isoformat(),
        }

    def _vote(self, voters: list[str]) -> Fields:
        random = self._random
        against = sorted(random.sample(voters[1:], random.randrange(2, 6)), key=voters.index)
        silent = random.choice([person for person in voters[1:] if person not in against])
        agree = [person for person in voters if person not in against and person != silent]
        wish = sentence(random)
        return {
            "yrkanden": [{"av": against[:1], "slag": "avslag", "text": wish}],
            "omröstningar": [
                {
                    "fråga": "Ska förslaget bifallas?",
                    "ja": "bifall till förslaget",
                    "nej": "avslag",
                    "röster": {"ja": agree, "nej": against, "avstår": [silent]},
                    "utfall": "ja",
                }
            ],
            "reservationer": [{"av": against, "text": "Mot beslutet till förmån för eget yrkande."}],
        }

    def _new_matter(self, body: BodyState, day: date, number: int) -> Matter:
        place = f"{body.key}/{day.isoformat()} § {number}"
        matter = Matter(f"{body.key.upper()} {day.year}/{next(self._case)}", subject(self._random), place)
        self._matters.append(matter)
        return matter

    def _save(self, path: str, kind: str, fields: Fields) -> None:
        file = self._folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        record = {"format": "1", "typ": kind, "fiktiv": "ja", **fields}
        file.write_text(
            yaml.dump(record, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110), encoding="utf-8"
        )


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes as clerks do: nothing is an anchor, however often the same list stands."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def _weekday(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() >= 5 else 0)
