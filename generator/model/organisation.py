"""Organisations and their bodies."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Part, Record, one_or_many
from generator.model.types import DateText, Line, Person, Plain, Ref, Text, Whole
from generator.model.wording import Order, Wording
from generator.vocabulary import (
    AdjustmentMethod,
    ArchiveFormat,
    BodyKind,
    Numbering,
    OrganisationKind,
    Post,
    Signer,
    StageName,
    StatementSection,
)


class Colours(Part):
    """The colour of the organisation's pages, as #RRGGBB. Word and PDF take theirs from the design in theme/."""

    main: Plain = Field(
        alias="huvud", pattern=r"^#[0-9A-Fa-f]{6}$", description="Färg på rubriker och länkar på sidorna, #RRGGBB."
    )


class Logo(Part):
    """The organisation's logotype on its pages."""

    file: Line = Field(
        alias="fil", description="Bilden, bredvid posten: bilagor/logotyp.svg. Den ska kunna ses på ljust och mörkt."
    )


class Organisation(Record):
    """En region, ett kommunalförbund eller en sjukvårdsregion."""

    typ: Literal["organisation"] = Field(alias="typ", description="Skriv organisation.")
    name: Line = Field(alias="namn", description="Organisationens fullständiga namn.")
    short_name: Line = Field(Line(""), alias="kortnamn", description="Namn i löpande text, när det fulla är långt.")
    kind: OrganisationKind = Field(alias="slag", description="region, sjukvårdsregion, kommunalförbund eller annan.")
    members: tuple[Line, ...] = Field(
        (), alias="medlemmar", description="Ingående regioner, för sjukvårdsregion och förbund."
    )
    court: Line = Field(Line(""), alias="förvaltningsrätt", description="Förvaltningsrätten som prövar överklaganden.")
    court_address: Line = Field(
        Line(""),
        alias="förvaltningsrättens_adress",
        description="Förvaltningsrättens postadress eller e-postadress, dit överklaganden skickas.",
    )
    archive_creator: Line = Field(
        Line(""), alias="arkivbildare", description="Arkivbildarens namn, när det skiljer sig."
    )
    archive_format: ArchiveFormat = Field(
        ArchiveFormat.DOCUMENT,
        alias="arkivformat",
        description="PDF/A-2a, eller PDF/A-3a där posterna som handlingen är skriven av följer med i filen.",
    )
    theme: Plain = Field(
        Plain("standard"),
        alias="mall",
        pattern=r"^[a-z0-9-]+$",
        description="Namnet på organisationens utformning av Word och PDF i theme/.",
    )
    colours: Colours | None = Field(
        None, alias="färger", description="Organisationens färg på sidorna. Word och PDF tar sina färger ur mallen."
    )
    logo: Logo | None = Field(None, alias="logotyp", description="Organisationens logotyp på sidorna.")
    text: Text = Field(Text(""), alias="beskrivning", description="Kort beskrivning för läsaren.")


def mandate_from_text(value: object) -> object:
    return {"namn": value} if isinstance(value, str) else value


class Mandate(Part):
    """A person's post in a body during a time."""

    person: Person = Field(alias="namn", description="Namn och parti: Anna Exempel (S).")
    post: Post = Field(Post.MEMBER, alias="uppdrag", description="ordförande, ledamot, ersättare med mera.")
    starts: DateText | None = Field(
        None, alias="från", description="Första dag, när den skiljer sig från mandatperiodens."
    )
    ends: DateText | None = Field(
        None, alias="till", description="Sista dag, när den skiljer sig från mandatperiodens."
    )
    sent_by: Line = Field(Line(""), alias="för", description="Region som personen företräder, i gemensam nämnd.")
    key: Plain = Field(
        Plain(""),
        alias="id",
        pattern=r"^[a-z0-9-]*$",
        description="Skrivs bara när två förtroendevalda i organisationen heter lika: anna-exempel-2. "
        "Samma id överallt för samma person.",
    )


