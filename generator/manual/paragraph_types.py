"""The pages that show how each type of paragraph is written, from the example files: a list, and four groups."""

from generator.manual.examples import paragraph_examples
from generator.manual.markdown import code, page, table

TYPES: tuple[tuple[str, str], ...] = (
    ("Formalia", "Öppnande, upprop, val av justerare och ändringar av dagordningen."),
    ("Enkelt beslut", "Ett organ fattar ett beslut i en eller flera punkter."),
    ("Beslut i två led", "Organet beslutar i sin egen del och föreslår nästa organ att besluta i resten."),
    ("Underpunkter", "Punkter i flera nivåer. Etiketten skrivs ut när den inte följer ordningen."),
    ("Del av ett förslag", "Beslutet gäller en del av förslaget, eller allt utom vissa punkter."),
    ("Yrkanden", "Ett yrkande skrivs med vem, slag och lydelse, och vid behov med rang och villkor."),
    ("Propositionsordning", "Stegen i den ordning ordföranden ställer förslagen."),
    ("Omröstning", "Fråga, vad ja och nej betyder, namn, antal och utfall."),
    (
        "Reservation, särskilt yttrande och protokollsanteckning",
        "Vilka det gäller och texten, eller bilagan där texten finns.",
    ),
    ("Jäv och deltar inte", "Per person, för hela paragrafen eller för vissa punkter."),
    ("Bordläggning och återremiss", "Varför ärendet skjuts upp, till vem och till när."),
    ("Delegationsbeslut", "Anmälda beslut, en rad för varje."),
    ("Ordförandebeslut", "Brådskande beslut som anmäls vid nästa sammanträde."),
    ("Meddelanden", "Handlingar som läggs till handlingarna."),
    ("Information", "Vem som informerade om vad. Beslut behövs inte."),
    ("Val och avsägelser", "En rad för varje uppdrag."),
    ("Uppdrag", "Uppdraget får ett id och följs sedan genom alla redovisningar."),
    ("Återrapport av uppdrag", "Läget och beslutet för varje uppdrag."),
    ("Pengar och budget", "Belopp som rader. Summan räknas efter."),
    ("Rapport och plan", "Tabeller med samband som räknas efter."),
    ("Remiss", "Den som frågar, beteckning och sista svarsdag."),
    ("Motion, interpellation, fråga och medborgarförslag", "Ärendet som någon har väckt, och svaret."),
    ("Årsredovisning och ansvarsfrihet", "Två beslut och jäv för den som är redovisningsskyldig."),
    ("Föreskrift, reglemente och taxa", "Vad som antas, vad det ersätter och från när det gäller."),
    ("Omedelbart justerad paragraf", "Paragrafen får egen justering och eget anslag."),
    ("Paragraf med sekretess", "Bara numret och lagrummet publiceras."),
    ("Ärende som utgår, ajournering och avslutning", "Paragrafer utan beslut."),
)
"""Title and sentence for each type, in the order of the example files."""

GROUPS: tuple[tuple[str, str, int], ...] = (
    ("paragrafer-beslut", "Formalia och beslut", 5),
    ("paragrafer-omrostning", "Yrkanden, omröstning, jäv och återremiss", 11),
    ("paragrafer-uppfoljning", "Anmälningar, val, uppdrag och rapporter", 20),
    ("paragrafer-sarskilda", "Motioner, föreskrifter och andra särskilda paragrafer", 27),
)
"""Address, title and last number of each group: all on one page would be slow to read on a telephone."""


def paragraph_types_pages() -> dict[str, str]:
    """Return the list and the groups by their paths below docs/."""
    pages = {"handbok/paragraftyper.md": _overview()}
    first = 1
    for name, title, last in GROUPS:
        pages[f"handbok/{name}.md"] = _group(title, first, last)
        first = last + 1
    return pages


def _overview() -> str:
    rows = (
        (str(number), f"[{title}]({_group_of(number)}.md#typ-{number}){{ #typ-{number} }}", text)
        for number, (title, text) in enumerate(TYPES, start=1)
    )
    return page(
        "# Paragraftyper",
        "Här finns ett färdigt exempel för varje slags paragraf. Kopiera det som liknar din paragraf. "
        "Uppgifterna är påhittade. Alla nycklar står på sidan [Paragraf](../poster/paragraf.md).",
        table(("Nr", "Typ", "Vad den är till för"), rows),
    )


def _group_of(number: int) -> str:
    return next(name for name, _, last in GROUPS if number <= last)


def _group(title: str, first: int, last: int) -> str:
    examples = list(paragraph_examples().values())
    shown = (
        page(f"## {number}. {TYPES[number - 1][0]} {{ #typ-{number} }}", TYPES[number - 1][1], code(example)).strip()
        for number, example in enumerate(examples[first - 1 : last], start=first)
    )
    return page(
        f"# {title}",
        "Exemplen är påhittade. Alla slag av paragrafer står i listan [Paragraftyper](paragraftyper.md).",
        *shown,
    )
