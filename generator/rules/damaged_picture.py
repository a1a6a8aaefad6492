"""Pictures are whole, and of a kind that page, Word and PDF can all show."""

import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.parsers import expat

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.library.sections import sections_of

CODE = Code(
    "R011",
    Severity.STOP,
    "Bilden går inte att visa",
    "En bild är en fil i formatet PNG, JPEG, GIF eller SVG, och den ska vara hel. En fil som blev avbruten när den "
    "kopierades, eller som har fått fel namn, skulle ge en tom ruta på sidan och ingen PDF.",
    "Öppna bilden i ett ritprogram och spara den på nytt som PNG.",
    example="bilder:\n  - {fil: bilagor/karta.tiff, alternativtext: Karta över länets sjukhus}",
    mended="bilder:\n  - {fil: bilagor/karta.png, alternativtext: Karta över länets sjukhus}",
)

PNG = b"\x89PNG\r\n\x1a\n"
JPEG_ENDS = re.compile(rb"\xff\xd9\x00*$")


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    for entry in library.entries:
        for here, section in sections_of(entry):
            for at, image in enumerate(section.images):
                file = (root / entry.file).parent / image.file
                problem = _problem(file) if file.is_file() else ""
                if problem:
                    yield Finding(CODE, entry.file, f"”{image.file}” {problem}", path=(*here, "bilder", at, "fil"))


def _problem(file: Path) -> str:
    kind = KINDS.get(file.suffix.lower())
    if kind is None:
        return "är inte en bild i formatet PNG, JPEG, GIF eller SVG"
    whole, name = kind
    try:
        return "" if whole(file.read_bytes()) else f"är skadad eller är inte {name}"
    except OSError:
        return "går inte att läsa"


def _is_png(data: bytes) -> bool:
    """Return whether every part of the file is there, as its own checksums say."""
    at = len(PNG)
    if not data.startswith(PNG):
        return False
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        end = at + 8 + length
        if zlib.crc32(data[at + 4 : end]) != int.from_bytes(data[end : end + 4], "big"):
            return False
        if kind == b"IEND":
            return True
        at = end + 4
    return False


def _is_jpeg(data: bytes) -> bool:
    return data.startswith(b"\xff\xd8\xff") and JPEG_ENDS.search(data[-64:]) is not None


def _is_gif(data: bytes) -> bool:
    return data[:6] in (b"GIF87a", b"GIF89a") and data.rstrip(b"\0").endswith(b";")


def _is_svg(data: bytes) -> bool:
    """Return whether it is whole XML with a drawing as its root. One that declares entities is not read."""
    roots: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, _attributes: roots.append(name) if not roots else None
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError):
        return False
    return roots == ["http://www.w3.org/2000/svg svg"]


def _refuse(*_declared: object) -> None:
    raise ValueError("entities")


KINDS: dict[str, tuple[Callable[[bytes], bool], str]] = {
    ".png": (_is_png, "PNG"),
    ".jpg": (_is_jpeg, "JPEG"),
    ".jpeg": (_is_jpeg, "JPEG"),
    ".gif": (_is_gif, "GIF"),
    ".svg": (_is_svg, "SVG"),
}
