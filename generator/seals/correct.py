"""Make a correction: in the clerk's own layout, so that only what is corrected changes in the file.

Either the words are given and replaced here, or the clerk has changed the file already: then what changed is found
by undoing the words that are given, or from what git has.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.findings.finding import Path as Where
from generator.findings.finding import in_words, read_path
from generator.loading.entry import Entry
from generator.loading.load import composed
from generator.loading.validate import validate
from generator.loading.yaml_reader import Value, read
from generator.loading.yaml_text import scalar
from generator.model.base import Correction
from generator.seals.changes import changes
from generator.seals.corrections import CannotUndoError, chain, undone
from generator.seals.files import Seal, sealed_digest
from generator.seals.held import corrections_of, data_of, sealed_meaning
from generator.seals.meaning import Meaning, digest_of, meaning
from generator.seals.paths import at, replaced, written_path
from generator.seals.seal import SealError, Written, seal_for, with_corrections

_KEY = "rättelser"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the clerk asks for. `old` and `new` are empty when the file has been changed already."""

    day: str
    by: str
    reason: str
    old: str = ""
    new: str = ""
    field: str = ""


def corrected(root: Path, entry: Entry, wish: Wish) -> list[Written]:
    """Return the record with the correction made and noted, and its seal file; nothing is written here."""
    seal = seal_for(root, entry)
    content = (root / entry.file).read_bytes().decode("utf-8-sig")
    found, earlier = meaning(data_of(root, entry.file)), corrections_of(entry.record)
    noted: list[Correction]
    if _holds(seal, found, earlier):
        if not (wish.old or wish.new):
            raise SealError("posten är som den förseglades; ange --stod och --ska-sta")
        content, one = _replaced(content, found, wish)
        noted = [one]
    else:
        noted = _already_changed(root, seal, found, earlier, wish)
    text = _with_noted(content, noted)
    every = (*earlier, *noted)
    _prove(entry, seal, text, every)
    return [Written(entry.file, text), with_corrections(root, entry, chain(seal.digest, every))]


def _holds(seal: Seal, found: Meaning, corrections: tuple[Correction, ...]) -> bool:
    """Tell whether the corrections, undone, lead back to what was sealed."""
    try:
        before = undone(found, corrections)
    except CannotUndoError:
        return False
    return sealed_digest(seal.record, digest_of(before), seal.attachments) == seal.digest


def _correction(wish: Wish, field: str, old: str, new: str) -> Correction:
    return Correction.model_validate(
        {"datum": wish.day, "av": wish.by, "skäl": wish.reason, "fält": field, "stod": old, "ska_stå": new}
    )


def _already_changed(
    root: Path, seal: Seal, found: Meaning, earlier: tuple[Correction, ...], wish: Wish
) -> list[Correction]:
    """Return the corrections that explain what has been changed in the file."""
    if wish.old or wish.new:
        for field in [wish.field] if wish.field else [in_words(path) for path, _ in _places(found, wish.new)]:
            one = _correction(wish, field, wish.old, wish.new)
            if _holds(seal, found, (*earlier, one)):
                return [one]
        raise SealError("posten har ändrats på fler sätt än så; gör om de andra ändringarna först (se kansli check)")
    before = sealed_meaning(root, seal)
    if before is None:
        raise SealError("den förseglade texten finns inte i git; ange orden med --stod och --ska-sta")
    # Corrections that are there already change the sealed text into what stood before this change.
    known = _redone(before, earlier)
    made = [_correction(wish, change.field, *change.words) for change in changes(known, found)]
    if not made or not _holds(seal, found, (*earlier, *made)):
        raise SealError("ändringen går inte att skriva som en rättelse; ändra tillbaka och ange --stod och --ska-sta")
    return made


def _redone(found: Meaning, corrections: tuple[Correction, ...]) -> Meaning:
    """Return the meaning with the corrections made: undone with the words the other way round."""
    for each in corrections:
        turned = each.model_copy(update={"old": each.new, "new": each.old})
        found = undone(found, (turned,))
    return found


def _places(value: Value, words: str, path: Where = ()) -> Iterator[tuple[Where, str]]:
    """Yield every text that holds the words once."""
    if isinstance(value, str):
        if words and value.count(words) == 1:
            yield path, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _places(item, words, (*path, index))
    else:
        for key, item in value.items():
            yield from _places(item, words, (*path, key))


