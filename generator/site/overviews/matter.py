"""A matter's page: its way through bodies, step by step, also across organisations, and what is expected next."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from generator.library.library import Library
from generator.library.matters import Matter, order_of
from generator.library.proposals import PROPOSALS
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.organisation import Body
from generator.model.paragraph import Paragraph as ParagraphRecord
from generator.model.report import DocumentRecord, PeriodicReport, Solution
from generator.sheets.composer import Composer, facts, flatten
from generator.sheets.describe import body_name, cite, organisation_name, title_of
from generator.sheets.head import make_head
from generator.sheets.lists import bullets
from generator.site.overviews.rows import decided, known_day, link_to, numbered
from generator.swedish import NBSP, listed, long_date, lower_first, sort_key, upper_first
from generator.tree.blocks import Block, Blocks, Paragraph, Step, Steps
from generator.tree.document import Document, Head
from generator.tree.inline import Inlines, Text
from generator.vocabulary import DeferralKind, MeetingStatus

KIND = "Ärende"
PLANNED = frozenset({MeetingStatus.PLANNED, MeetingStatus.SUMMONED})
DEFERRED = {DeferralKind.POSTPONED: "bordlagt", DeferralKind.REFERRED_BACK: "återremitterat"}


class Expected(NamedTuple):
    """A step to come: who is to do what, after which record, and the planned meeting where it can be, if one is."""

    body: Entry | None
    what: str
    after: Entry
    meeting: Entry | None
    day: date | None = None


def matter_overview(library: Library, matter: Matter) -> Document:
    """Return the matter's page. A shared matter shows the way through each organisation by itself."""
    first = matter.entries[0]
    composer = Composer(library, first)
    way = way_of(library, matter)
    coming = expected(library, way)
    parts: list[Block | Blocks] = [Paragraph((Text(_intro(library, matter, way)),)), _where(library, way, coming)]
    organisations = list(dict.fromkeys(entry.place.organisation for entry in way))
    if matter.organisation or len(organisations) == 1:
        parts += [composer.heading(1, "Ärendets väg"), _steps(library, matter, way, coming)]
    else:
        for organisation in organisations:
            own = [entry for entry in way if entry.place.organisation == organisation]
            then = [each for each in coming if each.after.place.organisation == organisation]
            name = organisation_name(library, own[0])
            parts += [composer.heading(1, f"Ärendets väg i {name}"), _steps(library, matter, own, then)]
    solutions = [entry for entry in matter.entries if isinstance(entry.record, Solution)]
    if solutions:
        lines = [link_to(entry, title_of(library, entry)) for entry in solutions]
        parts += [composer.heading(1, "Lösningar"), bullets(lines)]
    tasks = _open_tasks(library, composer, way)
    if tasks:
        parts += [composer.heading(1, "Uppdrag som inte är klara"), tasks]
    organisation = organisation_name(library, first) if matter.organisation else ""
    number = (matter.name,) if matter.organisation and matter.name else ()
    mark = make_head(library, first, matter.title, KIND, None).mark if organisation else ""
    head = Head(title=matter.title, organisation=organisation, body="", kind=KIND, case_numbers=number, mark=mark)
    return Document("arende", head, flatten(parts))


def way_of(library: Library, matter: Matter) -> list[Entry]:
    """Return the steps in order of time: the matter's own records and those linked with them. A solution is no step."""
    steps = [entry for entry in (*matter.entries, *matter.linked) if not isinstance(entry.record, Solution)]
    return sorted(steps, key=lambda entry: order_of(library.day_of, entry))


def _intro(library: Library, matter: Matter, way: Sequence[Entry]) -> str:
    count = "ett steg" if len(way) == 1 else f"{len(way)}{NBSP}steg"
    span = _span([known_day(library, entry) for entry in way])
    if matter.organisation:
        chain = (
            " Ärendet saknar diarienummer och följs genom hänvisningarna mellan paragraferna."
            if matter.is_chain
            else ""
        )
        return f"Arkivet har {count} i ärendet{span}.{chain}"
    names = sorted({organisation_name(library, entry) for entry in matter.entries} - {""}, key=sort_key)
    shared = f"är gemensamt för {listed(names)}" if len(names) > 1 else f"går genom flera organ i {listed(names)}"
    return f"Ärendet {shared}. Arkivet har {count}{span}."


def _span(days: list[date | None]) -> str:
    """Return from when till when, or nothing when a day is not known."""
    known = [day for day in days if day is not None]
    if not known or len(known) < len(days):
        return ""
    first, last = long_date(known[0]), long_date(known[-1])
    return f" den {first}" if first == last else f", från den {first} till den {last}"


def _where(library: Library, way: Sequence[Entry], coming: Sequence[Expected]) -> Blocks:
    """Return in short where the matter stands: its latest decision, and what is expected next."""
    treated = [entry for entry in way if isinstance(entry.record, ParagraphRecord)]
    if not treated:
        return ()
    last = treated[-1]
    outcome = decided(library, last)
    latest: Inlines = (*link_to(last, cite(library, last, way[0])), Text(f": {outcome}" if outcome else ""))
    then = "; ".join(f"{_who(library, each)} {each.what}" for each in coming)
    return facts(("Senaste beslutet" if outcome else "Senaste steget", latest), ("Härnäst", upper_first(then)))


