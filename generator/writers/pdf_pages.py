"""The pages that the parts of a PDF stand on, read from the bytes that Typst wrote."""

import re

NAMES = re.compile(rb"/Dests<</Names\[([^\]]*)\]")
NAMED = re.compile(rb"\(([^()]*)\)(\d+) 0 R")
TARGET = re.compile(rb"\n(\d+) 0 obj\n(?:<</D)?\[(\d+) 0 R/XYZ")
PAGE = re.compile(rb"\n(\d+) 0 obj\n<</Type/Page[/\n]")


def pages_of(pdf: bytes) -> dict[str, int]:
    """Return the page, counted from 1, of each anchor in the PDF."""
    # Typst writes the pages in order.
    order = {number: at for at, number in enumerate(PAGE.findall(pdf), 1)}
    targets = dict(TARGET.findall(pdf))
    names = NAMES.search(pdf)
    found = NAMED.findall(names[1]) if names else []
    return {name.decode("ascii"): order[targets[number]] for name, number in found if number in targets}
