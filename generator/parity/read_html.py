"""The reader of pages: the standard library's parser, and what the classes of the page say its parts are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from generator.parity.unit import Kind, Reading, Unit, cell_place, head_of, tidy

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
BLOCKS = frozenset(
    {"blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "li", "ol", "p", "pre", "section", "ul"}
)
OUTSIDE = frozenset(
    {
        "k-hus",
        "k-kopplingar",
        "k-bladdra",
        "k-kalla",
        "k-smulor",
        "k-pa-sidan",
        "k-hamta",
        "k-tabell__csv",
        "k-sidhuvud__fakta",
    }
)
"""Parts of the page that are not parts of the document."""
AS_OF_NOW = re.compile(r"Läge: .+, enligt .+")
"""What a plan's page adds to the plan."""
UNSAID = frozenset({"headerlink", "k-dold", "k-antal", "k-omrostning__stapel"})


@dataclass(slots=True)
class Element:
    """An element of the page with its classes, attributes and content."""

    tag: str
    classes: frozenset[str] = frozenset()
    attributes: dict[str, str] = field(default_factory=dict)
    content: "list[Element | str]" = field(default_factory=list)

    def elements(self) -> Iterator["Element"]:
        """Yield this element and all below it, in reading order."""
        yield self
        for part in self.content:
            if isinstance(part, Element):
                yield from part.elements()

    def find(self, name: str) -> "Element | None":
        """Return the first element inside with this class, or else with this tag."""
        return next((one for one in self.elements() if name in one.classes or one.tag == name), None)

    def text(self) -> str:
        """Return the element's words; a forced new line is white space."""
        return tidy("".join(self._texts()))

    def _texts(self) -> Iterator[str]:
        if self.tag == "br":
            yield "\n"
        if self.classes & UNSAID or self.attributes.get("role") == "doc-backlink":
            return
        for part in self.content:
            yield from [part] if isinstance(part, str) else part._texts()


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        made = Element(tag, frozenset(known.get("class", "").split()), known)
        self._open[-1].content.append(made)
        if tag not in VOID:
            self._open.append(made)

    def handle_endtag(self, tag: str) -> None:
        if any(one.tag == tag for one in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].content.append(data)


def parse(html: str) -> Element:
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


def read_html(html: str) -> Reading:
    """Return what the document on a page says."""
    root = parse(html)
    reader = _Reader()
    reader.read(root.find("k-post") or root)
    head = root.find("k-sidhuvud")
    facts = head_of(one.text() for one in head.elements() if _is_fact(one)) if head else ()
    return Reading(tuple(reader.units), (facts,))


def downloads(html: str) -> list[str]:
    """Return the files that the page offers as Word and PDF, as it names them."""
    box = parse(html).find("k-hamta")
    return [one.attributes["href"] for one in box.elements() if one.tag == "a"] if box else []


def _is_fact(one: Element) -> bool:
    return one.tag == "dd" or bool(one.classes & {"k-sidhuvud__slag", "k-sidhuvud__marke"})