class Term(Part):
    """The members of a body during a mandate period."""

    starts: DateText = Field(alias="från", description="Mandatperiodens första dag.")
    ends: DateText = Field(alias="till", description="Mandatperiodens sista dag.")
    mandates: tuple[Annotated[Mandate, BeforeValidator(mandate_from_text)], ...] = Field(
        alias="uppdrag", description="Förtroendevalda i den ordning de ska stå."
    )


class Body(Record):
    """En nämnd, styrelse, ett utskott, fullmäktige eller en grupp av tjänstepersoner."""

    typ: Literal["organ"] = Field(alias="typ", description="Skriv organ.")
    name: Line = Field(alias="namn", description="Organets fullständiga namn.")
    short_name: Line = Field(Line(""), alias="kortnamn", description="Förkortning, till exempel RS.")
    kind: BodyKind = Field(alias="slag", description="fullmäktige, styrelse, nämnd, gemensam nämnd, utskott med mera.")
    parent: Ref | None = Field(
        None, alias="under", description="Organet som det här lyder under, till exempel rs för ett utskott."
    )
    numbering: Numbering = Field(
        Numbering.YEAR,
        alias="numrering",
        description="Hur paragrafer räknas: kalenderår, sammanträde eller löpande.",
    )
    seats: Whole | None = Field(
        None, alias="platser", description="Antal ordinarie platser. Behövs för att räkna beslutsförhet."
    )
    summons_days: Whole = Field(
        7, alias="kallelse_dagar", description="Antal dagar före sammanträdet som kallelsen ska vara ute."
    )
    if_prevented: Line = Field(
        Line(""),
        alias="förhinder",
        description="Vad den som inte kan komma till ett sammanträde ska göra. Står i kallelsen.",
    )
    terms: tuple[Term, ...] = Field((), alias="mandatperioder", description="Ledamöter och ersättare per mandatperiod.")
    wording: Wording = Field(Wording(), alias="ordval", description="Organets egna rubriker i protokoll.")
    order: Order = Field(Order(), alias="ordning", description="Ordningen mellan delarna i protokoll och paragrafer.")
    adjustment: AdjustmentMethod | None = Field(
        None,
        alias="justering",
        description="på papper eller digitalt. Gäller när sammanträdet inte säger något annat. På papper får "
        "protokollets sidor rutor för justerarnas signaturer.",
    )
    signers: Annotated[tuple[Signer, ...], BeforeValidator(one_or_many)] = Field(
        tuple(Signer),
        alias="undertecknar",
        description="De som skriver under protokollet, i ordning: sekreterare, ordförande, justerare.",
    )
    roll_limit: Whole = Field(
        30,
        alias="röstlista_från",
        description="Antal namn i en omröstning från vilket röstlistan står som en tabell sist i protokollet.",
    )
    annexed: Annotated[tuple[StatementSection, ...], BeforeValidator(one_or_many)] = Field(
        (),
        alias="som_bilagor",
        description="Det som står sist i protokollet som numrerade bilagor och inte i paragrafen: reservationer, "
        "särskilda_yttranden, protokollsanteckningar.",
    )
    boards: Annotated[tuple[Line, ...], BeforeValidator(one_or_many)] = Field(
        (),
        alias="anslagstavlor",
        description="De organisationers anslagstavlor där justeringen ska stå (gemensam nämnd).",
    )
    published_stages: Annotated[tuple[StageName, ...], BeforeValidator(one_or_many)] = Field(
        tuple(StageName),
        alias="publicerade_skeden",
        description="Lägena då protokoll och dokument får visas på webbplatsen. Utelämnas nyckeln visas alla.",
    )
    sealed_from: DateText | None = Field(
        None,
        alias="förseglas_från",
        description="Första justeringsdag från vilken allt justerat och fastställt ska ha sigill. Se kansli seal.",
    )
    text: Text = Field(Text(""), alias="beskrivning", description="Kort om vad organet gör.")
