"""A meeting's page: what it is, what was decided, who took part. The whole minutes are the files beside it."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import AgendaItem, Meeting
from generator.sheets.attendance import attendance_blocks
from generator.sheets.composer import Composer, facts, flatten
from generator.sheets.corrections import correction_blocks, stage_blocks
from generator.sheets.describe import title_of
from generator.sheets.head import draft_mark, make_head
from generator.sheets.lists import full_columns, plain, reference_list
from generator.sheets.minutes import meeting_facts, notice_blocks
from generator.sheets.order import body_of
from generator.sheets.status import meeting_status
from generator.site.overviews.rows import paragraph_table
from generator.swedish import clock, upper_first
from generator.tree.blocks import Block, Blocks
from generator.tree.document import Document
from generator.tree.inline import Inlines

KIND = "Sammanträde"


def meeting_overview(library: Library, entry: Entry, *, listed: bool = True) -> Document:
    """Return the overview of a meeting, with its paragraphs when they are to be listed."""
    meeting = entry.record
    assert isinstance(meeting, Meeting)
    composer = Composer(library, entry)
    paragraphs = library.paragraphs_of(entry) if listed else ()
    parts: list[Block | Blocks] = [
        facts(("Läge", (meeting_status(meeting.status),))),
        correction_blocks(composer, meeting),
        composer.text(meeting.text),
    ]
    if paragraphs:
        parts += [composer.heading(1, "Beslut och ärenden"), paragraph_table(library, paragraphs, with_body=False)]
    agenda = _agenda(composer, meeting.agenda)
    if agenda:
        parts += [composer.heading(1, body_of(composer).wording.agenda), agenda]
    known = meeting_facts(composer, meeting, paragraphs)
    if known:
        parts += [composer.heading(1, "Om sammanträdet"), known, stage_blocks(composer, meeting)]
    parts += [attendance_blocks(composer, meeting), notice_blocks(composer, meeting)]
    if meeting.related:
        parts += [composer.heading(1, "Se även"), reference_list(composer, meeting.related)]
    parts.append(composer.footnotes())
    issued = None if meeting.day_unknown else meeting.day
    head = make_head(library, entry, title_of(library, entry), KIND, issued, mark=draft_mark(meeting))
    return Document(f"sammantrade-{entry.place.body}-{entry.place.meeting}", head, flatten(parts))


def _agenda(composer: Composer, items: tuple[AgendaItem, ...]) -> Blocks:
    rows: list[tuple[Inlines, ...]] = [
        (
            plain(str(item.number)),
            composer.line(item.title),
            composer.case_numbers(item.case_numbers),
            composer.line(item.presenter),
            plain(clock(item.time) if item.time else ""),
            plain(upper_first(item.kind.value) if item.kind else ""),
            composer.line(" ".join(item.proposal.split())),
        )
        for item in items
    ]
    headers = ("Nr", "Ärende", "Dnr", "Föredragande", "Tid", "Slag", "Förslag till beslut")
    return full_columns("", headers, rows)
