"""What is to be held back is in the record, and can be taken out of it."""

from collections.abc import Iterator

from pydantic import ValidationError

from generator.findings.finding import Code, Finding, Severity, in_words, read_path
from generator.findings.suggest import did_you_mean
from generator.library.held_back import KEPT_KEYS, CannotHoldBackError, without_held_back
from generator.library.leaves import leaves
from generator.library.library import Library
from generator.model.base import HeldBack, Record
from generator.model.plain import plain
from generator.vocabulary import Publication

CODE = Code(
    "R806",
    Severity.STOP,
    "Det som inte ska visas går inte att ta bort",
    "Under visas_inte står det i posten som inte är för alla: antingen ett fält, skrivet som i fynden, eller en "
    "bilaga, skriven som i posten. Finns det inte där hade inget hållits inne. En del kan inte tas bort, för posten "
    "betyder inget utan det: paragrafens nummer, ett datum, det enda avsnittet. Då får hela raden eller hela posten "
    "hållas inne.",
    "Skriv fältet som det heter i posten, räknat från 1: sammanfattning, yrkanden[2], belopp[1].ändamål.",
    example="sammanfattning: Avtalet kostar 4 mnkr.\nvisas_inte:\n  - {fält: samanfattning, publicering: intern}",
    mended="sammanfattning: Avtalet kostar 4 mnkr.\nvisas_inte:\n  - {fält: sammanfattning, publicering: intern}",
)
KEY = "visas_inte"


def check(library: Library) -> Iterator[Finding]:
    for entry in library.entries:
        for index, held in enumerate(entry.record.held_back):
            said, key = wrong_with(entry.record, held)
            if said:
                yield Finding(CODE, entry.file, said, path=(KEY, index, *((key,) if key else ())))


def wrong_with(record: Record, held: HeldBack) -> tuple[str, str]:
    """Return what is wrong, and at which key; nothing when it can be held back."""
    key = "bilaga" if held.file else "fält"
    if bool(held.file) == bool(held.field):
        return "skriv ett fält eller en bilaga, inte båda", ""
    if held.publication is Publication.PUBLIC:
        return "det som är publikt ska inte stå under visas_inte", "publicering"
    try:
        left = without_held_back(record, (held,))
        type(record).model_validate(plain(left))
    except CannotHoldBackError as error:
        what = held.file or held.field
        return (_missing(record, held) if error.missing else f"”{what}” kan inte hållas inne för sig"), key
    except ValidationError:
        return f"posten är inte hel utan ”{held.file or held.field}”", key
    return "", ""


def _missing(record: Record, held: HeldBack) -> str:
    if held.file:
        names = [str(value) for path, value in leaves(record) if path[-1] == "fil"]
        return f"bilagan ”{held.file}” finns inte i posten.{did_you_mean(held.file, names)}"
    told = {in_words(path[:length]) for path, _ in leaves(record) for length in range(1, len(path) + 1)}
    known = sorted(name for name in told if read_path(name)[0] not in KEPT_KEYS)
    return f"fältet ”{held.field}” finns inte i posten.{did_you_mean(held.field, known)}"
