"""The page of an elected representative: posts, attendance, votes, motions and dissent, as the minutes have them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from generator.library.deeds import Deed, DeedKind, Part, Presence, Record, period_of
from generator.library.library import Library
from generator.library.people import Holding, Representative
from generator.loading.entry import Entry
from generator.model.paragraph import Paragraph as ParagraphRecord
from generator.model.types import Text as RunningText
from generator.sheets.composer import Composer, facts, flatten
from generator.sheets.describe import body_name, organisation_name
from generator.sheets.head import FICTION
from generator.sheets.lists import bullets, full_columns, plain
from generator.sheets.running_text import first_line
from generator.site.overviews.rows import cards, cut, decided, link_to, words
from generator.swedish import NBSP, sort_key, upper_first
from generator.tree.blocks import Block, Blocks, Column, Paragraph, Row, Table
from generator.tree.document import Document, Head
from generator.tree.inline import Inlines, LineBreak, Reference, Text

KIND = "Förtroendevald"
DISSENT = frozenset(
    {
        DeedKind.RESERVATION,
        DeedKind.STATEMENT,
        DeedKind.NOTE,
        DeedKind.DISQUALIFIED,
        DeedKind.NOT_TAKING_PART,
    }
)
COUNTED = (
    ("Deltog som ledamot", (Part.MEMBER,)),
    ("Tjänstgjorde som ersättare", (Part.SERVING,)),
    ("Deltog på annat sätt", (Part.NOT_SERVING, Part.OBSERVER, Part.OTHER)),
    ("Frånvarande", (Part.ABSENT,)),
    ("Inte nämnd", (Part.UNNAMED,)),
)
HOW_COUNTED = "Räknat på sammanträden vars protokoll i arkivet förtecknar vilka som var där."
UNNAMED = " ”Inte nämnd” betyder att ledamoten varken står som närvarande eller frånvarande."

Years = tuple[int, int]


def person_page(
    library: Library, one: Representative, done: Record, years: Years | None, earlier: tuple[Years, ...]
) -> Document:
    """Return the page for some years; `earlier` are the years that have pages of their own."""
    fictional = any(held.body.record.fictional for held in one.holdings)
    parts: list[Block | Blocks] = [*posts(library, one)]
    composer = Composer(library, one.holdings[0].body)
    span = f" {years[0]}–{years[1]}" if years else ""
    for title, content in (
        (f"Närvaro{span}", _attendance(library, done.presences)),
        (f"Röster{span}", _votes(library, composer, _of(done, DeedKind.VOTE))),
        (f"Reservationer, yttranden och jäv{span}", _dissent(library, composer, _of(done, *DISSENT))),
        (f"Yrkanden{span}", _motions(library, composer, _of(done, DeedKind.MOTION))),
        (f"Motioner, interpellationer och frågor{span}", _initiatives(library, _of(done, DeedKind.INITIATIVE))),
        ("Tidigare år", bullets((_years_link(one, each),) for each in earlier)),
    ):
        if content:
            parts += [composer.heading(1, title), content]
    if not done.presences and not done.deeds:
        parts.append(Paragraph((Text("Arkivet har inga protokoll som nämner den förtroendevalda."),)))
    head = Head(
        title=str(one.person),
        organisation=organisation_name(library, one.holdings[0].body),
        body="",
        kind=KIND,
        mark=FICTION if fictional else "",
    )
    return Document("person", head, flatten(parts))


def posts(library: Library, one: Representative) -> Blocks:
    """Return what the person is, and the posts by time, the latest first."""
    rows: list[tuple[Inlines, ...]] = [
        (
            link_to(held.body, body_name(library, held.body)),
            words(upper_first(held.mandate.post.value)),
            words(_span(held)),
            words(held.mandate.person.party if held.mandate.person.party != one.person.party else ""),
            words(held.mandate.sent_by),
        )
        for held in one.holdings
    ]
    known = facts(
        ("Organisation", organisation_name(library, one.holdings[0].body)),
        ("Parti", one.person.party or "Inget parti angivet"),
    )
    return (*known, *cards(("Organ", "Uppdrag", "Tid", "Parti", "För"), rows, "Uppdrag"))


def years_address(one: Representative, years: Years) -> str:
    return f"{one.address}{years[0]}-{years[1]}/"


def _years_link(one: Representative, years: Years) -> Reference:
    return Reference(years_address(one, years), (Text(f"{years[0]}–{years[1]}"),))


def _span(held: Holding) -> str:
    return f"{held.starts.isoformat()}–{held.ends.isoformat()}"


def _of(done: Record, *kinds: DeedKind) -> list[Deed]:
    """Return deeds of some kinds, the latest first."""
    return [deed for deed in reversed(done.deeds) if deed.kind in kinds]


def _attendance(library: Library, presences: list[Presence]) -> Blocks:
    if not presences:
        return ()
    by_body: dict[str, list[Presence]] = defaultdict(list)
    for each in presences:
        by_body[body_name(library, each.meeting)].append(each)
    rows = [_counts(name, by_body[name]) for name in sorted(by_body, key=sort_key)]
    kept = [index for index in range(len(COUNTED)) if any(row[index + 2] != "0" for row in rows)]
    table = Table(
        "",
        (Column("Organ"), Column("Sammanträden", "right"), *(Column(COUNTED[index][0], "right") for index in kept)),
        tuple(Row((words(row[0]), words(row[1]), *(words(row[index + 2]) for index in kept))) for row in rows),
        note=HOW_COUNTED + (UNNAMED if len(COUNTED) - 1 in kept else ""),
    )
    each_one: list[tuple[Inlines, ...]] = [
        (
            link_to(each.meeting, _when(each.day)),
            words(body_name(library, each.meeting)),
            words(upper_first(each.part.value)),
            words(each.note),
        )
        for each in reversed(presences)
    ]
    headers = ("Datum", "Organ", "Hur", "Anmärkning")
    return (table, *full_columns("Varje sammanträde", headers, each_one, row_headers=True))


def _counts(name: str, presences: list[Presence]) -> tuple[str, ...]:
    counts = (sum(each.part in parts for each in presences) for _, parts in COUNTED)
    return (name, str(len(presences)), *(str(count) for count in counts))


def _votes(library: Library, composer: Composer, deeds: list[Deed]) -> Blocks:
    rows: list[tuple[Inlines, ...]] = [
        (
            _matter(library, deed),
            composer.line(deed.about),
            words(upper_first(deed.answer) + (f": {deed.words}" if deed.words else "")),
            words(f"{upper_first(deed.outcome)} vann"),
        )
        for deed in deeds
    ]
    return cards(("Ärende", "Frågan", "Röst", "Utfall"), rows)


def _dissent(library: Library, composer: Composer, deeds: list[Deed]) -> Blocks:
    rows: list[tuple[Inlines, ...]] = [
        (
            _matter(library, deed),
            words(upper_first(deed.kind.value) + (f", {deed.about}" if deed.about else "")),
            _short(composer, deed),
        )
        for deed in deeds
    ]
    return cards(("Ärende", "Slag", "Text"), rows)


def _motions(library: Library, composer: Composer, deeds: list[Deed]) -> Blocks:
    rows: list[tuple[Inlines, ...]] = [
        (_matter(library, deed), words(upper_first(deed.about)), _short(composer, deed)) for deed in deeds
    ]
    return cards(("Ärende", "Slag", "Yrkandet"), rows)


def _initiatives(library: Library, deeds: list[Deed]) -> Blocks:
    """Return each initiative with every paragraph that has treated it."""
    groups: dict[tuple[str, str], list[Deed]] = defaultdict(list)
    for deed in deeds:
        groups[deed.words, deed.about].append(deed)
    rows: list[tuple[Inlines, ...]] = []
    for (kind, title), those in groups.items():
        treated: list[Inlines] = [
            (*link_to(deed.entry, _place(library, deed)), *words(_came_of(library, deed.entry)))
            for deed in reversed(those)
        ]
        rows.append((words(title), words(upper_first(kind)), _broken(treated)))
    return cards(("Titel", "Slag", "Behandling"), rows)


def _came_of(library: Library, entry: Entry) -> str:
    outcome = decided(library, entry)
    return f": {outcome}" if outcome else ""


def _broken(lines: Iterable[Inlines]) -> Inlines:
    """Return lines below each other in one cell."""
    found: list[Inlines] = []
    for line in lines:
        found += [(LineBreak(),), line] if found else [line]
    return tuple(item for line in found for item in line)


def _short(composer: Composer, deed: Deed) -> Inlines:
    composer.at(deed.entry)
    return plain(cut(first_line(RunningText(deed.words)))) if deed.words else ()


def _matter(library: Library, deed: Deed) -> Inlines:
    record = deed.entry.record
    assert isinstance(record, ParagraphRecord)
    return (*link_to(deed.entry, record.title), LineBreak(), Text(_place(library, deed)))


def _place(library: Library, deed: Deed) -> str:
    record = deed.entry.record
    assert isinstance(record, ParagraphRecord)
    return f"{body_name(library, deed.entry)} {_when(deed.day)} §{NBSP}{record.number}"


def _when(day: date | None) -> str:
    return day.isoformat() if day else "Datum okänt"


def by_years(done: Record) -> dict[Years | None, Record]:
    """Return what was done by period, the latest first; None holds what has no known date."""
    periods = {_years(day) for day in {each.day for each in done.presences} | {each.day for each in done.deeds}}
    if len(periods) == 1:
        return {periods.pop(): done}
    found: dict[Years | None, Record] = defaultdict(lambda: Record([], [], done.bodies))
    for presence in done.presences:
        found[_years(presence.day)].presences.append(presence)
    for deed in done.deeds:
        found[_years(deed.day)].deeds.append(deed)
    return {years: found[years] for years in sorted(found, key=lambda years: years or (0, 0), reverse=True)}


def _years(day: date | None) -> Years | None:
    return period_of(day) if day else None


def facts_of(library: Library, done: Record, known: dict[int, str]) -> Iterable[str]:
    """Yield all that the page shows of what was done: the page is made again only when some of it changes.

    `known` keeps the words for what many share, such as all who gave the same answer in a vote.
    """
    for presence in done.presences:
        told = known.get(id(presence))
        if told is None:
            told = known[id(presence)] = f"{presence.meeting.id}|{presence.day}|{presence.part}|{presence.note}"
        yield told
    for deed in done.deeds:
        told = known.get(id(deed))
        if told is None:
            entry = deed.entry
            came_of = decided(library, entry) if deed.kind is DeedKind.INITIATIVE else ""
            told = known[id(deed)] = "|".join((entry.id, entry.record.title, str(deed.day), *deed[2:], came_of))  # type: ignore[attr-defined]
        yield told
