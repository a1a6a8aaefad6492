"""What a drawing (SVG) does besides being seen. One that is opened by itself can run scripts and load what it likes."""

import re
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg svg"
# Elements that run something, hold a page of another kind, or change another's links while they are looked at.
_RUNS = frozenset(
    {"script", "handler", "listener", "foreignobject", "iframe", "embed", "object", "audio", "video", "set"}
    | {"animate", "animatemotion", "animatetransform", "animatecolor", "discard", "link", "style"}
)
_INSIDE = re.compile(r"#|data:image/(?:png|jpeg|gif);base64,", re.IGNORECASE)
_ELSEWHERE = re.compile(r"url\(\s*+[\x22']?+(?!\s*#)|@import|expression\(|javascript:", re.IGNORECASE)
_STYLE = "style"


class _Reader:
    """Reads a drawing once: its first element, and the first thing it does that it may not."""

    def __init__(self) -> None:
        self.root = ""
        self.doing = ""
        self._styling = False
        self._styles: list[str] = []

    def started(self, name: str, attributes: dict[str, str]) -> None:
        self.root = self.root or name
        local = name.rpartition(" ")[2].casefold()
        self._styling = local == _STYLE
        if local in _RUNS - {_STYLE}:
            self._does(f"elementet {local}")
        for full, value in attributes.items():
            key = full.rpartition(" ")[2].casefold()
            if key.startswith("on"):
                self._does(f"attributet {key}")
            elif key in ("href", "src") and not _INSIDE.match(value.strip()):
                self._does("en länk ut ur bilden")
            elif _ELSEWHERE.search(value):
                self._does("något som hämtas utifrån")

    def ended(self, _name: str) -> None:
        if self._styling and _ELSEWHERE.search("".join(self._styles)):
            self._does("något som hämtas utifrån")
        self._styling, self._styles = False, []

    def words(self, text: str) -> None:
        if self._styling:
            self._styles.append(text)

    def instructed(self, target: str, _data: str) -> None:
        self._does(f"instruktionen {target}")

    def _does(self, what: str) -> None:
        self.doing = self.doing or what


def is_drawing(data: bytes) -> bool:
    """Return whether it is whole XML with a drawing as its root. One that declares entities is not read."""
    reader = _read(data)
    return reader is not None and reader.root == SVG


def does(data: bytes) -> str:
    """Return what a drawing does that it may not (Swedish), nothing when it is only seen."""
    reader = _read(data)
    return reader.doing if reader is not None else ""


def _read(data: bytes) -> _Reader | None:
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = reader.started, reader.ended
    parser.CharacterDataHandler, parser.ProcessingInstructionHandler = reader.words, reader.instructed
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError):
        return None
    return reader


def _refuse(*_declared: object) -> None:
    raise ValueError("entities")
