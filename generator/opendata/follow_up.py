"""Tables of what came of it: assignments and reports on them, matters and their steps, and other documents."""

from generator.library.library import Library
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.opendata.table import Column, DataTable, Rows, day, joined, or_none
from generator.sheets.describe import title_of
from generator.site.overviews.rows import known_day

OWN_TABLE = (Meeting, Organisation, Body, Paragraph)


def _tasks(library: Library) -> Rows:
    for task in library.tasks.values():
        given = library.resolve(task.given_in, task.source).entry if task.given_in else task.source
        ended = "ja" if task.ended else "nej"
        told = (or_none(joined(task.to)), day(task.due), task.status.value, ended, given.id if given else None)
        yield task.id, task.text, *told, task.source.address


def _reports(library: Library) -> Rows:
    for task in library.tasks.values():
        for report in task.reports:
            known = known_day(library, report.source)
            yield task.id, report.source.id, day(known), report.status.value, or_none(report.text)


def _matters(library: Library) -> Rows:
    for matter in library.matters.values():
        yield matter.address, matter.name, or_none(matter.organisation), matter.title, len(matter.entries)


def _steps(library: Library) -> Rows:
    for matter in library.matters.values():
        for row, entry in enumerate(matter.entries, start=1):
            yield matter.address, row, entry.id, day(known_day(library, entry)), entry.address


def _documents(library: Library) -> Rows:
    for entry in library.by_id.values():
        if not isinstance(entry.record, OWN_TABLE):
            place = entry.place
            body = f"{place.organisation}/{place.body}" if place.body else None
            known = body if body in library.by_id else None
            kind = str(getattr(entry.record, "typ", ""))
            yield entry.id, kind, known, title_of(library, entry), day(known_day(library, entry)), entry.address


TABLES: tuple[DataTable, ...] = (
    DataTable(
        "uppdrag",
        "Uppdrag",
        "Uppdrag som beslut har gett, med läget i den senaste redovisningen.",
        (
            Column("id", "Uppdragets id."),
            Column("text", "Uppdraget."),
            Column("till", "Vem som har det."),
            Column("senast", "Dag då det ska vara klart."),
            Column("läge", "Läget i den senaste redovisningen."),
            Column("avslutat", "ja när uppdraget är avslutat."),
            Column("givet_i", "Posten som gav det. Tomt när den inte finns i arkivet."),
            Column("sida", "Sidans adress."),
        ),
        _tasks,
    ),
    DataTable(
        "redovisningar",
        "Redovisningar av uppdrag",
        "Varje gång ett uppdrag har redovisats.",
        (
            Column("uppdrag", "Uppdraget.", refers="uppdrag"),
            Column("post", "Posten där det redovisades."),
            Column("datum", "Dagen."),
            Column("läge", "Läget som redovisades."),
            Column("text", "Vad som sades."),
        ),
        _reports,
        keyed=False,
    ),
    DataTable(
        "arenden",
        "Ärenden",
        "Ärenden med diarienummer, och ärenden som flera organisationer delar.",
        (
            Column("id", "Ärendets id, som också är sidans adress."),
            Column("namn", "Diarienummer, eller det gemensamma namnet."),
            Column("organisation", "Organisationen. Tomt för ett gemensamt ärende.", refers="organisationer"),
            Column("rubrik", "Ärendets rubrik."),
            Column("steg", "Antal steg i arkivet.", number=True),
        ),
        _matters,
    ),
    DataTable(
        "arendesteg",
        "Ärendenas steg",
        "Posterna i varje ärende, i ordning.",
        (
            Column("ärende", "Ärendet.", refers="arenden"),
            Column("ordning", "Stegets plats.", number=True),
            Column("post", "Posten."),
            Column("datum", "Dagen."),
            Column("sida", "Sidans adress."),
        ),
        _steps,
        keyed=False,
    ),
    DataTable(
        "dokument",
        "Planer, rapporter och andra dokument",
        "Poster som varken är organ, sammanträden eller paragrafer.",
        (
            Column("id", "Postens id."),
            Column("typ", "Slag av post."),
            Column("organ", "Organet.", refers="organ"),
            Column("rubrik", "Rubriken."),
            Column("datum", "Dagen."),
            Column("sida", "Sidans adress."),
        ),
        _documents,
    ),
)
