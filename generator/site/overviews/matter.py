"""A matter's page: its way through bodies, step by step, also across organisations."""

from generator.library.library import Library
from generator.library.matters import Matter
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph as ParagraphRecord
from generator.model.report import DocumentRecord, Solution
from generator.sheets.composer import Composer, flatten
from generator.sheets.describe import body_name, cite, organisation_name, title_of
from generator.sheets.lists import bullets
from generator.site.overviews.rows import decided, link_to
from generator.swedish import upper_first
from generator.tree.blocks import Block, Blocks, Paragraph, Step, Steps
from generator.tree.document import Document, Head
from generator.tree.inline import Text

KIND = "Ärende"


def matter_overview(library: Library, matter: Matter) -> Document:
    """Return the matter's page. A shared matter shows the way through each organisation by itself."""
    first = matter.entries[0]
    composer = Composer(library, first)
    parts: list[Block | Blocks] = [Paragraph((Text(_intro(library, matter)),))]
    way = [entry for entry in matter.entries if not isinstance(entry.record, Solution)]
    organisations = sorted({entry.place.organisation for entry in way})
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
        parts += [composer.heading(1, "Vad som väntas härnäst"), coming]
    organisation = organisation_name(library, first) if matter.organisation else ""
    number = (matter.name,) if matter.organisation else ()
    head = Head(title=matter.title, organisation=organisation, body="", kind=KIND, case_numbers=number)
    return Document("arende", head, flatten(parts))


def _intro(library: Library, matter: Matter) -> str:
    count = len(matter.entries)
    posts = "en post" if count == 1 else f"{count} poster"
    if matter.organisation:
        return f"Ärendet har diarienummer {matter.name} och finns i {posts} i arkivet."
    names = sorted({organisation_name(library, entry) for entry in matter.entries} - {""})
    return f"Ärendet är gemensamt för {', '.join(names)} och finns i {posts} i arkivet."


def _steps(library: Library, entries: list[Entry]) -> Steps:
    return Steps(tuple(_step(library, entry) for entry in entries))


def _step(library: Library, entry: Entry) -> Step:
    record = entry.record
    day = library.day_of(entry)
    meeting = library.meeting_record(entry)
    unknown = meeting is not None and meeting.day_unknown
    when = "Datum okänt" if unknown or day is None else day.isoformat()
    title = link_to(entry, cite(library, entry))
    match record:
        case ParagraphRecord(title=words):
            return Step(when, title, decided(record), (Text(words),))
        case DocumentRecord(kind=kind):
            return Step(when, title, upper_first(kind.value), ())
        case _:
            return Step(when, title, "", ())


def _coming(library: Library, composer: Composer, entries: list[Entry]) -> Blocks:
    """Return planned meetings that the matter's records point at, and assignments still open."""
    lines = []
    seen: set[str] = set()
    for entry in entries:
        for mention in library.mentions.get(entry.id, ()):
            target = library.resolve(mention.text, entry).entry
            if target is None or target.id in seen or not isinstance(target.record, Meeting):
                continue
            if target.record.status.value in ("planerat", "kallat"):
                seen.add(target.id)
                lines.append(
                    (Text(f"{body_name(library, target)} sammanträder "), *link_to(target, str(target.record.day)))
                )
    for task in (task for entry in entries for task in library.tasks_by_source.get(entry.id, ())):
        if not task.ended:
            due = f", senast {task.due.isoformat()}" if task.due else ""
            lines.append((Text("Uppdrag: "), composer.link(task.source, task.text), Text(due)))
    return bullets(lines)
