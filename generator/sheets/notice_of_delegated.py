"""Anslag of a delegated decision that is not reported at a meeting (KL 8 kap. 10 § 3)."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.model.meeting import Notice
from generator.model.report import DocumentRecord
from generator.sheets.appeal import appeal_blocks, court_of
from generator.sheets.composer import Composer, day_or_empty, facts, flatten
from generator.sheets.describe import body_name
from generator.sheets.head import make_head
from generator.sheets.names import file_name
from generator.sheets.notice import KIND, last_day, taken_down
from generator.sheets.paragraph_lists import delegated
from generator.swedish import long_date, week_date
from generator.tree.blocks import Block, Blocks, PageBreak, Signature, Signatures
from generator.tree.document import Document


def notice_of_delegated(library: Library, entry: Entry, here: Notice) -> Document:
    """Return the notice of a record of delegated decisions, as it stands on one board."""
    record = entry.record
    assert isinstance(record, DocumentRecord)
    composer = Composer(library, entry)
    last = last_day(record.notices, library.body_record(entry))
    parts: list[Block | Blocks] = [
        facts(
            ("Organ", body_name(library, entry)),
            ("Protokollets datum", day_or_empty(record.day)),
            ("Anslaget sätts upp", here.posted.isoformat()),
            ("Överklaga senast", week_date(last) if last else "Inte bestämd ännu"),
            ("Anslaget tas ned", taken_down(here, last)),
            ("Protokollet finns hos", composer.line(here.kept_at)),
            ("Förvaltningsrätt", court_of(library, entry)),
        ),
        delegated(composer, record.delegated),
        Signatures(
            (
                Signature("Anslaget uppsatt av", "", here.posted.isoformat()),
                Signature("Anslaget nedtaget av", "", day_or_empty(here.taken_down)),
            )
        ),
        PageBreak(),
        appeal_blocks(composer, entry, max(each.posted for each in record.notices), last),
        composer.footnotes(),
    ]
    day = f" den {long_date(record.day)}" if record.day else ""
    title = f"Delegationsbeslut{day}: {record.title}"
    head = make_head(library, entry, title, KIND, here.posted, record.case_numbers)
    return Document(delegated_notice_name(entry, here), head, flatten(parts))


def delegated_notice_name(entry: Entry, here: Notice) -> str:
    """Return the file name; the board is named when there are several."""
    record = entry.record
    assert isinstance(record, DocumentRecord)
    name = f"anslag-{file_name(entry)}"
    if len(record.notices) == 1:
        return name
    return f"{name}-{slug(here.board) if here.board else record.notices.index(here) + 1}"
