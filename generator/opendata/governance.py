"""Tables of who: organisations, bodies, mandates, meetings and attendance."""

from generator.library.library import Library
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.opendata.table import Column, DataTable, Rows, day, hour, or_none, yes

GROUPS = (
    ("ledamot", "members"),
    ("tjänstgörande ersättare", "serving"),
    ("ej tjänstgörande ersättare", "not_serving"),
    ("insynsplats", "observers"),
    ("frånvarande", "absent"),
)


def _organisations(library: Library) -> Rows:
    for entry in library.of_kind(Organisation):
        record = entry.record
        assert isinstance(record, Organisation)
        yield entry.id, record.name, record.kind.value, yes(record.fictional), entry.address


def _bodies(library: Library) -> Rows:
    for entry in library.of_kind(Body):
        record = entry.record
        assert isinstance(record, Body)
        parent = library.resolve(record.parent, entry).entry if record.parent else None
        under = parent.id if parent else None
        short = or_none(record.short_name)
        yield entry.id, entry.place.organisation, record.name, short, record.kind.value, under, entry.address


def _mandates(library: Library) -> Rows:
    for entry in library.of_kind(Body):
        record = entry.record
        assert isinstance(record, Body)
        for term in record.terms:
            for one in term.mandates:
                starts, ends = one.starts or term.starts, one.ends or term.ends
                person = (one.person.name, or_none(one.person.party), one.post.value, or_none(one.sent_by))
                yield entry.id, *person, day(starts), day(ends)


def _meetings(library: Library) -> Rows:
    for entry in library.of_kind(Meeting):
        record = entry.record
        assert isinstance(record, Meeting)
        body = f"{entry.place.organisation}/{entry.place.body}"
        held = None if record.day_unknown else day(record.day)
        posted = [notice.posted for notice in record.notices]
        hours = (hour(record.time.starts), hour(record.time.ends)) if record.time else (None, None)
        told = (or_none(record.place), record.status.value, day(record.adjustment.adjusted))
        count = len(library.paragraphs_of(entry))
        up = day(max(posted, default=None))
        yield entry.id, body, held, day(record.last_day), *hours, *told, up, count, entry.address


def _attendance(library: Library) -> Rows:
    """Elected representatives alone: officials and guests are not registered here."""
    for entry in library.of_kind(Meeting):
        record = entry.record
        assert isinstance(record, Meeting)
        for group, field in GROUPS:
            for each in getattr(record.attendance, field):
                person = (each.person.name, or_none(each.person.party))
                yield entry.id, *person, group, or_none(each.instead_of), or_none(each.paragraphs.printed)


TABLES: tuple[DataTable, ...] = (
    DataTable(
        "organisationer",
        "Organisationer",
        "Regioner och andra organisationer vars handlingar finns i arkivet.",
        (
            Column("id", "Organisationens id."),
            Column("namn", "Organisationens namn."),
            Column("slag", "region, sjukvårdsregion, kommunalförbund eller annan."),
            Column("påhittad", "ja om organisationen är påhittad som exempel."),
            Column("sida", "Sidans adress från webbplatsens rot."),
        ),
        _organisations,
    ),
    DataTable(
        "organ",
        "Organ",
        "Fullmäktige, styrelser, nämnder, utskott och andra organ.",
        (
            Column("id", "Organets id."),
            Column("organisation", "Organisationen.", refers="organisationer"),
            Column("namn", "Organets namn."),
            Column("kortnamn", "Förkortning."),
            Column("slag", "Slag av organ."),
            Column("under", "Organet som det lyder under.", refers="organ"),
            Column("sida", "Sidans adress."),
        ),
        _bodies,
    ),
    DataTable(
        "mandat",
        "Mandat",
        "Förtroendevaldas uppdrag i organen, med första och sista dag.",
        (
            Column("organ", "Organet.", refers="organ"),
            Column("namn", "Den förtroendevaldas namn."),
            Column("parti", "Parti."),
            Column("uppdrag", "ordförande, ledamot, ersättare med mera."),
            Column("för", "Regionen som personen företräder i en gemensam nämnd."),
            Column("från", "Första dag."),
            Column("till", "Sista dag."),
        ),
        _mandates,
        keyed=False,
    ),
    DataTable(
        "sammantraden",
        "Sammanträden",
        "Sammanträden, planerade och hållna.",
        (
            Column("id", "Sammanträdets id."),
            Column("organ", "Organet.", refers="organ"),
            Column("datum", "Första dagen. Tomt när den är okänd."),
            Column("slutdatum", "Sista dagen, när det varar flera."),
            Column("börjar", "Klockslag."),
            Column("slutar", "Klockslag."),
            Column("plats", "Lokal och ort."),
            Column("status", "planerat, kallat, hållet, justerat, anslaget eller inställt."),
            Column("justerat", "Dag då protokollet justerades."),
            Column("anslaget", "Dag då anslaget sattes upp, på den sista tavlan."),
            Column("paragrafer", "Antal paragrafer i arkivet.", number=True),
            Column("sida", "Sidans adress."),
        ),
        _meetings,
    ),
    DataTable(
        "narvaro",
        "Närvaro",
        "Förtroendevaldas närvaro på sammanträdena.",
        (
            Column("sammanträde", "Sammanträdet.", refers="sammantraden"),
            Column("namn", "Namn."),
            Column("parti", "Parti."),
            Column(
                "som", "ledamot, tjänstgörande ersättare, ej tjänstgörande ersättare, insynsplats eller frånvarande."
            ),
            Column("för", "Den som ersättaren tjänstgjorde för."),
            Column("paragrafer", "Paragraferna det gäller. Tomt när det är alla."),
        ),
        _attendance,
        keyed=False,
    ),
)
