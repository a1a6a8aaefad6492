"""A record's history: its versions with day, stage and reason, its revisions, and the ways to compare them."""

from collections.abc import Sequence

from generator.library.library import Library
from generator.library.revisions import revisions
from generator.loading.entry import Entry
from generator.sheets.composer import Composer, day_or_empty, flatten
from generator.sheets.describe import cite, title_of
from generator.sheets.head import make_head
from generator.sheets.lists import full_columns, plain
from generator.sheets.standing import came, standing
from generator.site.overviews.registers import register
from generator.site.overviews.rows import cards, link_to
from generator.site.overviews.versions import day_in_words, version_document
from generator.swedish import upper_first
from generator.tree.blocks import Block, Blocks, Callout, Paragraph
from generator.tree.document import Document
from generator.tree.inline import Inline, Inlines, LineBreak, Reference, Text
from generator.versions.version import Histories, History, Version

KIND = "Historik"
FOLDER, VERSION, COMPARED = "historik/", "version/", "jamfor/"
WHAT_IS_A_VERSION = (
    "En version är en text som har stått i minst ett dygn, eller som har rättats. Texter från tiden innan posten "
    "publicerades visas inte, och inte heller det som dagens version inte får visa."
)
_NOT_SHOWN = "visas inte"


def history_address(entry: Entry) -> str:
    return entry.address + FOLDER


def version_address(entry: Entry, version: Version) -> str:
    return f"{entry.address}{VERSION}{version.id}/"


def comparison_address(entry: Entry, old: Version, new: Version) -> str:
    return f"{entry.address}{COMPARED}{old.id}-{new.id}/"


def revision_address(old: Entry, new: Entry) -> str:
    return f"{new.address}{COMPARED}{old.place.stem}/"


def version_name(version: Version) -> str:
    """Return "den 16 april 2025 (rättat)"."""
    stage = f" ({version.stage})" if version.stage else ""
    return f"{day_in_words(version.day)}{stage}"


def history_title(history: History | None) -> str:
    """Return the words of a link to a record's history."""
    if history is None:
        return "Historik: tidigare och senare dokument"
    day = f", den senaste från {day_in_words(history.current.day)}" if history.current.day else ""
    return f"Historik: {len(history.versions)} versioner{day}"


def history_page(library: Library, entry: Entry, history: History | None, lacking: str) -> Document:
    """Return the page of a record's history. `lacking` says what the history lacks."""
    composer = Composer(library, entry)
    parts: list[Block | Blocks] = [Callout("note", "Historiken är inte hel", (_line(lacking),))] if lacking else []
    if history is not None:
        parts += [composer.heading(1, "Versioner"), _versions(library, entry, history), _line(WHAT_IS_A_VERSION)]
    chain = revisions(library, entry)
    if len(chain) > 1:
        parts += [composer.heading(1, "Dokument som har ersatt varandra"), _revisions(library, chain)]
    head = make_head(library, entry, f"{KIND}: {title_of(library, entry)}", KIND, None)
    return Document(f"historik-{entry.place.stem}", head, flatten(parts))


def _line(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def _versions(library: Library, entry: Entry, history: History) -> Blocks:
    """Return the versions as a table, the latest first."""
    shown = [version_document(library, version) is not None for version in history.versions]
    rows = []
    for at, version in reversed(list(enumerate(history.versions))):
        current = version is history.current
        name = f"Version {at + 1}" + (" (den som gäller nu)" if current else "")
        link: Inline = Reference(version_address(entry, version), (Text(name),)) if shown[at] else Text(name)
        rows.append(
            (
                (link,),
                plain(version.day),
                plain(
                    upper_first(version.stage)
                    if shown[at]
                    else f"{upper_first(version.stage)}, {_NOT_SHOWN}".lstrip(", ")
                ),
                plain(version.reason),
                plain(version.by),
                _comparisons(entry, history, at, shown),
            )
        )
    headers = ("Version", "Från", "Läge", "Skäl", "Av", "Jämför")
    return cards(headers, rows)


def _comparisons(entry: Entry, history: History, at: int, shown: Sequence[bool]) -> Inlines:
    """Return the ways to compare a version: with the one before, and with today's."""
    last = len(history.versions) - 1
    wanted = [(at - 1, at, "med den förra")] if at else []
    wanted += [(at, last, "med den som gäller nu")] if at < last - 1 else []
    links = [
        Reference(comparison_address(entry, history.versions[one], history.versions[two]), (Text(upper_first(words)),))
        for one, two, words in wanted
        if shown[one] and shown[two] and history.versions[one].id != history.versions[two].id
    ]
    return tuple(part for link in links for part in (LineBreak(), link))[1:]


def _revisions(library: Library, chain: tuple[Entry, ...]) -> Blocks:
    """Return documents that have taken each other's place, the latest first."""
    rows: list[tuple[Inlines, ...]] = []
    for at, entry in reversed(list(enumerate(chain))):
        state = standing(library, entry)
        before = chain[at - 1] if at else None
        compare = (Reference(revision_address(before, entry), (Text("Med det förra"),)),) if before else ()
        day = day_or_empty(came(library, entry))
        rows.append((link_to(entry, title_of(library, entry)), plain(day), (state,) if state else (), compare))
    return full_columns("", ("Dokument", "Datum", "Läge", "Jämför"), rows, row_headers=True)


def histories_page(library: Library, histories: Histories, entries: Sequence[Entry], place: str) -> Document:
    """Return the register of records that have been changed."""
    rows = []
    for entry in entries:
        history = histories.of[entry.id]
        rows.append(
            (
                (Reference(history_address(entry), (Text(title_of(library, entry)),)),),
                plain(upper_first(cite(library, entry))),
                plain(history.current.day),
                plain(upper_first(history.current.stage)),
                plain(str(len(history.versions))),
            )
        )
    headers = ("Post", "Var", "Senast", "Läge", "Versioner")
    intro = f"Poster som har ändrats eller rättats sedan de publicerades, de senaste först. {WHAT_IS_A_VERSION} {place}"
    document = register("Ändrade poster", intro.strip(), full_columns("", headers, rows, row_headers=True))
    if not rows:
        document = _with(document, _line(WHAT_IS_A_VERSION))
    return (
        _with(document, Callout("note", "Historiken är inte hel", (_line(histories.lacking),)))
        if histories.lacking
        else document
    )


def _with(document: Document, block: Block) -> Document:
    return Document(document.name, document.head, (*document.blocks, block))
