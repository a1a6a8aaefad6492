"""What every sheet needs at hand: references made to links, text made to blocks, anchors, footnotes."""

from datetime import date
from pathlib import PurePosixPath

from generator.library.library import Library
from generator.library.references import Target
from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.model.organisation import Body
from generator.model.paragraph import Paragraph
from generator.model.types import Ref
from generator.sheets.describe import cite, organisation_name
from generator.sheets.labels import has_point, is_list, point_anchor
from generator.sheets.running_text import RunningText, merged
from generator.swedish import lower_first
from generator.tree.blocks import Block, Blocks, Footnote, Footnotes, Heading, KeyValues, Pair
from generator.tree.graft import LONGEST_PART, part_anchor
from generator.tree.inline import Inline, Inlines, Reference, Text

MEDIA = "media"


class Composer:
    """Composes one document about `origin`. Anchors are unique and footnotes numbered within it."""

    def __init__(self, library: Library, origin: Entry) -> None:
        self.library = library
        self.origin = origin
        self._anchors: dict[str, int] = {}
        self._notes: list[Footnote] = []
        self._running = RunningText(self._linked, self._keep)
        self._within = ""

    def at(self, origin: Entry, within: str = "") -> None:
        """Compose from another record: references are read from its place.

        `within` is the anchor of its heading in a document of several: the anchors of its points begin with it, so
        that they do not change with what stands before.
        """
        self.origin, self._within = origin, within

    def text(self, text: str) -> Blocks:
        return self._running.blocks(text)

    def line(self, text: str) -> Inlines:
        return self._running.line(text)

    def heading(self, level: int, words: str, anchor: str = "", label: str = "") -> Heading:
        """Return a heading with an anchor of its own. `label` is a number that stands before the words."""
        numbered = (*self.line(label), Text(" ")) if label else ()
        wanted = anchor or slug(f"{label} {words}")
        return Heading(level, merged((*numbered, *self.line(words))), self.anchor(wanted))

    def anchor(self, wanted: str) -> str:
        """Return `wanted`, or with a number when the document has it already. At most 36 characters."""
        base = (wanted or "avsnitt")[:LONGEST_PART].strip("-")
        name, seen = base, self._anchors.get(base, 0)
        while name in self._anchors:
            seen += 1
            name = f"{base}-{seen}"
        self._anchors[name] = 1
        self._anchors[base] = max(seen, 1)
        return name

    def point_anchor(self, path: tuple[str, ...]) -> str:
        """Return the anchor of a point of the record at hand."""
        return self.anchor(part_anchor(self._within, point_anchor(path)))

    def points(self, before: str, labels: tuple[str, ...]) -> Inlines:
        """Return " i punkt 2 och 4" with links to the points; nothing without labels. `before` is said first."""
        parts: list[Inline] = []
        for index, label in enumerate(labels):
            between = before if not index else " och " if index == len(labels) - 1 else ", "
            place = _point(self.origin, label)
            named = Text(label if index else f"punkt {label}")
            parts += [Text(between), Reference(self.origin.address + place, (named,)) if place else named]
        return merged(tuple(parts))

    def reference(self, ref: Ref | str, words: str = "") -> Inline:
        """Return a link to what the reference means, in words the reader knows."""
        return self._linked(ref, words)

    def list_of(self, refs: tuple[Ref, ...]) -> Inlines:
        """Return references after each other, as one line."""
        links = [self._linked(ref, "") for ref in refs]
        return tuple(part for link in links for part in (Text(", "), link))[1:]

    def link(self, entry: Entry, words: str = "") -> Reference:
        """Return a link to a record."""
        return Reference(entry.address, (Text(words or cite(self.library, entry, self.origin)),))

    def name_of(self, ref: Ref | str) -> str:
        """Return the name of what a reference means, for use in a sentence."""
        target = self.library.resolve(ref, self.origin)
        return cite(self.library, target.entry, self.origin) if target.entry else target.written.text

    def name_inside(self, ref: Ref | str) -> str:
        """Return the name as it stands inside a sentence: "regionstyrelsen i Region Gotland"."""
        entry = self.library.resolve(ref, self.origin).entry
        if entry is None or not isinstance(entry.record, Body):
            return self.name_of(ref)
        own = entry.place.organisation == self.origin.place.organisation
        return lower_first(entry.record.name) + ("" if own else f" i {organisation_name(self.library, entry)}")

    def attachment(self, file: str, content: Inlines) -> Reference:
        """Return a link to a file kept beside the record."""
        return Reference(f"{MEDIA}/{attachment_path(self.origin, file)}", content)

    def case_numbers(self, numbers: tuple[str, ...]) -> Inlines:
        """Return case numbers as links to their matters."""
        parts: list[Inline] = []
        for number in numbers:
            address = f"{self.origin.place.organisation}/arenden/{slug(number)}/"
            known = address if address in self.library.matters else None
            parts += [Text(", ")] if parts else []
            parts.append(Reference(known, (Text(number),)))
        return tuple(parts)

    def footnotes(self) -> Blocks:
        """Return the document's footnotes, to stand last."""
        return (Footnotes(tuple(self._notes)),) if self._notes else ()

    def _keep(self, blocks: Blocks) -> int:
        self._notes.append(Footnote(len(self._notes) + 1, blocks))
        return len(self._notes)

    def _linked(self, text: str, words: str) -> Inline:
        target = self.library.resolve(text, self.origin)
        shown = words or self._words(target)
        address = target.entry.address + _point(target.entry, target.written.point) if target.entry else None
        return Reference(address, (Text(shown),))

    def _words(self, target: Target) -> str:
        if target.entry is None:
            return target.written.text
        task = self.library.tasks.get(target.written.path[0]) if len(target.written.path) == 1 else None
        if task and task.source is target.entry:
            return task.text
        point = f" punkt {target.written.point}" if target.written.point else ""
        return cite(self.library, target.entry, self.origin) + point


def _point(entry: Entry, point: str) -> str:
    """Return the anchor of a point of a decision, or nothing when the page prints no such point."""
    record, path = entry.record, tuple(point.split("."))
    blocks = record.decisions if isinstance(record, Paragraph) else ()
    printed = any(is_list(block.points) and has_point(block.points, path) for block in blocks)
    return f"#{point_anchor(path)}" if point and printed else ""


def attachment_path(entry: Entry, file: str) -> str:
    """Return the path of a file kept beside a record, below `records/`."""
    return (PurePosixPath(entry.file).parent.relative_to("records") / file).as_posix()


def facts(*pairs: tuple[str, Inlines | str]) -> Blocks:
    """Return labelled facts without those that are empty; nothing when all are."""
    kept = tuple(
        Pair(label, (Text(content),) if isinstance(content, str) else content) for label, content in pairs if content
    )
    return (KeyValues(kept),) if kept else ()


def day_or_empty(day: date | None) -> str:
    return day.isoformat() if day else ""


def sentence_name(name: str) -> str:
    """Return a body's name as it stands inside a sentence."""
    return lower_first(name)


def flatten(parts: list[Block | Blocks]) -> Blocks:
    """Return one run of blocks."""
    flat: list[Block] = []
    for part in parts:
        if isinstance(part, tuple):
            flat += part
        else:
            flat.append(part)
    return tuple(flat)
