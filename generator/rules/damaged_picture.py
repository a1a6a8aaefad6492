"""Pictures are whole, and of a kind that page, Word and PDF can all show."""

import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.findings.finding import Code, Finding, Severity
from generator.library.beside import file_beside
from generator.library.library import Library
from generator.library.sections import attached
from generator.scanning.drawing import does, is_drawing

CODE = Code(
    "R011",
    Severity.STOP,
    "Bilden går inte att visa",
    "En bild är en fil i formatet PNG, JPEG, GIF eller SVG, och den ska vara hel. En fil som blev avbruten när den "
    "kopierades, eller som har fått fel namn, skulle ge en tom ruta på sidan och ingen PDF. En SVG är ett program om "
    "den vill: den får inte ha skript och inte hämta något annanstans ifrån.",
    "Öppna bilden i ett ritprogram och spara den på nytt som PNG.",
    example="bilder:\n  - {fil: bilagor/karta.tiff, alternativtext: Karta över länets sjukhus}",
    mended="bilder:\n  - {fil: bilagor/karta.png, alternativtext: Karta över länets sjukhus}",
)

PNG = b"\x89PNG\r\n\x1a\n"
JPEG_ENDS = re.compile(rb"\xff\xd9\x00*$")


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    for entry in library.entries:
        for path, name in attached(entry):
            file = file_beside(root, entry, name) if path[0] != "underlag" else None
            problem = _problem(file) if file else ""
            if problem:
                yield Finding(CODE, entry.file, f"”{name}” {problem}", path=path)


def _problem(file: Path) -> str:
    kind = KINDS.get(file.suffix.lower())
    if kind is None:
        return "är inte en bild i formatet PNG, JPEG, GIF eller SVG"
    whole, name = kind
    try:
        data = file.read_bytes()
    except OSError:
        return "går inte att läsa"
    if not whole(data):
        return f"är skadad eller är inte {name}"
    return f"har {doing}" if name == "SVG" and (doing := does(data)) else ""


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


KINDS: dict[str, tuple[Callable[[bytes], bool], str]] = {
    ".png": (_is_png, "PNG"),
    ".jpg": (_is_jpeg, "JPEG"),
    ".jpeg": (_is_jpeg, "JPEG"),
    ".gif": (_is_gif, "GIF"),
    ".svg": (is_drawing, "SVG"),
}