def _replaced(content: str, found: Meaning, wish: Wish) -> tuple[str, Correction]:
    """Return the file with the words replaced where they stand, and the correction that says so."""
    path = _place(found, wish)
    text = at(found, path)
    if not isinstance(text, str):
        raise SealError(f"{wish.field} är ingen text; ändra i filen själv och kör sedan kansli correct utan --stod")
    if not wish.old or text.count(wish.old) != 1:
        times = "finns inte" if wish.old not in text else "finns flera gånger"
        raise SealError(f"”{wish.old}” {times} i {in_words(path)}; ange fler ord, så att platsen är bestämd")
    after = text.replace(wish.old, wish.new)
    if wish.new and after.count(wish.new) != 1:
        raise SealError(f"”{wish.new}” skulle stå flera gånger i {in_words(path)}; ange fler ord, både före och efter")
    wanted = replaced(found, path, after or None)
    new = _in_layout(content, path, wish)
    if meaning(_data(new)) != wanted:
        raise SealError("orden går inte att byta i filen; ändra i filen själv och kör sedan samma kommando igen")
    return new, _correction(wish, in_words(path), wish.old, wish.new)


def _place(found: Meaning, wish: Wish) -> Where:
    if wish.field:
        return read_path(wish.field)
    places = [path for path, _ in _places(found, wish.old)]
    if len(places) == 1:
        return places[0]
    if not places:
        raise SealError(f"”{wish.old}” finns inte i posten")
    raise SealError(f"”{wish.old}” finns på flera ställen: ange --falt med ett av {', '.join(map(in_words, places))}")


def _in_layout(content: str, path: Where, wish: Wish) -> str:
    """Return the file's text with the words replaced at the first place after where the field begins."""
    reading = read(content.encode(), positions=True)
    where = written_path(reading.data, path)
    while where and where not in reading.spots:
        where = where[:-1]
    spot = reading.spots.get(where)
    lines = content.splitlines(keepends=True)
    start = sum(len(line) for line in lines[: spot.line - 1]) + spot.column - 1 if spot else 0
    begins = content.find(wish.old, start)
    return content if begins < 0 else content[:begins] + wish.new + content[begins + len(wish.old) :]


def _data(content: str) -> Value:
    data = read(content.encode()).data
    return {} if data is None else composed(data)


def _with_noted(content: str, noted: list[Correction]) -> str:
    """Return the file with the corrections last in its list of corrections, or in a new one at its end."""
    items = "".join(_as_yaml(each) for each in noted)
    lines = content.splitlines(keepends=True)
    at_key = next((index for index, line in enumerate(lines) if line.startswith(f"{_KEY}:")), None)
    if at_key is None:
        return f"{content.rstrip()}\n{_KEY}:\n{items}"
    if lines[at_key].split("#")[0].strip() != f"{_KEY}:":
        raise SealError("skriv nyckeln rättelser på en egen rad, med varje rättelse som en punkt under den")
    end = at_key + 1
    while end < len(lines) and (not lines[end].strip() or lines[end][0] in " -"):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    head = "".join(lines[:end]).rstrip("\n")
    return f"{head}\n{items}{''.join(lines[end:])}"


def _as_yaml(each: Correction) -> str:
    pairs = [
        ("datum", each.day.isoformat()),
        ("av", scalar(each.by)),
        ("skäl", scalar(each.reason)),
        ("fält", scalar(each.field)),
        ("stod", scalar(each.old) if each.old else ""),
        ("ska_stå", scalar(each.new) if each.new else ""),
    ]
    lines = [f"    {key}: {value}\n" for key, value in pairs if value]
    return f"  - {lines[0].strip()}\n{''.join(lines[1:])}"


def _prove(entry: Entry, seal: Seal, text: str, every: tuple[Correction, ...]) -> None:
    """Refuse to write what would not hold when it is read again."""
    data = _data(text)
    record, wrong = validate(entry.file, data)
    if record is None:
        raise SealError("; ".join(finding.message for finding in wrong))
    if corrections_of(record) != every or not _holds(seal, meaning(data), every):
        raise SealError("rättelsen stämmer inte med posten; ändra tillbaka och försök med färre ord")
