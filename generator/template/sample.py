"""A sample document with every type of block: what a template is tried out on."""

import struct
import zlib
from datetime import date
from pathlib import Path

from generator.tree.blocks import (
    Attendance,
    AttendanceGroup,
    Attendee,
    Blocks,
    Callout,
    CalloutKind,
    CodeBlock,
    Column,
    Contents,
    Divider,
    Figure,
    Footnote,
    Footnotes,
    Heading,
    KeyValues,
    List,
    ListItem,
    PageBreak,
    Pair,
    Paragraph,
    Quote,
    Row,
    Signature,
    Signatures,
    Step,
    Steps,
    Table,
    Vote,
    VoteSide,
)
from generator.tree.chart import Chart, Series, Value
from generator.tree.document import Document, Head
from generator.tree.inline import (
    Checksum,
    Code,
    Deleted,
    Emphasis,
    FootnoteMark,
    Inserted,
    LineBreak,
    Link,
    PageNumber,
    Reference,
    Status,
    Strong,
    Text,
    Tone,
    text,
)

TONES: dict[Tone, str] = {
    "good": "klart",
    "partial": "delvis",
    "bad": "försenat",
    "neutral": "avslutat",
    "waiting": "väntar",
}
FRAMES: dict[CalloutKind, str] = {
    "decision": "Beslut",
    "proposal": "Förslag till beslut",
    "note": "Upplysning",
    "warning": "Varning",
    "secret": "Sekretess",
}


def sample(folder: Path) -> Document:
    """Return the sample; its picture is written below `folder`, the records folder."""
    head = Head(
        title="Prov av mallen",
        organisation="Organisationens namn",
        body="Organets namn",
        kind="Dokumenttyp",
        issued=date(2025, 1, 31),
        case_numbers=("RS 2025/1",),
        mark="UTKAST – ej justerat",
        initials=("Ordförandens signatur", "Justerandes signatur"),
    )
    return Document("prov", head, (*_facts(), *_running_text(), *_decision(), *_tables(), *_end(_picture(folder))))


def _para(said: str) -> Paragraph:
    return Paragraph(text(said))


def _points(*labels: str | None) -> List:
    return List(any(labels), tuple(ListItem(label, (_para("En punkt."),)) for label in labels))


def _deep(depth: int = 4) -> List:
    """Return points inside points, with labels that Word does not count."""
    below = (_deep(depth - 1),) if depth > 1 else ()
    return List(True, (ListItem("4.ö", (_para("En punkt."), _para("Nästa stycke."), *below)),))


def _facts() -> Blocks:
    people = (Attendee("Förnamn Efternamn (X)", "ordförande", "§§ 1–4"), Attendee("Förnamn Efternamn (Y)"))
    return (
        KeyValues((Pair("Plats och tid", text("Regionhuset, klockan 09.00–12.00")),)),
        Attendance((AttendanceGroup("Ledamöter", people), AttendanceGroup("Beslutande", people * 7))),
        Steps((Step("2025-01-31", text("Arbetsutskottet § 8"), "Tillstyrkt", text("Utan ändring.")),)),
    )


def _running_text() -> Blocks:
    words = [part for tone, word in TONES.items() for part in (Status(word, tone), Text(" "))]
    mixed = (
        Text("Löpande text med "), Strong(text("fet")), Text(", "), Emphasis(text("kursiv")), Text(", "),
        Code("RS 2025/1"), Text(", en "), Link("https://exempel.example/", text("länk")), Text(" och en "),
        Reference(None, text("hänvisning")), FootnoteMark(7), LineBreak(), Text("Sidan "), PageNumber("niva-1"),
        LineBreak(), Text("Summa "), Checksum("prov.png"), LineBreak(), *words,
        LineBreak(), Deleted(text("Det som stod")), Inserted(text("Det som står nu")),
    )  # fmt: skip
    headings = (Heading(level, text(f"Rubrik på nivå {level}"), f"niva-{level}") for level in range(1, 7))
    return (
        Contents(),
        *headings,
        Paragraph(mixed),
        _para("Nästa stycke."),
        _points(None, None),
        _points("1.", "2."),
        _deep(),
    )


def _decision() -> Blocks:
    frames = (Callout(kind, title, (_para("Text i ramen."),)) for kind, title in FRAMES.items())
    sides = (VoteSide("Ja", 2, ("Förnamn Efternamn (X)",), "Bifall"), VoteSide("Nej", 1, ("Förnamn Efternamn (Y)",)))
    lead = (Heading(2, text("Rubrik över en ram"), "ram"), _para("En rad mellan rubriken och ramen."))
    return (*lead, *frames, Vote("Bifall till förslaget?", "Öppen omröstning", sides, "Förslaget bifalls."))


def _tables() -> Blocks:
    return tuple(_table(columns) for columns in (3, 8, 13))


def _table(count: int) -> Table:
    columns = tuple(Column(f"Kolumn {at}" if at else "Rad", "right" if at else "left") for at in range(count))
    rows = tuple(Row((text(said), *(text("1 204") for _ in columns[1:]))) for said in ("Första", "Andra"))
    return Table(f"Tabell med {count} kolumner", columns, rows, "Text under tabellen.")


def _chart() -> Chart:
    values = (Value("12", "12"), Value("8", "8"))
    series = (Series("Utfall", values),)
    return Chart("bars", "Diagrammets rubrik", ("Första", "Andra"), series, "Två staplar.", "", note="Enhet: mnkr.")


def _end(picture: str) -> Blocks:
    return (
        Quote((_para("Ett citat."),)),
        CodeBlock("text med fast teckenbredd"),
        Figure(picture, "En enfärgad yta", "Bildtext"),
        Figure(picture, "En enfärgad yta"),
        _chart(),
        Divider(),
        PageBreak(),
        _para("Sist kommer underskrifterna."),
        Signatures((Signature("Ordförande", "Förnamn Efternamn", "2025-01-31"),)),
        Footnotes((Footnote(7, (_para("En not."),)),)),
    )


def _picture(folder: Path) -> str:
    """Write a small picture of one colour and return its name."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">IIBBBBB", 64, 24, 8, 0, 0, 0, 0)
    grey = zlib.compress((b"\0" + b"\xb0" * 64) * 24)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", grey) + chunk(b"IEND", b"")
    (folder / "prov.png").write_bytes(png)
    return "prov.png"
