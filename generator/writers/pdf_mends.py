"""Two mends to the bytes of a PDF from Typst, in one pass.

No stream may end in a way that leaves its length in doubt. Typst ends a stream with one line feed; when
the data's own last byte happens to be a carriage return (one stream in 256), the two look like one line
ending, and the stated length looks one byte too long. PDF/A forbids that. Both signs leave no doubt.

A cell that names its row must be marked as a heading, so that a screen reader says it with the others.
Typst has this only behind a switch that the Python package does not reach.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

ELEMENT = re.compile(rb"\n(\d+) 0 obj\n<</Type/StructElem/S/(Table|TBody|TR|TD)/[^\n]*\nendobj(?=\n)")
CHILDREN = re.compile(rb"/K\[((?:\d+ 0 R ?)+)\]")
HEADERS = re.compile(rb"/O/Table/Headers\[[^\]]*\]")
ENTRY = re.compile(rb"(\d{10}) (\d{5} n\r\n)")
START = b"startxref\n"

Edit = tuple[int, int, bytes]
"""Bytes from, bytes to, and what shall stand there instead."""


def mended(pdf: bytes, row_headers: list[list[bool]]) -> bytes:
    """Return `pdf` with both mends. `row_headers` tells, for each row of each table, if a cell names it."""
    return with_edits(pdf, sorted([*_stream_ends(pdf), *_row_headers(pdf, row_headers)]))


def with_edits(pdf: bytes, edits: list[Edit]) -> bytes:
    """Return `pdf` with the edits (in order, apart from each other) and its table of addresses set right."""
    if not edits:
        return pdf
    table = int(pdf[pdf.rindex(START) + len(START) :].split(b"\n")[0])
    starts = [start for start, _, _ in edits]
    shifts = list(accumulate(len(fresh) - (end - start) for start, end, fresh in edits))

    def moved(address: int) -> int:
        before = bisect_left(starts, address)
        return address + (shifts[before - 1] if before else 0)

    pieces, at = [], 0
    for start, end, fresh in edits:
        pieces += [pdf[at:start], fresh]
        at = end
    tail = ENTRY.sub(lambda entry: b"%010d %b" % (moved(int(entry[1])), entry[2]), pdf[table:])
    tail = tail.replace(START + b"%d" % table, START + b"%d" % moved(table))
    return b"".join([*pieces, pdf[at:table], tail])


def _stream_ends(pdf: bytes) -> Iterator[Edit]:
    for found in re.finditer(rb"\r\nendstream\nendobj\n", pdf):
        yield found.start(), found.start() + 1, b"\r\r"


def _row_headers(pdf: bytes, wanted: list[list[bool]]) -> Iterator[Edit]:
    found = {int(one[1]): one for one in ELEMENT.finditer(pdf)}
    tables = [one for one in found.values() if one[2] == b"Table"]
    for table, rows in zip(tables, wanted, strict=True):
        parts = [found[child] for child in _children(table[0]) if child in found]
        bodies = [part for part in parts if part[2] == b"TBody"]
        lines = [found[child] for body in bodies for child in _children(body[0])]
        for line, named in zip(lines, rows, strict=True):
            cells = [found[child] for child in _children(line[0]) if child in found]
            for at, cell in enumerate(cells if named else []):
                yield from _cell(cell, heading=at == 0)


def _cell(cell: re.Match[bytes], heading: bool) -> Iterator[Edit]:
    """Mark the cell. Its list of headings goes: with one, readers would not look for the row's."""
    if heading:
        kind = cell.start(2)
        yield kind, kind + 2, b"TH"
    headers = HEADERS.search(cell[0])
    if headers is not None:
        start = cell.start() + headers.start()
        scope = b"/O/Table/Scope/Row" if heading else b"/O/Table"
        yield start, start + len(headers[0]), scope


def _children(element: bytes) -> list[int]:
    found = CHILDREN.search(element)
    return [int(number) for number in re.findall(rb"(\d+) 0 R", found[1])] if found else []
