"""An own reader of pages, on the standard library alone: what a page holds, and where it leads."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

LINKING = {"href", "src", "action", "poster", "data"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class PageRead(HTMLParser):
    """A page: its ids, its links as written, and every text with the marks of the elements around it.

    A mark is a tag name, or a class as ".name".
    """

    ids: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    texts: list[tuple[frozenset[str], str]] = field(default_factory=list)
    ids_in_use: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[tuple[str, frozenset[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        if "id" in known:
            self.ids.append(known["id"])
        self.links += [(tag, known[name]) for name in LINKING & known.keys()]
        if "srcset" in known:
            self.links += [(tag, part.split()[0]) for part in known["srcset"].split(",")]
        for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
            self.ids_in_use += known.get(name, "").split()
        marks = {tag, *(f".{name}" for name in known.get("class", "").split())}
        around = self._open[-1][1] if self._open else frozenset()
        if tag not in VOID:
            self._open.append((tag, around | marks))

    def handle_endtag(self, tag: str) -> None:
        while self._open and any(name == tag for name, _ in self._open):
            if self._open.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        self.texts.append((self._open[-1][1] if self._open else frozenset(), data))

    def words(self, within: str = "body", without: frozenset[str] = frozenset()) -> str:
        """Return the text inside elements marked `within` and outside those marked `without`."""
        hidden = {"script", "style", "template", "noscript"} | without
        return "".join(text for marks, text in self.texts if within in marks and not marks & hidden)


def read_page(html: str) -> PageRead:
    page = PageRead()
    page.feed(html)
    page.close()
    return page


def read_site(folder: Path) -> dict[str, PageRead]:
    """Return every page of a built site by its path."""
    found = sorted(folder.rglob("*.html"))
    return {path.relative_to(folder).as_posix(): read_page(path.read_text(encoding="utf-8")) for path in found}


def target(page: str, link: str) -> tuple[str, str] | None:
    """Return (path of the file, anchor) that `link` on `page` leads to, or None when it leaves the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    base = page if not parts.path else unquote(parts.path)
    if parts.path:
        folder = "" if base.startswith("/") else page.rpartition("/")[0]
        base = normpath(f"{folder}/{base}".lstrip("/")) + ("/" if base.endswith("/") else "")
        base = base.removeprefix("./")
    if base.endswith("/") or base in {"", "."}:
        base = f"{base.removesuffix('.')}index.html"
    return base.lstrip("/"), unquote(parts.fragment)
