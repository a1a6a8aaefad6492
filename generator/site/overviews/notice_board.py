"""The official notice board: what is announced on the day of the build, and the log of what has been taken down.

Nothing else may stand on it (KL 8 kap. 10–11 §§), so these pages have no news, no counts and no other links.
"""

from collections.abc import Sequence
from datetime import date

from generator.library.library import Library
from generator.model.meeting import AgendaItem, Meeting
from generator.sheets.appeal import TITLE as HOW_TO_APPEAL
from generator.sheets.composer import Composer, facts, flatten
from generator.sheets.describe import body_name
from generator.sheets.head import make_head
from generator.sheets.lists import bullets, full_columns, plain
from generator.sheets.notice import notice
from generator.sheets.notice_of_delegated import notice_of_delegated
from generator.site.boards import LOG, Board, Coming, Posted, is_called_off
from generator.site.overviews.notice_posted import delegated_blocks, posted_blocks, posted_title
from generator.swedish import clock, long_date, lower_first, upper_first, week_date
from generator.tree.blocks import Block, Blocks, List, ListItem, PageBreak, Paragraph, Signatures
from generator.tree.document import Document, Head
from generator.tree.graft import LONGEST_PART
from generator.tree.inline import Inlines, Reference, Strong, Text
from generator.vocabulary import BodyKind

TITLE = "Anslagstavla"
LOG_TITLE = "Anslagslogg"
LAW = (
    "Det här är den officiella anslagstavlan (8 kap. 9–12 §§ kommunallagen). Här anslås sammanträden, justerade "
    "protokoll och delegationsbeslut, och inget annat."
)


def board_page(library: Library, board: Board, today: date) -> Document:
    """Return what stands on a board on the day."""
    composer = Composer(library, board.owner)
    coming, posted = board.up(today)
    parts: list[Block | Blocks] = [Paragraph((Text(LAW),))]
    parts.append(composer.heading(1, "Sammanträden"))
    parts += [part for each in coming for part in _coming(composer, each, today)]
    if not coming:
        parts.append(_words(f"Inget sammanträde är anslaget den {long_date(today)}."))
    parts.append(composer.heading(1, "Justerade protokoll"))
    minutes = [each for each in posted if each.part]
    parts += [part for each in minutes for part in posted_blocks(composer, each)]
    if not minutes:
        parts.append(_words(f"Inget justerat protokoll är anslaget den {long_date(today)}."))
    delegated = [each for each in posted if not each.part]
    if delegated:
        parts.append(composer.heading(1, "Delegationsbeslut"))
        parts += [part for each in delegated for part in delegated_blocks(composer, each)]
    parts += [composer.heading(1, HOW_TO_APPEAL), _words(_appeal(bool(posted)))]
    parts += [composer.heading(1, "Äldre anslag"), _link(f"{board.address}{LOG}", f"{LOG_TITLE} för {board.name}")]
    return Document("anslagstavla", _head(library, board, f"{TITLE} för {board.name}", TITLE), flatten(parts))


def _appeal(any_posted: bool) -> str:
    here = "Varje anslag om beslut här ovanför säger" if any_posted else "Varje sådant anslag säger"
    return (
        "Ett anslaget beslut kan överklagas till förvaltningsrätten inom tre veckor från den dag då "
        f"anslaget sattes upp här. {here} vilken den sista dagen är, och hur du gör."
    )


def _head(library: Library, board: Board, title: str, kind: str) -> Head:
    """Return the head of a board's page, with the mark of what is invented."""
    mark = make_head(library, board.owner, title, kind, None).mark
    return Head(title=title, organisation=board.name, body="", kind=kind, mark=mark)


def _words(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def _link(address: str, words: str) -> Paragraph:
    return Paragraph((Reference(address, (Text(words),)),))


def _coming(composer: Composer, each: Coming, today: date) -> list[Block | Blocks]:
    """Return the notice of a meeting: time, place and matters."""
    library, entry = composer.library, each.entry
    meeting = entry.record
    assert isinstance(meeting, Meeting)
    composer.at(entry)
    title = coming_title(library, each)
    matters = [item for item in meeting.agenda if item.added is None or item.added <= today]
    parts: list[Block | Blocks] = [
        composer.heading(2, title, _anchor(each)),
        facts(
            ("Inställt", (Strong((Text("Sammanträdet är inställt."),)),) if is_called_off(meeting) else ""),
            ("Tid", _time(meeting)),
            ("Plats", composer.line(meeting.place)),
            ("Form", upper_first(meeting.form.value)),
            ("Anslaget uppsatt", each.starts.isoformat()),
            ("Anslaget tas ned", each.ends.isoformat()),
        ),
    ]
    if matters:
        parts += [_words("Ärenden:"), _agenda(composer, matters)]
    parts.append(_link(entry.address, "Läs om sammanträdet"))
    return parts


def _anchor(each: Coming) -> str:
    """Return the anchor of a meeting's notice: its day first, for a long anchor loses its end."""
    return f"{each.entry.place.meeting}-{each.entry.place.body}"[:LONGEST_PART].strip("-")


def coming_title(library: Library, each: Coming) -> str:
    """Return "Kungörelse: regionfullmäktige sammanträder den 24 februari 2026"."""
    meeting, body = each.entry.record, library.body_record(each.entry)
    assert isinstance(meeting, Meeting)
    name = lower_first(body_name(library, each.entry))
    if body is not None and body.kind is BodyKind.COUNCIL:
        return f"Kungörelse: {name} sammanträder den {_days(meeting)}"
    return f"Sammanträde: {name} den {_days(meeting)}"


def _days(meeting: Meeting) -> str:
    first, last = meeting.day, meeting.last_day
    if last is None or last == first:
        return long_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_date(last)}"
    return f"{long_date(first)} till den {long_date(last)}"


