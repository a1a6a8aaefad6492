"""What comes down on a day is told of before, and what has come down is told of until it is taken out of the record."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.library.times import ends_of
from generator.swedish import long_date
from generator.today import today

DAYS_BEFORE = 30

CODE = Code(
    "R807",
    Severity.WARN,
    "Tiden för publicering går ut",
    "Det som har en sista dag tas ned av det första bygget efter den dagen. Fyndet kommer 30 dagar innan, så att ni "
    "hinner bestämma om tiden ska förlängas. När dagen har gått är fyndet ett tips: uppgiften visas inte, men står "
    "kvar i posten tills den tas bort.",
    "Bygg webbplatsen varje natt, så tas uppgiften ned i tid. Ska den stå kvar: skriv en senare dag.",
    source="Dataskyddsförordningen artikel 5.1 e",
    example="publiceras_till: 2024-12-31",
    mended="publiceras_till: 2034-12-31",
)


def check(library: Library) -> Iterator[Finding]:
    now = today()
    for entry in library.entries:
        for last, path in ends_of(entry.record):
            found = _told(last, now)
            if found is not None:
                yield Finding(CODE, entry.file, found[0], path=path, severity=found[1])


def _told(last: date, now: date) -> tuple[str, Severity] | None:
    left = (last - now).days
    if left < 0:
        after = long_date(last + timedelta(days=1))
        return f"visas inte längre från den {after}, men står kvar i posten", Severity.HINT
    if left > DAYS_BEFORE:
        return None
    when = "i dag" if left == 0 else "i morgon" if left == 1 else f"om {left} dagar"
    return f"visas till och med den {long_date(last)}: sista dagen är {when}", Severity.WARN