def _steps(library: Library, matter: Matter, entries: Sequence[Entry], coming: Sequence[Expected]) -> Steps:
    done = (_step(library, matter, entry) for entry in entries)
    return Steps((*done, *(_coming_step(library, each) for each in coming)))


def _step(library: Library, matter: Matter, entry: Entry) -> Step:
    record = entry.record
    day = known_day(library, entry)
    when = day.isoformat() if day else "Datum okänt"
    body = _body(library, matter, entry)
    own = matter.name in getattr(record, "case_numbers", ()) or not matter.organisation
    other = "" if own else listed(getattr(record, "case_numbers", ()))
    number: Inlines = (Text(f"Diarienummer {other}"),) if other else ()
    match record:
        case ParagraphRecord():
            return Step(when, link_to(entry, f"{body} {numbered(record)}".strip()), decided(library, entry), number)
        case DocumentRecord(kind=kind) | PeriodicReport(kind=kind):
            outcome = ", ".join(part for part in (upper_first(kind.value), body) if part)
            return Step(when, link_to(entry, title_of(library, entry)), outcome, number)
        case _:
            return Step(when, link_to(entry, title_of(library, entry)), body, number)


def _body(library: Library, matter: Matter, entry: Entry) -> str:
    """Return the body's name, with its organisation when that is not the matter's own."""
    name = body_name(library, entry)
    if not matter.organisation or entry.place.organisation == matter.organisation:
        return name
    return f"{name}, {organisation_name(library, entry)}," if name else ""


def _coming_step(library: Library, each: Expected) -> Step:
    day = each.day or (known_day(library, each.meeting) if each.meeting else None)
    when = day.isoformat() if day else "Härnäst"
    who = upper_first(_who(library, each))
    place = link_to(each.meeting, who) if each.meeting else link_to(each.body, who) if each.body else (Text(who),)
    after = (Text("Efter "), *link_to(each.after, cite(library, each.after, each.after)))
    return Step(when, place, upper_first(each.what) + ".", after, coming=True)


def _who(library: Library, each: Expected) -> str:
    if each.body is None:
        return "ärendet"
    name = lower_first(title_of(library, each.body))
    own = each.body.place.organisation == each.after.place.organisation
    return name if own else f"{name} i {organisation_name(library, each.body)}"


def expected(library: Library, way: Sequence[Entry]) -> list[Expected]:
    """Return what is expected next: answers to proposals, what was put off, and planned meetings pointed at."""
    found = [*_unanswered(library, way), *_put_off(library, way)]
    known = {each.meeting.id for each in found if each.meeting}
    return [*found, *(each for each in _pointed_at(library, way) if each.meeting and each.meeting.id not in known)]


def _unanswered(library: Library, way: Sequence[Entry]) -> Iterator[Expected]:
    """Yield the proposals to a body that has no later paragraph in the matter."""
    for index, entry in enumerate(way):
        blocks = entry.record.decisions if isinstance(entry.record, ParagraphRecord) else ()
        for block in blocks:
            if block.to is None or block.verb not in PROPOSALS:
                continue
            to = library.resolve(block.to, entry).entry
            later = {f"{each.place.organisation}/{each.place.body}" for each in way[index + 1 :]}
            if to is not None and isinstance(to.record, Body) and to.id not in later:
                yield Expected(to, "ska ta ställning till förslaget", entry, _next_meeting(library, to, entry))
                break


def _put_off(library: Library, way: Sequence[Entry]) -> Iterator[Expected]:
    """Yield the matter's return when its last paragraph put it off."""
    treated = [entry for entry in way if isinstance(entry.record, ParagraphRecord)]
    record = treated[-1].record if treated else None
    if isinstance(record, ParagraphRecord) and record.deferral is not None:
        to = f" till {lower_first(record.deferral.to)}" if record.deferral.to else ""
        what = f"är {DEFERRED[record.deferral.kind]}{to} och ska tas upp igen"
        yield Expected(None, what, treated[-1], None, record.deferral.until)


def _pointed_at(library: Library, way: Sequence[Entry]) -> Iterator[Expected]:
    """Yield planned meetings that the records point at."""
    seen: set[str] = set()
    for entry in way:
        for mention in library.mentions.get(entry.id, ()):
            target = library.resolve(mention.text, entry).entry
            if target is None or target.id in seen or not isinstance(target.record, Meeting):
                continue
            if target.record.status in PLANNED:
                seen.add(target.id)
                yield Expected(library.body_of(target), "sammanträder", entry, target)


def _next_meeting(library: Library, body: Entry, after: Entry) -> Entry | None:
    """Return the body's first planned meeting after a record's day."""
    day = library.day_of(after)
    for meeting in library.meetings_of(body):
        record = meeting.record
        if isinstance(record, Meeting) and record.status in PLANNED and (day is None or record.day > day):
            return meeting
    return None


def _open_tasks(library: Library, composer: Composer, way: Sequence[Entry]) -> Blocks:
    lines: list[Inlines] = []
    for task in (task for entry in way for task in library.tasks_by_source.get(entry.id, ())):
        if not task.ended:
            due = f", ska vara klart senast den {long_date(task.due)}" if task.due else ""
            composer.at(way[0])
            lines.append((composer.link(task.source, task.text.rstrip(".")), Text(due)))
    return bullets(lines)
