"""Word's own fields: the page that a heading stands on, and the list of contents.

Word reckons a field anew when the reader asks for it or prints. Until then it shows the value that the file
brings, which is the page in the PDF of the same document: both are set on the same paper.
"""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from generator.tree.blocks import Blocks, Contents, Heading
from generator.tree.document import Document
from generator.tree.inline import PageNumber, plain
from generator.tree.walk import nodes

CONTENTS = "Innehåll"
LONGEST = 39
UNKNOWN = "–"
"""What a field shows when nobody has told the pages: Word fills it when the reader asks."""
NOT_IN_NAMES = re.compile(r"[^0-9A-Za-z_]")

Pages = Mapping[str, int]


def needs_pages(document: Document) -> bool:
    """Return whether the document tells its readers on which page something stands."""
    return any(isinstance(node, PageNumber | Contents) for node in nodes(document.blocks))


def bookmark(anchor: str) -> str:
    """Return the anchor as a name that Word takes for a bookmark: a letter first, no hyphens, under 40 signs."""
    name = NOT_IN_NAMES.sub("_", anchor)
    return (name if name[:1].isalpha() else f"a_{name}")[:LONGEST]


def page_field(anchor: str, pages: Pages) -> str:
    """Return the runs of a field that shows the page of a bookmark, and leads there."""
    shown = str(pages.get(anchor, UNKNOWN))
    return _start(rf" PAGEREF {bookmark(anchor)} \h ") + f"<w:r><w:t>{shown}</w:t></w:r>" + _sign("end")


def contents_list(blocks: Blocks, depth: int, pages: Pages) -> str:
    """Return Word's list of contents, filled, for the headings among `blocks` down to `depth`."""
    headings = [block for block in blocks if isinstance(block, Heading) and block.level <= depth]
    title = f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr><w:r><w:t>{CONTENTS}</w:t></w:r></w:p>'
    begin = _start(rf' TOC \o "1-{depth}" \h \z \u ')
    lines = [
        _line(heading, pages, begin if at == 0 else "", _sign("end") if at == len(headings) - 1 else "")
        for at, heading in enumerate(headings)
    ]
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    return f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{title}{''.join(lines)}</w:sdtContent></w:sdt>"


def _line(heading: Heading, pages: Pages, before: str, after: str) -> str:
    name = bookmark(heading.anchor)
    words = f'<w:r><w:t xml:space="preserve">{escape(plain(heading.content))}</w:t></w:r><w:r><w:tab/></w:r>'
    link = f'<w:hyperlink w:anchor="{name}" w:history="1">{words}{page_field(heading.anchor, pages)}</w:hyperlink>'
    return f'<w:p><w:pPr><w:pStyle w:val="TOC{heading.level}"/></w:pPr>{before}{link}{after}</w:p>'


def _start(instruction: str) -> str:
    code = f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
    return f"{_sign('begin')}{code}{_sign('separate')}"


def _sign(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
