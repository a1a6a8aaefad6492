"""A record as it was: the document of an earlier version, and two versions compared word by word."""

from dataclasses import dataclass, replace
from datetime import date

from generator.library.library import Library
from generator.library.sections import attached
from generator.loading.entry import Entry
from generator.model.base import Binding
from generator.model.meeting import Meeting
from generator.sheets.composer import MEDIA, attachment_path, facts
from generator.sheets.corrections import STAGES
from generator.sheets.registry import document_of
from generator.sheets.standing import STANDING
from generator.site.overviews.meeting import meeting_overview
from generator.swedish import long_date
from generator.tree.blocks import (
    Block,
    Blocks,
    Callout,
    CalloutKind,
    Figure,
    Heading,
    KeyValues,
    ListItem,
    Paragraph,
    Table,
)
from generator.tree.compare import compare, number_of_changes
from generator.tree.compare_words import compared
from generator.tree.document import Document
from generator.tree.graft import mapped
from generator.tree.inline import Deleted, Inlines, Inserted, Reference, Text
from generator.tree.walk import nodes
from generator.versions.version import Version

COMPARISON = "Jämförelse"
NOT_SHOWN = "Den här versionen visas inte: den kan innehålla uppgifter som inte får publiceras."
NOT_COMPARED = "Versionerna kan inte jämföras, för en av dem visas inte."
SAME = "Texten är densamma. Det som skiljer är inte ord, till exempel en bild eller en bilaga."
_LEGEND: Inlines = (
    Deleted((Text("Överstruken text"),)),
    Text(" är borttagen. "),
    Inserted((Text("Understruken text"),)),
    Text(" har kommit till."),
)


@dataclass(frozen=True, slots=True)
class Side:
    """One of two texts that are compared: what it is called, and the record that it is of."""

    name: str
    entry: Entry


def version_document(library: Library, version: Version) -> Document | None:
    """Return a version's document, or None when it may not be shown or cannot be made."""
    entry = version.load()
    return document_then(library, entry) if entry is not None else None


def document_then(library: Library, entry: Entry) -> Document | None:
    """Return the document of a record as it was. What its files were is not kept: only today's are led to."""
    try:
        # The list of a meeting's paragraphs is of today.
        own = meeting_overview(library, entry, listed=False) if isinstance(entry.record, Meeting) else None
        document = own or document_of(library, entry)
    except Exception:
        # An earlier text was held against the rules of its own time, and not against today's.
        return None
    return replace(document, blocks=_without_files(library, entry, document.blocks)) if document else None


def _without_files(library: Library, entry: Entry, blocks: Blocks) -> Blocks:
    today = library.by_id.get(entry.id)
    kept = {attachment_path(today, name) for _, name in attached(today)} if today is not None and today.file else set()

    def changed(node: object) -> object:
        match node:
            case Figure(source=source, alt=alt) if source not in kept:
                return Paragraph((Text(f"Bild: {alt}"),))
            case Reference(address=str(address)) if address.startswith(f"{MEDIA}/"):
                return node if address.removeprefix(f"{MEDIA}/") in kept else Reference(None, node.content)
            case _:
                return node

    return mapped(blocks, changed)


def comparison(library: Library, name: str, old: Side, new: Side, reason: str = "") -> Document | None:
    """Return the later text with marks for what differs from the earlier, or None when one cannot be shown."""
    before, after = (document_then(library, _uncorrected(side.entry)) for side in (old, new))
    if before is None or after is None:
        return None
    blocks = _led_inside(compare(_text_alone(before.blocks), _text_alone(after.blocks)))
    titles = (before.head.title, after.head.title)
    retitled = compared(*((Text(title),) for title in titles)) if titles[0] != titles[1] else ()
    count = number_of_changes(blocks) + bool(retitled)
    told = facts(
        ("Tidigare", old.name),
        ("Senare", new.name),
        ("Skäl", reason),
        ("Skillnader", "1 ställe" if count == 1 else f"{count} ställen"),
        ("Rubrik", retitled),
    )
    legend = Paragraph(_LEGEND if count else (Text(SAME),))
    head = replace(
        after.head, title=f"{COMPARISON}: {after.head.title}", kind=COMPARISON, subject=COMPARISON, initials=()
    )
    return Document(name, head, (*told, legend, *blocks))


def _led_inside(blocks: Blocks) -> Blocks:
    """Return the blocks with links to places that are there: a list that is compared keeps no places of its points."""
    there = {f"#{node.anchor}" for node in nodes(blocks) if isinstance(node, Heading | ListItem)}

    def changed(node: object) -> object:
        match node:
            case Reference(address=str(address)) if address.startswith("#") and address not in there:
                return Reference(None, node.content)
            case _:
                return node

    return mapped(blocks, changed)


def _uncorrected(entry: Entry) -> Entry:
    """Return the record without its list of corrections: the comparison shows them."""
    if not isinstance(entry.record, Binding):
        return entry
    return replace(entry, record=entry.record.model_copy(update={"corrections": ()}))


def _text_alone(blocks: Blocks) -> Blocks:
    """Return a document without what tells where it stands: that is no part of its text."""
    found: list[Block] = []
    for block in blocks:
        match block:
            case KeyValues(pairs=pairs):
                kept = tuple(pair for pair in pairs if pair.label != STANDING)
                found += [KeyValues(kept)] if kept else []
            case Table(caption=caption) if caption == STAGES:
                continue
            case _:
                found.append(block)
    return tuple(found)


def notice(kind: CalloutKind, title: str, *content: Inlines) -> Callout:
    """Return a frame that says which version a page shows."""
    return Callout(kind, title, tuple(Paragraph(line) for line in content))


def day_in_words(day: str) -> str:
    """Return "den 9 april 2025"; an unknown day is said to be so."""
    return f"den {long_date(date.fromisoformat(day))}" if day else "okänd dag"
