"""The description of the open data: DCAT-AP-SE as RDF/XML, which the national data portal harvests.

Addresses are the site's own when it is known, else relative to where the catalogue lies, as RDF/XML allows.
"""

from xml.etree import ElementTree as ET

from generator.opendata.places import DATABASE, FOLDER, PAGE, table_file
from generator.opendata.tables import TABLES
from generator.site.settings import Settings

SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
EU = "http://publications.europa.eu/resource/authority/"
LANGUAGE = f"{EU}language/SWE"
THEME = f"{EU}data-theme/GOVE"
PUBLIC = f"{EU}access-right/PUBLIC"
KEYWORDS = ("protokoll", "beslut", "region", "öppna data", "förtroendevalda")
TITLE = "Beslut, protokoll och uppdrag"
DESCRIPTION = (
    "Sammanträden, paragrafer, beslut, omröstningar, uppdrag och ärenden ur protokoll. Bara det som är publikt ingår."
)


def catalogue(settings: Settings) -> bytes:
    """Return the catalogue: the whole as a database, and each table as a data set with its CSV file."""
    for prefix, space in SPACES.items():
        ET.register_namespace(prefix, space)
    root = ET.Element(_name("rdf:RDF"))
    base = settings.address or "../"
    publisher = f"{base}{FOLDER}dcat.rdf#utgivare"
    about = _add(root, "dcat:Catalog", about=f"{base}{FOLDER}dcat.rdf#katalog")
    _words(about, settings.name, settings.description or DESCRIPTION)
    _common(about, publisher)
    _add(about, "dcterms:license", resource=settings.licence)
    _add(about, "foaf:homepage", resource=f"{base}{PAGE}")
    sets = [_whole(root, settings, base, publisher)]
    sets += [_table(root, settings, base, publisher, number) for number in range(len(TABLES))]
    for each in sets:
        _add(about, "dcat:dataset", resource=each)
    _publisher(root, settings, publisher)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _whole(root: ET.Element, settings: Settings, base: str, publisher: str) -> str:
    """Add the whole archive, as a database."""
    address = _dataset(root, base, publisher, "arkiv", (TITLE, DESCRIPTION))
    form = f"{address}-sqlite"
    _add(_find(root, address), "dcat:distribution", resource=form)
    _distribution(root, settings, base, form, ("SQLite", DATABASE, "application/vnd.sqlite3"))
    return address


def _table(root: ET.Element, settings: Settings, base: str, publisher: str, number: int) -> str:
    table = TABLES[number]
    address = _dataset(root, base, publisher, table.name, (table.title, table.help))
    form = f"{address}-csv"
    _add(_find(root, address), "dcat:distribution", resource=form)
    _distribution(root, settings, base, form, ("CSV", table_file(table.name), "text/csv"))
    return address


def _dataset(root: ET.Element, base: str, publisher: str, name: str, words: tuple[str, str]) -> str:
    address = f"{base}{FOLDER}dcat.rdf#{name}"
    about = _add(root, "dcat:Dataset", about=address)
    _words(about, *words)
    _common(about, publisher)
    _add(about, "dcterms:accessRights", resource=PUBLIC)
    _add(about, "dcat:theme", resource=THEME)
    _add(about, "dcat:landingPage", resource=f"{base}{PAGE}")
    _add(about, "dcterms:identifier", name)
    for word in KEYWORDS:
        _add(about, "dcat:keyword", word, language="sv")
    return address


def _distribution(root: ET.Element, settings: Settings, base: str, address: str, file: tuple[str, str, str]) -> None:
    title, place, kind = file
    about = _add(root, "dcat:Distribution", about=address)
    _add(about, "dcterms:title", title, language="sv")
    _add(about, "dcat:accessURL", resource=f"{base}{place}")
    _add(about, "dcat:downloadURL", resource=f"{base}{place}")
    _add(about, "dcat:mediaType", resource=f"https://www.iana.org/assignments/media-types/{kind}")
    _add(about, "dcterms:license", resource=settings.licence)


def _publisher(root: ET.Element, settings: Settings, address: str) -> None:
    about = _add(root, "foaf:Agent", about=address)
    _add(about, "foaf:name", settings.publisher)
    if settings.publisher_page:
        _add(about, "foaf:homepage", resource=settings.publisher_page)


def _common(about: ET.Element, publisher: str) -> None:
    _add(about, "dcterms:publisher", resource=publisher)
    _add(about, "dcterms:language", resource=LANGUAGE)


def _words(about: ET.Element, title: str, description: str) -> None:
    _add(about, "dcterms:title", title, language="sv")
    _add(about, "dcterms:description", description, language="sv")


def _find(root: ET.Element, address: str) -> ET.Element:
    return next(each for each in root if each.get(_name("rdf:about")) == address)


def _add(
    parent: ET.Element, tag: str, text: str = "", *, about: str = "", resource: str = "", language: str = ""
) -> ET.Element:
    """Add a node: with words, with a name of its own, or with a link to another."""
    node = ET.SubElement(parent, _name(tag))
    node.text = text or None
    for attribute, value in (("rdf:about", about), ("rdf:resource", resource)):
        if value:
            node.set(_name(attribute), value)
    if language:
        node.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    return node


def _name(short: str) -> str:
    prefix, _, name = short.partition(":")
    return f"{{{SPACES[prefix]}}}{name}"
