"""A sample document with every block and every inline type, long and odd content included."""

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
    CodeBlock,
    Column,
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
from generator.tree.chart import Chart, Remark, Series, Value
from generator.tree.document import Document, Head
from generator.tree.inline import (
    Code,
    Deleted,
    Emphasis,
    FootnoteMark,
    Inserted,
    LineBreak,
    Link,
    Reference,
    Status,
    Strong,
    Text,
    text,
)

MARKUP = "# * _ $ \\ < & @ { } \" ' [ ] ~ ^ ` | % - + = > ! // /*"
MARKUP += " <b>x</b> $x$ #panic() \\textbf{x} [a](b) --- ... -> :: 1. ~x~ ^x^"
LONG_WORD = "Donaudampfschifffahrt" * 9
ADDRESS = "https://exempel.example/" + "a1b2c3d4/" * 14


def para(*content: object) -> Paragraph:
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content))  # type: ignore[misc]


def picture(folder: Path) -> str:
    """Write a small PNG below `folder` and return its name."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(
        b"\0" + bytes((40 + x % 160, 90, 110 + y % 100)[i] for x in range(320) for i in range(3)) for y in range(180)
    )
    png = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 320, 180, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
    (folder / "bild.png").write_bytes(png)
    return "bild.png"


def numbers() -> Table:
    return Table(
        "Resultat per nämnd, miljoner kronor",
        (
            Column("Nämnd"),
            Column("Utfall 2023", "right", "Utfall"),
            Column("Utfall 2024", "right", "Utfall"),
            Column("Budget 2025", "right"),
            Column("Bedömning", "center"),
        ),
        (
            Row((text("Verksamhet"), (), (), (), ()), "heading"),
            Row(
                (
                    text("Hälso- och sjukvårdsnämnden"),
                    text("−1 204,5"),
                    text("−1 310,0"),
                    text("−1 290,0"),
                    (Status("uppnås delvis", "partial"),),
                )
            ),
            Row((text("varav primärvård"), text("−404,5"), text("−410,0"), text("−390,0"), ()), "detail"),
            Row(
                (
                    text("Kollektivtrafiknämnden"),
                    text("−210,3"),
                    text("−221,9"),
                    text("−230,0"),
                    (Status("uppnås", "good"),),
                )
            ),
            Row((text("Summa nämnder"), text("−1 414,8"), text("−1 531,9"), text("−1 520,0"), ()), "subtotal"),
            Row(
                (
                    text("Totalt"),
                    text("−1 414,8"),
                    text("−1 531,9"),
                    text("−1 520,0"),
                    (Status("uppnås inte", "bad"),),
                ),
                "sum",
            ),
        ),
        "Belopp i miljoner kronor. Källa: ekonomisystemet.",
    )


def wide(columns: int) -> Table:
    return Table(
        f"Tabell med {columns} kolumner",
        tuple(Column("Månad" if at == 0 else f"Kolumn {at}", "left" if at == 0 else "right") for at in range(columns)),
        tuple(
            Row((text(f"Rad {row}"), *(text(f"{row * at * 1113}") for at in range(1, columns)))) for row in range(1, 6)
        ),
    )


def bars() -> Chart:
    return Chart(
        "bars",
        "Utfall jämfört med mål, <b>båda</b>",
        ("Sjukfrånvaro & ledighet", "Nöjdhet <1>"),
        (Series("Utfall", (Value("5.9", "5,9 %"), Value())),),
        "Stapeldiagram: utfall jämfört med mål.",
        "Sjukfrånvaro & ledighet – utfall: 5,9 %; mål: 6 %. Nöjdhet <1> – mål: 75 %.",
        Series("Mål", (Value("6", "6 %"), Value("75", "75 %"))),
        (Remark("Målet uppfylls helt", "full"), Remark("Utfall saknas", "no data")),
        own_scales=True,
        note="Varje mått har sin egen skala.",
    )


def curve() -> Chart:
    values = tuple(Value(str(amount), f"{amount} dagar") for amount in (62, 55, 48))
    detail = "januari: 62 dagar. februari: 55 dagar. mars: 48 dagar."
    names = ("januari", "februari", "mars")
    return Chart("line", "Väntetid", names, (Series("Dagar", values),), "Linjediagram: väntetid.", detail)


def every_block(image: str) -> Blocks:
    """Return content with every type of node at least once."""
    return (
        KeyValues(
            (
                Pair("Plats och tid", text("Regionhuset, sal Älven, klockan 09.00–12.15")),
                Pair("Justerare", (Text("Åsa Öberg"), LineBreak(), Text("Plats: digitalt"))),
                Pair("En ovanligt lång ledtext som inte får plats på en rad", text("Innehåll")),
            )
        ),
        Attendance(
            (
                AttendanceGroup(
                    "Ledamöter",
                    (
                        Attendee("Anna Exempelsson (S)", "ordförande"),
                        Attendee("Bo Påhittad (M)", "vice ordförande", "§§ 1–4, till klockan 10.30"),
                        Attendee("Cecilia Fiktiv (C)"),
                    ),
                ),
                AttendanceGroup(
                    "Tjänstgörande ersättare", (Attendee("David Låtsas (M)", "", "för Bo Påhittad §§ 5–9"),)
                ),
                AttendanceGroup("Övriga", (Attendee("Eva Modell", "sekreterare"),)),
            )
        ),
        Heading(1, text("§ 12 Delårsrapport"), "p-12"),
        para(
            "Ärendet behandlades ",
            Strong(text("omedelbart")),
            " och ",
            Emphasis(text("utan dröjsmål")),
            ", se ",
            Code("RS-2025-00012"),
            FootnoteMark(1),
            ". Läs ",
            Link("https://exempel.example/", text("mer här")),
            " eller i ",
            Reference("exempel/rs/2025-03-04/12/#p-12", text("§ 12 den 4 mars")),
            " och ",
            Reference(None, text("ett äldre beslut")),
            ". Läget är ",
            Status("pågår", "waiting"),
            FootnoteMark(2),
            ".",
            LineBreak(),
            "Ny rad efter brytning, ",
            Strong((Emphasis(text("båda delarna")),)),
            ". ",
            Deleted(text("Fem ledamöter")),
            Inserted(text("Sju ledamöter")),
            " valdes.",
        ),
        para(MARKUP),
        Callout(
            "decision",
            "Regionstyrelsens beslut",
            (
                para("Regionstyrelsen beslutar"),
                List(
                    True,
                    (
                        ListItem("1.", (para("att godkänna delårsrapporten, samt"),)),
                        ListItem(
                            "2.",
                            (
                                para("att uppdra åt regiondirektören att återkomma."),
                                List(
                                    True,
                                    (
                                        ListItem("a)", (para("senast i maj"),)),
                                        ListItem("b)", (para("med kostnader"),)),
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        Heading(2, text("Förslag och yrkanden"), "p-12-forslag"),
        List(
            False,
            (
                ListItem(None, (para("Första punkten"),)),
                ListItem(None, (para("Andra punkten"), List(False, (ListItem(None, (para("Inskjuten punkt"),)),)))),
            ),
        ),
        List(
            True,
            (
                ListItem("4.", (para("Punkt fyra"), para("med ett andra stycke"))),
                ListItem("7.", (para("Punkt sju"),)),
                ListItem("ö.", (para("Sista punkten"),)),
            ),
        ),
        Vote(
            "Bifall till ordförandens förslag?",
            "Öppen omröstning med upprop",
            (
                VoteSide(
                    "Ja",
                    7,
                    ("Anna Exempelsson (S)", "Cecilia Fiktiv (C)", "Frida Tänkt (S)"),
                    "Bifall till ordförandens förslag",
                ),
                VoteSide(
                    "Nej",
                    4,
                    ("David Låtsas (M)", "Gustav Uppdiktad (KD)"),
                    "Bifall till David Låtsas förslag",
                ),
                VoteSide("Avstår", 0),
            ),
            "Regionstyrelsen beslutar enligt ordförandens förslag.",
        ),
        Vote(
            "Ska ärendet avgöras i dag?",
            "",
            (VoteSide("Ja", 6), VoteSide("Nej", 5)),
            "Ärendet ska avgöras i dag.",
        ),
        numbers(),
        wide(9),
        Callout("proposal", "Förslag till beslut", (para("Förslagets text."),)),
        Callout("note", "Upplysning", (para("Kort upplysning."), numbers())),
        Callout("warning", "Varning", (para("Något att se upp med."),)),
        Callout("secret", "Sekretess", (para("Uppgiften omfattas av sekretess."),)),
        Quote((para("Citerad text ur en skrivelse."),)),
        CodeBlock("rad ett  {med} #tecken\n    indrag $x$ \\slut\n" + "x" * 150),
        Figure(image, "Staplar som visar utfallet", "Utfall per år"),
        Figure(image, "Samma staplar utan bildtext"),
        bars(),
        curve(),
        Steps(
            (
                Step("2025-02-11", text("Arbetsutskottet § 8"), "Tillstyrkt", text("Utan ändring.")),
                Step("2025-03-04", (Reference("exempel/rs/", text("Regionstyrelsen § 12")),), "", ()),
            )
        ),
        Divider(),
        para("Ett långt ord: ", LONG_WORD, " och en adress ", ADDRESS, "."),
        wide(14),
        PageBreak(),
        Heading(1, text(("Mycket lång rubrik som fortsätter " * 12).strip()), "lang-rubrik"),
        Heading(2, text("Nivå två"), "niva-2"),
        Heading(3, text("Nivå tre"), "niva-3"),
        Heading(4, text("Nivå fyra"), "niva-4"),
        para("Brödtext."),
        Signatures(
            (
                Signature("Ordförande", "Anna Exempelsson", "2025-03-11, digitalt"),
                Signature("Sekreterare", "Eva Modell"),
                Signature("Justerare", "Åsa Öberg", "§§ 1–12"),
            )
        ),
        Footnotes(
            (
                Footnote(1, (para("Diarieförd samma dag."),)),
                Footnote(
                    2,
                    (
                        para("Enligt ", Emphasis(text("kommunallagen")), " 5 kap."),
                        para("Andra stycket i noten."),
                    ),
                ),
            )
        ),
    )


def head(**changes: object) -> Head:
    values: dict[str, object] = {
        "title": "Sammanträde med regionstyrelsen 4 mars 2025",
        "organisation": "Region Exempel",
        "body": "Regionstyrelsen",
        "kind": "Sammanträdesprotokoll",
        "issued": date(2025, 3, 4),
        "case_numbers": ("RS-2025-00012",),
        "author": "Region Exempel",
        "subject": "Protokoll",
        "mark": "UTKAST – ej justerat",
    }
    return Head(**(values | changes))  # type: ignore[arg-type]


def sample(folder: Path) -> Document:
    """Return the sample document; its picture is written below `folder`, the records folder."""
    return Document("prov", head(), every_block(picture(folder)))
