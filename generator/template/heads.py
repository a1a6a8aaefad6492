"""The heads of the pages in a made Word template: with a line as the shipped one has it, or with a logo."""

from dataclasses import dataclass

from generator.writers.design import Design
from generator.writers.docx_xml import W

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
LOGO_HEIGHT = 468_000
"""Thirteen millimetres, in the unit of drawings."""
PER_TWIP = 635
GAP = 250
MARK = '<w:p><w:pPr><w:pStyle w:val="Markning"/></w:pPr><w:r><w:t>[Märkning]</w:t></w:r></w:p>'


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo as a picture, with its size in dots."""

    png: bytes
    width: int
    height: int

    @property
    def shown_width(self) -> int:
        return LOGO_HEIGHT * self.width // self.height


def heads(design: Design, logo: Logo | None) -> dict[int, str]:
    """Return the heads by number: 1 is that of later pages, 2 that of the first."""
    accent = design.settings["accent"].lstrip("#").upper()
    if design.settings["head"] == "logotyp":
        return {1: _later(accent, ruled=False), 2: _first_with_logo(accent, logo)}
    return {1: _later(accent, ruled=True), 2: _first_with_line(accent)}


def _head(content: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:hdr xmlns:w="{W}" xmlns:r="{R}">{content}{MARK}</w:hdr>'
    )


def _paragraph(style: str, said: str, more: str = "", run: str = "") -> str:
    look = f"<w:rPr>{run}</w:rPr>" if run else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r>{look}<w:t>{said}</w:t></w:r></w:p>'


def _table(cells: tuple[tuple[int, str], ...], borders: str = "", align: str = "") -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width, _ in cells)
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{align}</w:tcPr>{content}</w:tc>' for width, content in cells
    )
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Sidhuvudtabell"/><w:tblW w:w="5000" w:type="pct"/>'
        f'{borders}<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr>{row}</w:tr></w:tbl>"
    )


def _bottom(line: str) -> str:
    return f"<w:tblBorders><w:bottom {line}/></w:tblBorders>"


NO_LINE = _bottom('w:val="nil"')


def _later(accent: str, *, ruled: bool) -> str:
    strong = f'<w:b/><w:bCs/><w:color w:val="{accent}"/>'
    left = _paragraph("Header", "[Organisation]", run=strong) + _paragraph("Header", "[Organ]")
    right = _paragraph("Header", "[Dokumenttyp] · [Datum] · [Diarienummer]", '<w:jc w:val="right"/>')
    return _head(_table(((4100, left), (4858, right)), "" if ruled else NO_LINE))


def _first_with_line(accent: str) -> str:
    left = _paragraph("Sidhuvudorganisation", "[Organisation]") + _paragraph("Sidhuvudorgan", "[Organ]")
    facts = "".join(_paragraph("Sidhuvuduppgift", said) for said in ("[Datum]", "[Diarienummer]"))
    right = _paragraph("Sidhuvudtyp", "[Dokumenttyp]") + facts
    line = _bottom(f'w:val="single" w:sz="8" w:space="0" w:color="{accent}"')
    return _head(_table(((4100, left), (4858, right)), line))


def _first_with_logo(accent: str, logo: Logo | None) -> str:
    """Return a head with the logo and the name beside it, and the facts below on a line."""
    names = _paragraph("Sidhuvudorganisation", "[Organisation]") + _paragraph("Sidhuvudorgan", "[Organ]")
    facts = _paragraph(
        "Sidhuvuduppgift",
        "[Dokumenttyp] · [Datum] · [Diarienummer]",
        '<w:spacing w:before="240" w:after="60"/><w:jc w:val="left"/>',
    )
    bar = f'<w:p><w:pPr><w:pStyle w:val="Header"/>{_bar(accent)}</w:pPr></w:p>'
    if logo is None:
        return _head(bar + _table(((8958, names),), NO_LINE) + facts)
    width = logo.shown_width // PER_TWIP + GAP
    picture = f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r>{_drawing(logo)}</w:r></w:p>'
    cells = ((width, picture), (8958 - width, names))
    return _head(bar + _table(cells, NO_LINE, '<w:vAlign w:val="center"/>') + facts)


def _bar(accent: str) -> str:
    line = f'<w:top w:val="single" w:sz="48" w:space="0" w:color="{accent}"/>'
    return f'<w:pBdr>{line}</w:pBdr><w:spacing w:before="0" w:after="120" w:line="60" w:lineRule="exact"/>'


def _drawing(logo: Logo) -> str:
    size = f'cx="{logo.shown_width}" cy="{LOGO_HEIGHT}"'
    return (
        f'<w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        '<wp:docPr id="1" name="Logotyp" descr="Logotyp"/>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{PIC}"><pic:pic xmlns:pic="{PIC}"><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="logotyp.png" descr="Logotyp"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        '<a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
