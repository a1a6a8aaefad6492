"""The text of files kept beside records: PDF and Word, a page or a paragraph at a time, and plain text files.

A file from outside can be anything, so what is read of one is bounded, and a file that cannot be read has no text:
its page is found by its other words.
"""

import logging
import re
import time
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

LARGEST = 30_000_000
MOST_PAGES = 200
MOST_LETTERS = 300_000
LONGEST_TIME = 10.0
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_READ = (f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br")
_BODY = "word/document.xml"
_HYPHENATED = re.compile(r"(?<=[a-zåäö])-\n(?=[a-zåäö])")


def attached_text(files: Iterable[Path]) -> Iterator[str]:
    """Yield the text of the files that hold any, a page or a paragraph at a time."""
    for file in files:
        reader = READERS.get(file.suffix.lower())
        if reader is not None and file.stat().st_size <= LARGEST:
            yield from _bounded(reader(file))


def _bounded(pieces: Iterator[str]) -> Iterator[str]:
    """Yield the pieces of a text that have words, until it is long enough or the time is up."""
    letters, end = 0, time.monotonic() + LONGEST_TIME
    for piece in pieces:
        words = " ".join(_HYPHENATED.sub("", piece).split())
        if words:
            yield words[: MOST_LETTERS - letters]
            letters += len(words)
        if letters >= MOST_LETTERS or time.monotonic() > end:
            return


def _pdf(file: Path) -> Iterator[str]:
    from pypdf import PdfReader  # noqa: PLC0415 - few records have a PDF beside them

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is odd in a file from outside is no concern here
    try:
        with file.open("rb") as stream:
            for page in islice(PdfReader(stream).pages, MOST_PAGES):
                yield page.extract_text()
    except Exception:
        # pypdf meets a damaged or locked file with errors of many kinds; what it could read has been given by then.
        return


def _docx(file: Path) -> Iterator[str]:
    from lxml import etree  # noqa: PLC0415 - as above

    try:
        with zipfile.ZipFile(file) as package:
            if package.getinfo(_BODY).file_size > LARGEST:
                return
            with package.open(_BODY) as stream:
                for _, paragraph in etree.iterparse(stream, tag=f"{_WORD}p", resolve_entities=False):
                    yield "".join(part.text or " " for part in paragraph.iter(*_READ))
                    paragraph.clear()
    except (OSError, KeyError, ValueError, RuntimeError, SyntaxError, zipfile.BadZipFile):
        return


READERS = {".pdf": _pdf, ".docx": _docx}
