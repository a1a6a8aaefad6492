"""Överklagandehänvisning: who may appeal, what, how, where and until when (KL 13 kap.)."""

from datetime import date

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.organisation import Body, Organisation
from generator.sheets.composer import Composer
from generator.swedish import long_date, lower_first, upper_first
from generator.tree.blocks import Block, Blocks, List, ListItem, Paragraph
from generator.tree.inline import Inlines, Strong, Text
from generator.vocabulary import BodyKind, OrganisationKind
from generator.workdays import APPEAL_TIME

TITLE = "Så överklagar du"
ANY_COURT = "förvaltningsrätten"


def appeal_blocks(composer: Composer, entry: Entry, posted: date, last: date | None) -> Blocks:
    """Return how to appeal. `posted` is the day the notice was up on every board; `last` the last day, if known."""
    library = composer.library
    organisation, body = library.organisation_record(entry), library.body_record(entry)
    told: list[Block] = [
        composer.heading(1, TITLE),
        Paragraph((Text(who_may(organisation, body)),)),
        Paragraph((Text(what_may(body)),)),
        composer.heading(2, "Sista dag", "sista-dag"),
        Paragraph(_until(posted, last)),
        composer.heading(2, "Vad du ska skriva", "vad-du-ska-skriva"),
        _steps(composer, organisation, last),
        Paragraph((Text("Efter den sista dagen kan du inte lägga till nya omständigheter (13 kap. 7 §)."),)),
        composer.heading(2, "Vad rätten prövar", "vad-ratten-provar"),
        Paragraph((Text(TRIAL),)),
        Paragraph((Text(OTHER_RULES),)),
    ]
    return tuple(told)


TRIAL = (
    "Rätten prövar om beslutet är lagligt, inte om det är lämpligt. Rätten upphäver ett beslut som inte har kommit "
    "till på rätt sätt, som rör något som inte är en angelägenhet för regionen, som har fattats av ett organ som inte "
    "fick fatta det, eller som strider mot lag eller annan författning (13 kap. 8 §). Rätten kan upphäva beslutet "
    "men inte sätta ett annat i dess ställe."
)
OTHER_RULES = (
    "Finns det särskilda regler i en annan lag om hur ett visst beslut överklagas gäller de i stället (13 kap. 3 §)."
)


def who_may(organisation: Organisation | None, body: Body | None) -> str:
    """Return who may appeal: the members, of any region that shares the body (KL 13 kap. 1 §)."""
    name = organisation.name if organisation else "regionen"
    if body is not None and body.kind is BodyKind.JOINT_COMMITTEE:
        who = "Den som är medlem i någon av de regioner eller kommuner som har nämnden gemensamt"
    elif organisation is not None and organisation.kind is OrganisationKind.FEDERATION:
        who = f"De som är medlemmar i {name}, och deras medlemmar,"
    else:
        who = f"Den som är medlem i {name}"
    return (
        f"{who} kan överklaga beslut till förvaltningsrätten. Det kallas laglighetsprövning (13 kap. kommunallagen). "
        "Medlem i en region är bland andra den som är folkbokförd i en kommun i regionen, äger fast egendom där eller "
        "ska betala kommunalskatt där. Beslutet behöver inte gälla dig själv."
    )


def what_may(body: Body | None) -> str:
    """Return which decisions can be appealed (KL 13 kap. 2 §)."""
    if body is not None and body.kind is BodyKind.COUNCIL:
        return f"Alla beslut som {lower_first(body.name)} har fattat kan överklagas (13 kap. 2 §)."
    return (
        "Beslut som bara förbereder eller bara verkställer ett annat beslut kan inte överklagas, till exempel "
        "ett förslag till ett annat organ. Övriga beslut kan överklagas (13 kap. 2 §)."
    )


def _until(posted: date, last: date | None) -> Inlines:
    if last is None:
        return (
            Text(
                "Överklagandet ska ha kommit in inom tre veckor från den dag då justeringen är tillkännagiven på alla "
                "anslagstavlor (13 kap. 5 §). Anslaget finns ännu inte på alla, så sista dagen är inte bestämd."
            ),
        )
    plain_end = posted + APPEAL_TIME
    moved = "" if plain_end == last else f" Tre veckor går ut den {long_date(plain_end)}, som inte är en vardag."
    start = f"Tiden är tre veckor från den {long_date(posted)}, då justeringen tillkännagavs (13 kap. 5 §).{moved} "
    return (Text(start), Strong((Text(f"Överklagandet ska ha kommit in senast den {long_date(last)}."),)))


def _steps(composer: Composer, organisation: Organisation | None, last: date | None) -> List:
    court = organisation.court if organisation and organisation.court else ANY_COURT
    address = f", {organisation.court_address}" if organisation and organisation.court_address else ""
    in_time = f"senast den {long_date(last)}" if last else "i tid"
    name = organisation.name if organisation else "regionen"
    steps = (
        "Överklaga skriftligt. Skriv vilket beslut du överklagar: organ, datum och paragraf (13 kap. 4 §).",
        "Skriv vilka omständigheter du stöder överklagandet på, alltså varför beslutet inte är lagligt.",
        "Skriv ditt namn och hur rätten kan nå dig.",
        f"Skicka överklagandet till {court}{address}. Har det i stället kommit in till {name} {in_time} räknas det "
        "också (13 kap. 6 §).",
    )
    return List(
        True,
        tuple(
            ListItem(f"{number}.", (Paragraph(composer.line(upper_first(step))),))
            for number, step in enumerate(steps, start=1)
        ),
    )


def court_of(library: Library, entry: Entry) -> str:
    """Return the court's name, or nothing when the organisation's record does not tell."""
    organisation = library.organisation_record(entry)
    return str(organisation.court) if organisation else ""
