"""The summons is out in time."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.rules.facts import is_likely
from generator.rules.minutes import meetings
from generator.vocabulary import BodyKind

CODE = Code(
    "R106",
    Severity.WARN,
    "Kallelsen gick ut för sent",
    "Ett sammanträde med fullmäktige kungörs minst en vecka i förväg, och kallelsen är ute lika tidigt. För "
    "andra organ gäller det antal dagar som organet har skrivit i organ.yaml (kallelse_dagar).",
    "Kontrollera dagen för kallelsen eller kungörelsen.",
    source="KL 5 kap. 13–15 §§; nämndens reglemente",
    example="datum: 2025-05-06\nkallelse: 2025-05-05",
    mended="datum: 2025-05-06\nkallelse: 2025-04-29",
)

COUNCIL_DAYS = 7


def check(library: Library) -> Iterator[Finding]:
    for entry, meeting in meetings(library):
        body = library.body_record(entry)
        if body is None or not is_likely(meeting.day):
            continue
        council = body.kind is BodyKind.COUNCIL
        # A number nobody has written is no rule of that body.
        stated = body.summons_days if "summons_days" in body.model_fields_set else 0
        days = max(stated, COUNCIL_DAYS) if council else stated
        sent: tuple[tuple[str, date | None], ...] = (
            ("kallelse", meeting.summoned),
            ("kungjort", meeting.announced if council else None),
        )
        for key, day in sent:
            last = meeting.day - timedelta(days=days)
            if day is not None and last < day < meeting.day:
                message = f"{day} är mindre än {days} dagar före sammanträdet; senast {last}"
                yield Finding(CODE, entry.file, message, path=(key,))
