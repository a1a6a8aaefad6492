"""Anslag: the proof that adjusted minutes were announced, with the last day to appeal and how (KL 8 kap. 12 §)."""

from collections.abc import Iterable
from datetime import date, timedelta

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.model.meeting import Meeting, Notice
from generator.model.organisation import Body
from generator.sheets.appeal import appeal_blocks, court_of
from generator.sheets.composer import Composer, day_or_empty, facts, flatten
from generator.sheets.describe import body_name, day_text, organisation_name
from generator.sheets.head import make_head
from generator.sheets.lists import full_columns, plain
from generator.sheets.minutes_parts import AdjustedPart
from generator.swedish import listed, long_date, lower_first, week_date
from generator.tree.blocks import Block, Blocks, Callout, PageBreak, Paragraph, Signature, Signatures
from generator.tree.document import Document
from generator.tree.inline import Text
from generator.workdays import last_appeal_day

KIND = "Anslag"


def notice(library: Library, entry: Entry, part: AdjustedPart, here: Notice) -> Document:
    """Return the notice of one part of the minutes, as it stands on one board."""
    meeting = entry.record
    assert isinstance(meeting, Meeting)
    composer = Composer(library, entry)
    last = last_day(part.notices, library.body_record(entry))
    parts: list[Block | Blocks] = [
        _announced(library, entry, here),
        facts(
            ("Organ", body_name(library, entry)),
            ("Sammanträdesdatum", day_text(meeting).strip("()")),
            ("Paragrafer", part.printed),
            ("Justeringsdatum", day_or_empty(part.adjustment.adjusted)),
            ("Anslaget sätts upp", here.posted.isoformat()),
            ("Överklaga senast", week_date(last) if last else "Inte bestämd ännu"),
            ("Anslaget tas ned", taken_down(here, last)),
            ("Protokollet finns hos", composer.line(here.kept_at)),
            ("Förvaltningsrätt", court_of(library, entry)),
        ),
        _boards(part.notices, library.body_record(entry)),
        Signatures(
            (
                Signature("Anslaget uppsatt av", "", here.posted.isoformat()),
                Signature("Anslaget nedtaget av", "", day_or_empty(here.taken_down)),
            )
        ),
        PageBreak(),
        appeal_blocks(composer, entry, max(each.posted for each in part.notices), last),
        composer.footnotes(),
    ]
    what = f", {part.printed}" if part.key else ""
    day = "" if meeting.day_unknown else f" den {long_date(meeting.day)}"
    title = f"Justerat protokoll från {lower_first(body_name(library, entry))}{day}{what}"
    head = make_head(library, entry, title, KIND, here.posted)
    return Document(notice_name(entry, part, here), head, flatten(parts))


def notice_name(entry: Entry, part: AdjustedPart, here: Notice) -> str:
    """Return the file name; the board is named when there are several."""
    name = "-".join(word for word in ("anslag", entry.place.body, entry.place.meeting, part.key) if word)
    if len(part.notices) == 1:
        return name
    return f"{name}-{slug(here.board) if here.board else part.notices.index(here) + 1}"


def last_day(notices: Iterable[Notice], body: Body | None) -> date | None:
    """Return the last day to appeal, counted from the day the notice was up on every board.

    None while it is missing on a board that the body names (KL 13 kap. 5 §).
    """
    days = [each.posted for each in notices]
    return None if _missing(notices, body) or not days else last_appeal_day(max(days))


def _missing(notices: Iterable[Notice], body: Body | None) -> list[str]:
    if body is None or len(body.boards) < 2:
        return []
    up = {slug(each.board) for each in notices}
    return [str(board) for board in body.boards if slug(board) not in up]


def _announced(library: Library, entry: Entry, here: Notice) -> Callout:
    board = here.board or organisation_name(library, entry)
    words = f"Justeringen har tillkännagivits på den digitala anslagstavlan hos {board}."
    return Callout("note", "Protokollet är justerat", (Paragraph((Text(words),)),))


def taken_down(here: Notice, last: date | None) -> str:
    if here.taken_down:
        return here.taken_down.isoformat()
    return f"Tidigast {(last + timedelta(days=1)).isoformat()}" if last else ""


def _boards(notices: tuple[Notice, ...], body: Body | None) -> Blocks:
    if len(notices) < 2 and not _missing(notices, body):
        return ()
    rows = [(plain(str(each.board)), plain(each.posted.isoformat())) for each in notices]
    missing = _missing(notices, body)
    table = full_columns("Anslagstavlor", ("Anslagstavla", "Uppsatt"), rows, row_headers=True)
    told = f"Anslaget saknas ännu hos {listed(missing)}." if missing else ""
    reason = "Tiden för överklagande räknas från den dag då anslaget finns på alla anslagstavlor."
    return (*table, Paragraph((Text(" ".join(part for part in (told, reason) if part)),)))
