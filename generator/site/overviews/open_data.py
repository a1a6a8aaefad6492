"""The page of the open data: what there is, what each table and column holds, and where the manual shows how."""

from generator.opendata.places import CATALOGUE, DATABASE, OPEN_SCHEMA, RECORD, RECORD_SCHEMA, table_file
from generator.opendata.table import DataTable
from generator.opendata.tables import TABLES
from generator.sheets.lists import bullets, full_columns, plain
from generator.site.settings import Settings
from generator.tree.blocks import Block, Blocks, Heading, Paragraph
from generator.tree.document import Document, Head
from generator.tree.inline import Code, Inlines, Reference, Text

TITLE = "Öppna data"
INTRO = (
    "Allt som är publikt i arkivet finns som data att hämta. Adresserna är beständiga: de ändras inte när webbplatsen "
    "byggs om. Filerna görs om vid varje bygge."
)


def open_data_page(settings: Settings) -> Document:
    """Return the page."""
    files: list[Inlines] = [
        (_link(DATABASE, "Hela arkivet som databas"), Text(" (SQLite), för Datasette och andra verktyg.")),
        (_link(CATALOGUE, "Beskrivning av datan"), Text(" (DCAT-AP-SE, RDF/XML), för dataportalen.")),
        (_link("flode.xml", "Allt nytt"), Text(" (Atom). Organisationer, organ och ärenden har egna flöden.")),
        (_link(OPEN_SCHEMA, "Schema för en post som JSON"), Text(" och "), _link(RECORD_SCHEMA, "för postens innehåll"),
         Text(" (JSON Schema).")),
    ]  # fmt: skip
    every: Inlines = (
        Text("Varje sida för en post har posten bredvid sig: lägg till "),
        Code(RECORD),
        Text(" efter sidans adress."),
    )
    how: Inlines = (
        _link("handbok/oppna-data/", "Handboken visar tre exempel"),
        Text(": ett ärendes beslut, röster med SQL, och kalkylblad."),
    )
    parts: list[Block] = [
        Paragraph((Text(INTRO),)),
        Paragraph(how),
        Heading(1, (Text("Filer"),), "filer"),
        *bullets(files),
        Heading(1, (Text("Poster som JSON"),), "poster"),
        Paragraph(every),
        Heading(1, (Text("Tabeller"),), "tabeller"),
        Paragraph((Text("Tabellerna är desamma i databasen och som CSV. CSV-filerna är i UTF-8 med komma emellan."),)),
    ]
    for table in TABLES:
        parts += _table(table)
    parts += [Heading(1, (Text("Licens"),), "licens"), Paragraph(_licence(settings))]
    return Document("oppna-data", Head(TITLE, "", "", "Data"), tuple(parts))


def _table(table: DataTable) -> Blocks:
    rows: list[tuple[Inlines, ...]] = [
        ((Code(column.name),), plain(f"{column.help}{_refers(column.refers)}")) for column in table.columns
    ]
    return (
        Heading(2, (Text(table.title),), table.name),
        Paragraph((Text(f"{table.help} "), _link(table_file(table.name), f"{table.name}.csv"))),
        *full_columns("", ("Kolumn", "Vad den säger"), rows, row_headers=True),
    )


def _refers(table: str) -> str:
    return f" Finns i tabellen {table}." if table else ""


def _licence(settings: Settings) -> Inlines:
    who = f"Data ges ut av {settings.publisher}. " if settings.publisher else ""
    return (Text(f"{who}Beslut och protokoll är fria att använda. Licens: {settings.licence}"),)


def _link(address: str, words: str) -> Reference:
    return Reference(address, (Text(words),))