def _time(meeting: Meeting) -> str:
    hours = f" klockan {clock(meeting.time.starts)}" if meeting.time else ""
    return f"{upper_first(week_date(meeting.day))}{hours}"


def _agenda(composer: Composer, items: Sequence[AgendaItem]) -> List:
    """Return the matters, with their numbers when each has one of its own."""
    lines = []
    for place, item in enumerate(items, start=1):
        number = str(item.number) or str(place)
        lines.append(ListItem(f"{number}.", (Paragraph(composer.line(item.title)),)))
    return List(True, tuple(lines))


def notice_page(library: Library, each: Posted) -> Document:
    """Return a notice as a page: the document that is its paper, without the lines to sign on."""
    if each.part is None:
        document = notice_of_delegated(library, each.entry, each.notice)
    else:
        document = notice(library, each.entry, each.part, each.notice)
    blocks = tuple(block for block in document.blocks if not isinstance(block, Signatures | PageBreak))
    return Document(document.name, document.head, blocks)


def log_page(library: Library, board: Board, those: Sequence[Coming | Posted], place: str) -> Document:
    """Return a page of the log: what has been taken down."""
    rows = [_log_row(library, each) for each in those]
    table = full_columns("", ("Anslag", "Uppsatt", "Nedtaget"), rows, row_headers=True)
    intro = f"Anslag som har tagits ned från anslagstavlan för {board.name}, de senaste först. {place}".strip()
    blocks: list[Block | Blocks] = [_words(intro if rows else "Inget anslag har tagits ned ännu."), table]
    return Document("anslagslogg", _head(library, board, f"{LOG_TITLE} för {board.name}", LOG_TITLE), flatten(blocks))


def _log_row(library: Library, each: Coming | Posted) -> tuple[Inlines, ...]:
    title = posted_title(library, each) if isinstance(each, Posted) else coming_title(library, each)
    address = each.address if isinstance(each, Posted) else each.entry.address
    ends = each.ends.isoformat() if each.ends else ""
    return (Reference(address, (Text(title),)),), plain(each.starts.isoformat()), plain(ends)


def all_boards(library: Library, boards: Sequence[Board], today: date) -> Document:
    """Return the page of every board: what stands on each, in a line."""
    parts: list[Block | Blocks] = [
        _words(
            "Varje organisation har sin anslagstavla. Här anslås sammanträden, justerade protokoll och "
            "delegationsbeslut."
        )
    ]
    for number, board in enumerate(boards, start=1):
        coming, posted = board.up(today)
        lines: list[Inlines] = [_short_coming(library, board, each) for each in coming]
        lines += [_short_posted(library, board, each) for each in posted]
        composer = Composer(library, board.owner)
        parts += [composer.heading(1, board.name, f"tavla-{number}"), bullets(lines)]
        if not lines:
            parts.append(_words(f"Inget är anslaget den {long_date(today)}."))
        parts.append(_link(board.address, f"{TITLE} för {board.name}"))
    if not boards:
        parts.append(_words("Arkivet har inga anslag."))
    return Document("anslagstavlor", Head(TITLE, "", "", "Officiella anslag"), flatten(parts))


def _short_coming(library: Library, board: Board, each: Coming) -> Inlines:
    off = is_called_off(each.entry.record) if isinstance(each.entry.record, Meeting) else False
    return (
        Reference(f"{board.address}#{_anchor(each)}", (Text(coming_title(library, each)),)),
        Text(". Inställt." if off else ""),
    )


def _short_posted(library: Library, board: Board, each: Posted) -> Inlines:
    told = f". Överklaga senast den {long_date(each.last)}." if each.last else ""
    return (Reference(each.address, (Text(posted_title(library, each)),)), Text(told))
