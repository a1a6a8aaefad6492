"""Tables of what was decided: paragraphs, decisions, motions, votes and dissent."""

from collections.abc import Iterator

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.decision import Point
from generator.model.paragraph import Paragraph
from generator.opendata.table import Cell, Column, DataTable, Rows, joined, or_none
from generator.site.overviews.rows import known_day

ANSWERS = (("ja", "yes"), ("nej", "no"), ("avstår", "abstain"), ("frånvarande", "absent"))
DISSENT = (
    ("reservation", "reservations"),
    ("särskilt yttrande", "separate_statements"),
    ("protokollsanteckning", "notes"),
)
PARAGRAPH = Column("paragraf", "Paragrafen.", refers="paragrafer")


def _each(library: Library) -> Iterator[tuple[Entry, Paragraph]]:
    for entry in library.of_kind(Paragraph):
        assert isinstance(entry.record, Paragraph)
        yield entry, entry.record


def _paragraphs(library: Library) -> Rows:
    for entry, record in _each(library):
        place = entry.place
        body = f"{place.organisation}/{place.body}"
        held = known_day(library, entry)
        when = held.isoformat() if held else None
        told = (record.number, record.title, record.kind.value, or_none(joined(record.case_numbers)))
        yield entry.id, f"{body}/{place.meeting}", body, when, *told, entry.address


def _decisions(library: Library) -> Rows:
    for entry, record in _each(library):
        row = 0
        for block in record.decisions:
            to = library.resolve(block.to, entry).entry if block.to else None
            target = (to.id if to else str(block.to)) if block.to else None
            words = list(_points("", block.points)) or [(None, str(block.intro))]
            for label, text in words:
                row += 1
                yield f"{entry.id} beslut {row}", entry.id, row, block.verb.value, target, label, text


def _points(above: str, points: tuple[Point, ...]) -> Iterator[tuple[str | None, str]]:
    """Yield every point with its label: its own, or its number among the others."""
    for number, point in enumerate(points, start=1):
        own = str(point.label) or str(number)
        label = f"{above}.{own}" if above else own
        yield label if above or len(points) > 1 else None, str(point.text)
        yield from _points(label, point.points)


def _motions(library: Library) -> Rows:
    for entry, record in _each(library):
        for row, motion in enumerate(record.motions, start=1):
            people = (or_none(joined(motion.by)), or_none(joined(motion.parties)))
            yield f"{entry.id} yrkande {row}", entry.id, row, motion.kind.value, *people, or_none(motion.text)


def _votes(library: Library) -> Rows:
    for entry, record in _each(library):
        for row, vote in enumerate(record.votes, start=1):
            counts: list[Cell] = [None] * len(ANSWERS)
            if vote.counts is not None:
                counts = [getattr(vote.counts, field) for _, field in ANSWERS]
            elif vote.names is not None:
                counts = [len(getattr(vote.names, field)) for _, field in ANSWERS]
            asked = (vote.question, vote.rank.value, vote.method.value, vote.yes_means, vote.no_means)
            yield f"{entry.id} omröstning {row}", entry.id, row, *asked, *counts, vote.outcome.value


def _voices(library: Library) -> Rows:
    for entry, record in _each(library):
        for row, vote in enumerate(record.votes, start=1):
            for answer, field in ANSWERS if vote.names is not None else ():
                for person in getattr(vote.names, field):
                    yield f"{entry.id} omröstning {row}", person.name, or_none(person.party), answer


def _dissent(library: Library) -> Rows:
    for entry, record in _each(library):
        for kind, field in DISSENT:
            for statement in getattr(record, field):
                people = (or_none(joined(statement.by)), or_none(joined(statement.parties)))
                yield entry.id, kind, *people, or_none(statement.text)


TABLES: tuple[DataTable, ...] = (
    DataTable(
        "paragrafer",
        "Paragrafer",
        "Alla paragrafer i protokollen. En paragraf med sekretess har sitt nummer men inget innehåll.",
        (
            Column("id", "Paragrafens id, så som den skrivs i en hänvisning."),
            Column("sammanträde", "Sammanträdet.", refers="sammantraden"),
            Column("organ", "Organet.", refers="organ"),
            Column("datum", "Sammanträdets första dag. Tomt när den är okänd."),
            Column("nummer", "Paragrafens nummer.", number=True),
            Column("rubrik", "Ärendets rubrik."),
            Column("slag", "Slag av ärende."),
            Column("diarienummer", "Ett eller flera, med semikolon emellan."),
            Column("sida", "Sidans adress."),
        ),
        _paragraphs,
    ),
    DataTable(
        "beslut",
        "Beslut",
        "En rad för varje beslutspunkt, i ordning.",
        (
            Column("id", "Radens id."),
            PARAGRAPH,
            Column("ordning", "Radens plats i paragrafen.", number=True),
            Column("verb", "beslutar, föreslår, noterar, bordlägger med mera."),
            Column("till", "Organet som får förslaget."),
            Column("punkt", "Punktens beteckning, när det finns flera."),
            Column("text", "Beslutspunktens text."),
        ),
        _decisions,
    ),
    DataTable(
        "yrkanden",
        "Yrkanden",
        "Yrkanden på sammanträdet, utom återtagna.",
        (
            Column("id", "Radens id."),
            PARAGRAPH,
            Column("ordning", "Radens plats i paragrafen.", number=True),
            Column("slag", "bifall, avslag, ändring, tillägg, återremiss, bordläggning eller eget förslag."),
            Column("av", "De som yrkade."),
            Column("partier", "Partier som stod bakom."),
            Column("text", "Yrkandets lydelse."),
        ),
        _motions,
    ),
    DataTable(
        "omrostningar",
        "Omröstningar",
        "En rad för varje omröstning. Utfallet är det som protokollet säger.",
        (
            Column("id", "Omröstningens id."),
            PARAGRAPH,
            Column("ordning", "Omröstningens plats i paragrafen.", number=True),
            Column("fråga", "Vad den gällde."),
            Column("slag", "huvudvotering eller förberedande votering."),
            Column("sätt", "öppen, upprop, sluten, lottning eller handuppräckning."),
            Column("ja_betyder", "Vad ja betydde."),
            Column("nej_betyder", "Vad nej betydde."),
            Column("ja", "Antal ja.", number=True),
            Column("nej", "Antal nej.", number=True),
            Column("avstår", "Antal som avstod.", number=True),
            Column("frånvarande", "Antal frånvarande.", number=True),
            Column("utfall", "Svaret som vann."),
        ),
        _votes,
    ),
    DataTable(
        "roster",
        "Röster",
        "Hur var och en röstade, när omröstningen var öppen.",
        (
            Column("omröstning", "Omröstningen.", refers="omrostningar"),
            Column("namn", "Namn."),
            Column("parti", "Parti."),
            Column("röst", "ja, nej, avstår eller frånvarande."),
        ),
        _voices,
        keyed=False,
    ),
    DataTable(
        "reservationer",
        "Reservationer och yttranden",
        "Reservationer, särskilda yttranden och protokollsanteckningar.",
        (
            PARAGRAPH,
            Column("slag", "reservation, särskilt yttrande eller protokollsanteckning."),
            Column("av", "Vilka."),
            Column("partier", "Partier, när hela gruppen står bakom."),
            Column("text", "Texten."),
        ),
        _dissent,
        keyed=False,
    ),
)
