"""What a notice board says of decisions that can be appealed: adjusted minutes, and records of delegated ones."""

from generator.library.library import Library
from generator.loading.names import slug
from generator.model.meeting import Meeting
from generator.model.report import DocumentRecord
from generator.sheets.composer import Composer, facts
from generator.sheets.describe import body_name, day_text, organisation_name
from generator.site.boards import Posted
from generator.swedish import listed, long_date, lower_first, week_date
from generator.tree.blocks import Block, Blocks, Paragraph
from generator.tree.inline import Inlines, Reference, Strong, Text


def posted_blocks(composer: Composer, each: Posted) -> list[Block | Blocks]:
    """Return the notice of adjusted minutes: days, where they are kept, until when and how to appeal."""
    library, entry = composer.library, each.entry
    meeting = entry.record
    assert isinstance(meeting, Meeting)
    assert each.part is not None
    composer.at(entry)
    host = organisation_name(library, entry)
    adjusted = each.part.adjustment.adjusted
    anchor = slug(each.address.rstrip("/").rpartition("/")[2])
    return [
        composer.heading(2, posted_title(library, each), anchor),
        facts(
            ("Organ", f"{body_name(library, entry)} i {host}"),
            ("Sammanträdesdatum", day_text(meeting).strip("()")),
            ("Paragrafer", each.part.printed),
            ("Justeringsdatum", adjusted.isoformat() if adjusted else ""),
            ("Anslaget uppsatt", each.starts.isoformat()),
            ("Anslaget tas ned", _ends(each)),
            ("Protokollet finns hos", composer.line(each.notice.kept_at)),
            ("Överklaga senast", _last(each)),
        ),
        _ways_on(each),
    ]


def delegated_blocks(composer: Composer, each: Posted) -> list[Block | Blocks]:
    """Return the notice of delegated decisions that are not reported at a meeting."""
    library, entry = composer.library, each.entry
    record = entry.record
    assert isinstance(record, DocumentRecord)
    composer.at(entry)
    return [
        composer.heading(2, posted_title(library, each), slug(each.address.rstrip("/").rpartition("/")[2])),
        facts(
            ("Organ", f"{body_name(library, entry)} i {organisation_name(library, entry)}"),
            ("Beslut", composer.line("; ".join(row.decision.rstrip(".") for row in record.delegated))),
            ("Fattat av", listed(dict.fromkeys(str(row.delegate) for row in record.delegated if row.delegate))),
            ("Anslaget uppsatt", each.starts.isoformat()),
            ("Anslaget tas ned", _ends(each)),
            ("Protokollet finns hos", composer.line(each.notice.kept_at)),
            ("Överklaga senast", _last(each)),
        ),
        _ways_on(each),
    ]


def _last(each: Posted) -> Inlines:
    return (Strong((Text(week_date(each.last)),)),) if each.last else (Text("Inte bestämd ännu"),)


def _ways_on(each: Posted) -> Paragraph:
    return Paragraph(
        (
            Reference(each.entry.address, (Text("Läs protokollet"),)),
            Text(" eller "),
            Reference(f"{each.address}#sa-overklagar-du", (Text("se hur du överklagar"),)),
            Text("."),
        )
    )


def posted_title(library: Library, each: Posted) -> str:
    """Return "Justerat protokoll: regionstyrelsen den 9 december 2025, §§ 43–48", or the delegated decision's."""
    meeting = each.entry.record
    if isinstance(meeting, DocumentRecord):
        return f"Delegationsbeslut: {meeting.title}"
    assert isinstance(meeting, Meeting)
    assert each.part is not None
    day = "" if meeting.day_unknown else f" den {long_date(meeting.day)}"
    what = f", {each.part.printed}" if each.part.key else ""
    return f"Justerat protokoll: {lower_first(body_name(library, each.entry))}{day}{what}"


def _ends(each: Posted) -> str:
    return each.ends.isoformat() if each.ends else "När tiden för överklagande har gått ut"
