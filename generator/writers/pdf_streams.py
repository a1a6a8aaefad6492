"""A mend to a PDF's bytes: no stream may end in a way that leaves its length in doubt.

Typst ends a stream with one line feed. When the data's own last byte happens to be a carriage return
(one stream in 256), the two look like one line ending, and the stated length looks one byte too long.
PDF/A forbids that. Ending such a stream with both signs leaves no doubt.
"""

import re

DOUBTFUL = re.compile(rb"\r\nendstream\nendobj\n")
ENTRY = re.compile(rb"(\d{10}) (\d{5} n\r\n)")
START = b"startxref\n"


def with_clear_ends(pdf: bytes) -> bytes:
    """Return `pdf` with every doubtful stream end made clear, and its table of addresses set right."""
    places = [found.start() for found in DOUBTFUL.finditer(pdf)]
    if not places:
        return pdf
    table = int(pdf[pdf.rindex(START) + len(START):].split(b"\n")[0])
    body, tail = pdf[:table], pdf[table:]
    # The longer end adds one byte, which moves every object after it.
    body = DOUBTFUL.sub(b"\r\r\nendstream\nendobj\n", body)

    def moved(address: int) -> int:
        return address + sum(1 for place in places if place < address)

    tail = ENTRY.sub(lambda entry: b"%010d %b" % (moved(int(entry[1])), entry[2]), tail)
    return body + tail.replace(START + b"%d" % table, START + b"%d" % moved(table))
