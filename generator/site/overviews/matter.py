"""A matter's page: its way through bodies, step by step, also across organisations."""

from datetime import date

from generator.library.library import Library
from generator.library.matters import Matter
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph as ParagraphRecord
from generator.model.report import DocumentRecord, PeriodicReport, Solution
from generator.sheets.composer import Composer, flatten
from generator.sheets.decisions import PROPOSALS
from generator.sheets.describe import body_name, organisation_name, title_of
from generator.sheets.lists import bullets
from generator.site.overviews.rows import decided, known_day, link_to, numbered
from generator.swedish import NBSP, listed, long_date, sort_key, upper_first
from generator.tree.blocks import Block, Blocks, Paragraph, Step, Steps
from generator.tree.document import Document, Head
from generator.tree.inline import Inlines, Text

KIND = "Ärende"


def matter_overview(library: Library, matter: Matter) -> Document:
    """Return the matter's page. A shared matter shows the way through each organisation by itself."""
    first = matter.entries[0]
    composer = Composer(library, first)
    parts: list[Block | Blocks] = [Paragraph((Text(_intro(library, matter)),))]
    way = [entry for entry in matter.entries if not isinstance(entry.record, Solution)]
    organisations = list(dict.fromkeys(entry.place.organisation for entry in way))
    if matter.organisation or len(organisations) == 1:
        parts += [composer.heading(1, "Ärendets väg"), _steps(library, way)]
    else:
        for organisation in organisations:
            own = [entry for entry in way if entry.place.organisation == organisation]
            name = organisation_name(library, own[0])
            parts += [composer.heading(1, f"Ärendets väg i {name}"), _steps(library, own)]
    solutions = [entry for entry in matter.entries if isinstance(entry.record, Solution)]
    if solutions:
        lines = [link_to(entry, title_of(library, entry)) for entry in solutions]
        parts += [composer.heading(1, "Lösningar"), bullets(lines)]
    coming = _coming(library, composer, way)
    if coming:
        parts += [composer.heading(1, "Det som återstår"), coming]
    organisation = organisation_name(library, first) if matter.organisation else ""
    number = (matter.name,) if matter.organisation else ()
    head = Head(title=matter.title, organisation=organisation, body="", kind=KIND, case_numbers=number)
    return Document("arende", head, flatten(parts))


def _intro(library: Library, matter: Matter) -> str:
    way = [entry for entry in matter.entries if not isinstance(entry.record, Solution)]
    count = "ett steg" if len(way) == 1 else f"{len(way)}{NBSP}steg"
    span = _span([known_day(library, entry) for entry in way])
    if matter.organisation:
        return f"Arkivet har {count} i ärendet{span}."
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


def _steps(library: Library, entries: list[Entry]) -> Steps:
    return Steps(tuple(_step(library, entry) for entry in entries))


def _step(library: Library, entry: Entry) -> Step:
    record = entry.record
    day = known_day(library, entry)
    when = day.isoformat() if day else "Datum okänt"
    body = body_name(library, entry)
    match record:
        case ParagraphRecord():
            return Step(when, link_to(entry, f"{body} {numbered(record)}".strip()), decided(library, entry))
        case DocumentRecord(kind=kind) | PeriodicReport(kind=kind):
            outcome = ", ".join(part for part in (upper_first(kind.value), body) if part)
            return Step(when, link_to(entry, title_of(library, entry)), outcome)
        case _:
            return Step(when, link_to(entry, title_of(library, entry)), body)


def _unanswered(library: Library, composer: Composer, entries: list[Entry]) -> list[Inlines]:
    """Return the proposals to a body that has no later paragraph in the matter."""
    lines: list[Inlines] = []
    for index, entry in enumerate(entries):
        if not isinstance(entry.record, ParagraphRecord):
            continue
        later = {f"{each.place.organisation}/{each.place.body}" for each in entries[index + 1 :]}
        for block in entry.record.decisions:
            if block.to is None or block.verb not in PROPOSALS:
                continue
            to = library.resolve(block.to, entry).entry
            if to is not None and to.id not in later:
                composer.at(entry)
                words = f"{title_of(library, to)} ska ta ställning till förslaget i "
                lines.append((Text(words), composer.link(entry), Text(". Arkivet har inget beslut därifrån.")))
    return lines


def _coming(library: Library, composer: Composer, entries: list[Entry]) -> Blocks:
    """Return proposals without an answer, planned meetings that the records point at, and open assignments."""
    lines = _unanswered(library, composer, entries)
    seen: set[str] = set()
    for entry in entries:
        for mention in library.mentions.get(entry.id, ()):
            target = library.resolve(mention.text, entry).entry
            if target is None or target.id in seen or not isinstance(target.record, Meeting):
                continue
            if target.record.status.value in ("planerat", "kallat"):
                seen.add(target.id)
                lines.append(
                    (
                        Text(f"{body_name(library, target)} sammanträder "),
                        *link_to(target, long_date(target.record.day)),
                    )
                )
    for task in (task for entry in entries for task in library.tasks_by_source.get(entry.id, ())):
        if not task.ended:
            due = f", ska vara klart senast den {long_date(task.due)}" if task.due else ""
            lines.append((Text("Uppdrag: "), composer.link(task.source, task.text.rstrip(".")), Text(due)))
    return bullets(lines)