class _Reader:
    def __init__(self) -> None:
        self.units: list[Unit] = []
        self._tables = 0

    def read(self, element: Element) -> None:
        classes, tag = element.classes, element.tag
        if classes & OUTSIDE or tag in ("script", "style", "nav"):
            return
        if "k-sidhuvud" in classes:
            title = element.find("h1")
            self._add("heading", title.text() if title else "", level=1)
        elif "k-narvaro" in classes:
            self._attendance(element)
        elif "k-omrostning" in classes:
            self._vote(element)
        elif "k-underskrifter" in classes:
            self._signatures(element)
        elif "k-steg__text" in classes:
            self._add("text", " ".join(part.text() for part in element.content if isinstance(part, Element)))
        elif tag == "table":
            self._table(element)
        elif classes & {"k-punkter__marke", "k-steg__datum", "k-fotnoter__nummer"} or tag == "dt":
            self._add("label", element.text())
        elif "k-ruta__titel" in classes:
            self._add("text", element.text())
        elif tag in ("h2", "h3", "h4", "h5", "h6"):
            self._add("heading", element.text(), level=int(tag[1]))
        elif tag in ("img", "svg"):
            self._add("picture", _told(element))
        else:
            self._flow(element)

    def _flow(self, element: Element) -> None:
        """Read content where words and blocks may be mixed: words up to a block are a paragraph."""
        words = Element("span")
        for part in element.content:
            if isinstance(part, Element) and _is_block(part):
                self._add("text", words.text())
                words = Element("span")
                self.read(part)
            else:
                words.content.append(part)
        said = words.text()
        self._add("text", said, apart="läge" if AS_OF_NOW.fullmatch(said) else "")

    def _add(self, kind: Kind, text: str, place: str = "", level: int = 0, apart: str = "") -> None:
        if text or kind == "cell":
            self.units.append(Unit(kind, text, place, level, apart))

    def _table(self, table: Element) -> None:
        self._tables += 1
        row = column = 0
        for one in table.elements():
            if one.tag == "caption":
                self._add("text", one.text())
            elif one.tag == "tr":
                row, column = row + 1, 0
            elif one.tag in ("th", "td"):
                # An empty cell over several columns is as many empty cells on paper.
                count = 1 if one.text() else int(one.attributes.get("colspan", 1))
                for at in range(column + 1, column + 1 + count):
                    self._add("cell", one.text(), cell_place(self._tables, row, at))
                column += count

    def _attendance(self, element: Element) -> None:
        for group in (one for one in element.elements() if one.tag == "table"):
            heads = [one.text() for one in group.elements() if one.attributes.get("scope") == "col"]
            title = group.find("caption")
            self._add("label", title.text() if title else "")
            for head in heads:
                self._add("text", head, apart="närvaro-rubriker")
            rows = [one for one in group.elements() if one.tag == "tr"]
            for row in rows[1 if heads else 0 :]:
                self._person(heads, row)

    def _person(self, heads: list[str], row: Element) -> None:
        cells = [one.text() for one in row.elements() if one.tag in ("th", "td")]
        said = dict(zip(heads, cells, strict=True))
        named = ", ".join(part for part in (said.get("Namn", ""), said.get("Roll", "")) if part)
        self._add("text", tidy(f"{named} {said.get('Anmärkning', '')}"))

    def _vote(self, element: Element) -> None:
        self._tables += 1
        for name in ("k-omrostning__fraga", "k-omrostning__satt"):
            found = element.find(name)
            self._add("text", found.text() if found else "")
        sides = [one for one in element.elements() if one.tag == "li"]
        for number, side in enumerate(sides, start=2):
            for at, tag in enumerate(("strong", "span", "b"), start=1):
                found = next((one for one in _children(side, "k-omrostning__svar") if one.tag == tag), None)
                if found:
                    self._add("cell", found.text(), cell_place(self._tables, number, at))
        for side in sides:
            names = side.find("k-omrostning__namn")
            self._add("text", names.text() if names else "")
        outcome = element.find("k-omrostning__utfall")
        if outcome:
            # "Utfall:" is the page's own word.
            kept = [part for part in outcome.content if not (isinstance(part, Element) and part.tag == "strong")]
            self._add("text", Element("span", content=kept).text())

    def _signatures(self, element: Element) -> None:
        for line in (one for one in element.elements() if one.tag == "li"):
            for name in ("namn", "roll", "not"):
                found = line.find(f"k-underskrifter__{name}")
                self._add("text", found.text() if found else "")


def _children(element: Element, name: str) -> list[Element]:
    found = element.find(name)
    return [part for part in found.content if isinstance(part, Element)] if found else []


def _told(picture: Element) -> str:
    """Return what is said instead of a picture. A drawing has a label, and a description inside it."""
    described = next((one.text() for one in picture.elements() if one.tag == "desc"), "")
    said = picture.attributes.get("alt") or picture.attributes.get("aria-label") or ""
    return tidy(f"{said} {described}")


def _is_block(element: Element) -> bool:
    if element.tag in BLOCKS or element.tag in ("table", "img", "svg", "hr", "nav", "aside", "header"):
        return True
    if element.tag in ("script", "style"):
        return True
    headings = ("h1", "h2", "h3", "h4", "h5", "h6", "article", "main", "details")
    return element.tag in headings or "k-punkter__marke" in element.classes or "k-fotnoter__nummer" in element.classes
