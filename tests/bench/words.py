"""Swedish words for made-up minutes: compounds, sentences, subjects. Enough words that an index is put to work."""

from random import Random

# Compounds are how Swedish grows: 60 first parts times 48 last parts give close to 3,000 words.
FIRST = (
    "vård hälso sjuk patient läkemedels region kultur trafik buss tåg barn ungdoms äldre digital data miljö klimat "
    "energi lokal fastighets ekonomi budget personal löne utbildnings forsknings tandvårds psykiatri akut ambulans "
    "beredskaps kris livsmedels transport upphandlings avtals hyres investerings drifts kvalitets säkerhets "
    "informations teknik system journal besöks tolk hjälpmedels rehabiliterings cancer hjärt folkhälso jämställdhets "
    "landsbygds näringslivs turism biblioteks musei konst förenings"
).split()
LAST = (
    "plan plats enhet behov ansvar arbete avgift avtal beslut bidrag central chef frågor förvaltning grupp insats "
    "kostnad kvalitet kö lokal medel modell mål mottagning nivå nämnd område ordning organisation process program "
    "projekt register rapport resurs riktlinje samordning satsning stöd strategi stråk system team tjänst uppdrag "
    "utredning utveckling verksamhet"
).split()
VERBS = (
    "stärker samordnar följer utvecklar begränsar prövar redovisar förbereder bekostar ersätter kompletterar utreder "
    "förenklar avslutar utvidgar granskar bedömer mäter planerar tryggar"
).split()
OPENINGS = (
    "Förvaltningen bedömer att",
    "Av underlaget framgår att",
    "Utredningen visar att",
    "Nämnden konstaterade tidigare att",
    "Jämfört med förra året innebär förslaget att",
    "Under perioden har det visat sig att",
    "Enligt den ekonomiska kalkylen krävs det att",
    "Kommunerna har i samrådet framfört att",
)
WHEN = (
    "under våren",
    "från och med nästa år",
    "i hela länet",
    "vid de tre sjukhusen",
    "inom beslutad ram",
    "i samråd med kommunerna",
    "efter avslutad upphandling",
    "enligt gällande reglemente",
    "med början i den norra länsdelen",
    "utan att kostnaderna ökar",
)
UNITS = ("regiondirektören", "ekonomidirektören", "hälso- och sjukvårdsdirektören", "trafikdirektören", "kulturchefen")


def compound(random: Random) -> str:
    return random.choice(FIRST) + random.choice(LAST)


def sentence(random: Random) -> str:
    """Return a sentence of about 20 words; a third of them hold a figure."""
    first, second, third = compound(random), compound(random), compound(random)
    verb, other = random.choice(VERBS), random.choice(VERBS)
    text = f"{random.choice(OPENINGS)} {first} och {second} {verb} regionens {third} {random.choice(WHEN)}"
    if random.random() < 0.34:
        text += f", till en kostnad av {random.randrange(2, 95)},{random.randrange(1, 10)} miljoner kronor"
    else:
        text += f", vilket {other} {compound(random)} {random.choice(WHEN)}"
    return text + "."


def passage(random: Random, sentences: int) -> str:
    return " ".join(sentence(random) for _ in range(sentences))


def subject(random: Random) -> str:
    """Return what a matter is about, as its title says it."""
    what = compound(random).capitalize()
    return random.choice(
        (
            f"{what} för {compound(random)}",
            f"{what} och {compound(random)} {random.randrange(2024, 2031)}",
            f"Yttrande över förslag om {what.lower()}",
            f"Svar på motion om {what.lower()} vid {compound(random)}",
            f"{what} i {random.choice(('Provby', 'Skissvik', 'Mallköping', 'Exempelstad'))}",
        )
    )
