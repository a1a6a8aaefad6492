"""How wide each column of a table should be, and which frames stay whole, from what stands in them.

Word and PDF share the answers, so a document looks the same in both.
"""

from generator.tree.blocks import Callout, Table
from generator.tree.inline import plain
from generator.tree.text import texts

LINE = 92
"""Letters that fit on a full line of table text."""
WIDEST = 60
"""No column asks for more letters than this on one line."""
NARROWEST = 3
GAP = 3
"""Letters of room between two columns, and for headings, which are bold."""
TURNED_FROM = 10
"""A table with this many columns is set on a turned page."""

MOST_COLUMNS = 16
"""A table with more columns than this is divided on paper, however narrow they are."""
SMALLEST = 9 / 6.5
"""How many times more letters a line holds in the smallest letters of tables."""
TURNED, UPRIGHT = True, False
LINES = {TURNED: LINE * SMALLEST * 1.5, UPRIGHT: LINE * SMALLEST}
"""Letters that fit on a line in the smallest letters, of a turned and of an upright page."""

WHOLE = 1200
"""A frame with no more letters than this is kept on one page; a decision should be read at a glance."""


def fits_whole(callout: Callout) -> bool:
    """Return whether the frame is short enough to be kept on one page."""
    return sum(len(said) for said in texts(callout)) <= WHOLE


def _longest(lines: list[str]) -> int:
    return max((len(line) for line in lines), default=0)


def _wanted(table: Table, at: int) -> tuple[int, int]:
    """Return the letters of the longest word and of the longest line in column `at`."""
    texts = [table.columns[at].header]
    texts += [plain(row.cells[at]) for row in table.rows if row.kind != "heading"]
    word = _longest([word for text in texts for word in text.split(" ")])
    line = _longest([line for text in texts for line in text.split("\n")])
    return max(NARROWEST, min(word, 24)) + GAP, max(NARROWEST, min(line, WIDEST)) + GAP


def least_letters(table: Table) -> int:
    """Return the letters that the columns ask for when only words stay whole."""
    return sum(min(_wanted(table, at)) for at in range(len(table.columns)))


def fits(table: Table, turned: bool) -> bool:
    """Return whether the table can be read on one page, `turned` or upright, be it in small letters."""
    if len(table.columns) > MOST_COLUMNS:
        return False
    return len(table.columns) < TURNED_FROM or least_letters(table) <= LINES[turned]


def column_shares(table: Table) -> list[float]:
    """Return each column's share of the table's width; the shares sum to 1.

    Columns get the line they ask for when there is room, and what is left goes to the column with the
    most text. Otherwise each gets its longest word, and the rest by the square root of what it lacks.
    Raises `ValueError` (Swedish) for a table without columns.
    """
    if not table.columns:
        raise ValueError(f"tabellen {table.caption} saknar kolumner")
    wanted = [_wanted(table, at) for at in range(len(table.columns))]
    lines = [float(line) for _, line in wanted]
    total = sum(lines)
    if total <= LINE:
        spare = LINE - total
        roomy = max(range(len(lines)), key=lambda at: (table.columns[at].align == "left", lines[at], -at))
        lines[roomy] += spare
        return [line / LINE for line in lines]
    least = [float(min(word, line)) for word, line in wanted]
    lacking = [(line - low) ** 0.5 for line, low in zip(lines, least, strict=True)]
    spare = LINE - sum(least)
    if spare <= 0 or not any(lacking):
        return [low / sum(least) for low in least]
    shares = [low + spare * lack / sum(lacking) for low, lack in zip(least, lacking, strict=True)]
    return [share / sum(shares) for share in shares]
