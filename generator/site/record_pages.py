"""A record's page: its document, the way to it, the pages beside it, and what refers to it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from generator.library.library import Backlink, Library
from generator.library.matters import matter_address
from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph as ParagraphRecord
from generator.model.plan import ActivityPlan, Assignment, ReportBack
from generator.model.report import Solution
from generator.sheets.composer import Composer, flatten
from generator.sheets.describe import cite, day_text, organisation_name, title_of
from generator.sheets.lists import bullets
from generator.sheets.papers import papers_of
from generator.sheets.plan import activity_plan
from generator.sheets.registry import document_of
from generator.site import addresses
from generator.site.facets import facets, filters
from generator.site.overviews.body import body_overview, organisation_overview
from generator.site.overviews.meeting import meeting_overview
from generator.site.overviews.plan import follow_up_address, has_follow_up
from generator.site.page import Download, Page, PageLink
from generator.swedish import upper_first
from generator.tree.blocks import Block, Blocks
from generator.tree.document import Document
from generator.tree.inline import Inlines, Reference, Text

RELATIONS: dict[str, str] = {
    "tidigare": "Senare behandling",
    "behandlar": "Behandlas i",
    "antagen": "Antar",
    "plan": "Återrapporter",
    "aktiviteter": "Nämns som belägg i",
    "redovisade_uppdrag": "Uppdrag redovisas i",
    "uppdragsläge": "Uppdrag redovisas i",
    "bilaga_till": "Bilagor",
    "ersätter": "Ersätts av",
    "lösningar": "Beslut om lösningen",
    "från": "Uppdrag som ges här",
    "under": "Organ som lyder under det här",
}
OTHER_RELATION = "Hänvisningar hit"
ANSWERS = "Svar på förslaget"
HOME = PageLink("Start", addresses.START)


def record_page(library: Library, entry: Entry, today: date = date.max) -> Page:
    """Return the page of a record as it is on a day; after the last day there is, nothing is to come."""
    document = _document(library, entry, today)
    before, after = _beside(library, entry)
    return Page(
        address=entry.address,
        title=document.head.title,
        description=_description(library, entry),
        document=document,
        crumbs=crumbs(library, entry),
        previous=before,
        following=after,
        downloads=downloads(library, entry),
        source=entry.file.removeprefix("records/"),
        facets=facets(library, entry, document.head.kind),
        aside=_aside(library, entry),
        cases=_cases(library, entry),
        filters=filters(library, entry),
        as_of=today if isinstance(entry.record, Body) and today != date.max else None,
    )


def _document(library: Library, entry: Entry, today: date) -> Document:
    match entry.record:
        case Meeting():
            return meeting_overview(library, entry)
        case Body():
            return body_overview(library, entry, today)
        case Organisation():
            return organisation_overview(library, entry)
        case ActivityPlan():
            told = (each.source for each in library.backlinks.get(entry.id, ()) if each.relation == "plan")
            return activity_plan(library, entry, tuple(each for each in told if isinstance(each.record, ReportBack)))
        case _:
            document = document_of(library, entry)
            assert document is not None
            return document


def downloads(library: Library, entry: Entry) -> tuple[Download, ...]:
    """Return the files beside the page. Their names follow from the record alone."""
    return tuple(
        Download(words, f"{paper.name}.{ending}", paper.title)
        for paper in papers_of(library, entry)
        for words, ending in (("Word", "docx"), ("PDF", "pdf"))
    )


def crumbs(library: Library, entry: Entry) -> tuple[PageLink, ...]:
    """Return the way from the start page down to the record, itself left out."""
    if isinstance(entry.record, Solution):
        return (HOME, PageLink("Lösningar", addresses.SOLUTIONS))
    way = [HOME]
    for owner in (library.organisation_of(entry), library.body_of(entry), library.meeting_of(entry)):
        if owner is not None and owner is not entry:
            words = (
                upper_first(day_text(owner.record).strip("()"))
                if isinstance(owner.record, Meeting)
                else title_of(library, owner)
            )
            way.append(PageLink(words, owner.address))
    return tuple(way)


def _beside(library: Library, entry: Entry) -> tuple[PageLink | None, PageLink | None]:
    """Return the page before and after: of paragraphs in a meeting, of meetings in a body."""
    siblings: tuple[Entry, ...] = ()
    if isinstance(entry.record, ParagraphRecord):
        meeting = library.meeting_of(entry)
        siblings = library.paragraphs_of(meeting) if meeting else ()
    elif isinstance(entry.record, Meeting):
        body = library.body_of(entry)
        siblings = library.meetings_of(body) if body else ()
    place = library.position.get(entry.id)
    if place is None or not siblings:
        return None, None
    before = siblings[place - 1] if place > 0 else None
    after = siblings[place + 1] if place + 1 < len(siblings) else None
    return _page_link(library, before), _page_link(library, after)


def _page_link(library: Library, entry: Entry | None) -> PageLink | None:
    return PageLink(title_of(library, entry), entry.address) if entry else None


def _description(library: Library, entry: Entry) -> str:
    parts = [cite(library, entry), organisation_name(library, entry)]
    title = str(getattr(entry.record, "title", ""))
    return ". ".join(dict.fromkeys(part for part in (title, *parts) if part))


def _aside(library: Library, entry: Entry) -> Blocks:
    """Return who refers to this record, by relation, and the matters it belongs to by name or by links."""
    composer = Composer(library, entry)
    shared = library.ways_of(entry)
    groups: dict[str, list[Backlink]] = defaultdict(list)
    answers = {answer.id for answer in library.answers.get(entry.id, ())}
    for backlink in _worth_telling(library, entry):
        title = ANSWERS if backlink.source.id in answers else RELATIONS.get(backlink.relation, OTHER_RELATION)
        groups[title].append(backlink)
    parts: list[Block | Blocks] = []
    if shared:
        ways: list[Inlines] = [(Reference(matter.address, (Text(matter.title),)),) for matter in shared]
        parts += [composer.heading(1, "Ärendets väg", "gemensamt"), bullets(ways)]
    plan = _plan_of(library, entry)
    if plan is not None and has_follow_up(library, plan):
        beside = Reference(follow_up_address(plan), (Text("Plan och återrapport sida vid sida"),))
        parts += [composer.heading(1, "Uppföljning", "uppfoljning"), bullets([(beside,)])]
    for title in (ANSWERS, *dict.fromkeys(RELATIONS.values()), OTHER_RELATION):
        if title in groups:
            lines = [(composer.link(backlink.source, _named(library, backlink, entry)),) for backlink in groups[title]]
            parts += [composer.heading(1, title, f"hit-{slug(title)}"), bullets(lines)]
    return flatten(parts)


def _plan_of(library: Library, entry: Entry) -> Entry | None:
    """Return the plan that a record is, or reports on."""
    if isinstance(entry.record, ReportBack):
        return library.resolve(entry.record.plan, entry).entry
    return entry if isinstance(entry.record, ActivityPlan) else None


def _worth_telling(library: Library, entry: Entry) -> Iterator[Backlink]:
    """Yield the references that tell something new: not those that the page itself already shows."""
    targets = (library.resolve(each.text, entry).entry for each in library.mentions.get(entry.id, ()))
    shown = {target.id for target in targets if target}
    if isinstance(entry.record, Assignment):
        shown |= {report.source.id for report in library.tasks[entry.record.id].reports}
    for backlink in library.backlinks.get(entry.id, ()):
        named = backlink.relation in RELATIONS
        known = backlink.source.id in shown and (not named or isinstance(entry.record, Solution))
        if not known and (named or not isinstance(entry.record, Organisation | Body)):
            yield backlink


def _cases(library: Library, entry: Entry) -> tuple[PageLink, ...]:
    """Return the matters of the record's case numbers, in the record's order and as it writes them."""
    numbers = [str(number) for number in getattr(entry.record, "case_numbers", ())]
    return tuple(PageLink(number, matter_address(entry.place.organisation, number)) for number in numbers)


def _named(library: Library, backlink: Backlink, entry: Entry) -> str:
    source = backlink.source
    words = cite(library, source, entry)
    title = str(getattr(source.record, "title", ""))
    return f"{words} {title}" if isinstance(source.record, ParagraphRecord) and title else upper_first(words)
