"""The rows and lists that some kinds of paragraph carry: delegated decisions, elections, money, remitted matters."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.model.base import Part, one_or_many
from generator.model.decision import PeopleList
from generator.model.types import DateText, Line, Number, Person, Plain, Ref, Text, YesNo
from generator.vocabulary import ActivityStatus, DeferralKind, Direction, ElectionKind, InitiativeKind


class Formalities(Part):
    """Opening, roll call, adjusters, agenda."""

    adjusters: PeopleList = Field((), alias="justerare", description="Utsedda justerare.")
    substitutes: PeopleList = Field((), alias="ersättare", description="Ersättare för justerare.")
    place: Line = Field(Line(""), alias="plats_och_tid", description="Plats och tid för justering.")
    added: tuple[Line, ...] = Field((), alias="tillkommer", description="Ärenden som läggs till på dagordningen.")
    removed: tuple[Line, ...] = Field((), alias="utgår", description="Ärenden som tas bort.")
    order: Line = Field(Line(""), alias="ordning", description="Ändrad ordning.")


class Deferral(Part):
    """Bordläggning or återremiss."""

    kind: DeferralKind = Field(alias="slag", description="bordläggning eller återremiss.")
    to: Line = Field(Line(""), alias="till", description="Till vem ärendet återremitteras.")
    reason: Text = Field(Text(""), alias="motivering", description="Motiveringen.")
    minority: YesNo = Field(
        False,
        alias="minoritet",
        description="ja vid minoritetsåterremiss (minst en tredjedel, KL 5 kap. 50 §).",
    )
    until: DateText | None = Field(None, alias="datum", description="Dag då ärendet tas upp igen.")


class Delegated(Part):
    """A delegated decision that is reported."""

    day: DateText = Field(alias="datum", description="Beslutsdatum.")
    decision: Line = Field(alias="beslut", description="Vad som beslutades.")
    delegate: Line = Field(Line(""), alias="delegat", description="Funktionen som beslutade.")
    item: Line = Field(Line(""), alias="punkt", description="Punkt i delegationsordningen.")
    case_number: Plain = Field(Plain(""), alias="diarienummer", description="Diarienummer.")
    secret: Line = Field(Line(""), alias="sekretess", description="Lagrum när uppgiften omfattas av sekretess.")


class ChairDecision(Part):
    """An urgent decision by the chair (KL 6 kap. 39 §)."""

    day: DateText = Field(alias="datum", description="Beslutsdatum.")
    decision: Line = Field(alias="beslut", description="Vad som beslutades.")
    reason: Line = Field(alias="skäl", description="Varför beslutet inte kunde vänta.")
    by: Person = Field(alias="av", description="Ordföranden som beslutade.")
    case_number: Plain = Field(Plain(""), alias="diarienummer", description="Diarienummer.")


class NoticeItem(Part):
    """A notice that is handed round (meddelande, delgivning)."""

    sender: Line = Field(Line(""), alias="avsändare", description="Vem handlingen kommer från.")
    title: Line = Field(alias="rubrik", description="Vad den handlar om.")
    day: DateText | None = Field(None, alias="datum", description="Handlingens datum.")
    number: Plain = Field(Plain(""), alias="nummer", description="Handlingens nummer eller diarienummer.")
    link: Plain = Field(
        Plain(""), alias="länk", pattern=r"^(https?://.*)?$", description="Webbadress, http eller https."
    )


class InformationItem(Part):
    """Who informed of what."""

    by: Line = Field(alias="av", description="Namn och titel.")
    about: Line = Field(alias="om", description="Ämnet.")
    text: Text = Field(Text(""), alias="text", description="Kort om innehållet.")


class ElectionItem(Part):
    """A row of an election matter."""

    kind: ElectionKind = Field(
        ElectionKind.ELECTION,
        alias="slag",
        description="val, fyllnadsval, avsägelse, entledigande, vakant eller bordläggs.",
    )
    person: Person | None = Field(None, alias="namn", description="Den som väljs eller avsäger sig.")
    post: Line = Field(alias="post", description="Uppdraget: ledamot i hälso- och sjukvårdsnämnden.")
    instead_of: Line = Field(Line(""), alias="efter", description="Den som ersätts.")
    starts: DateText | None = Field(None, alias="från", description="Första dag.")
    ends: DateText | None = Field(None, alias="till", description="Sista dag.")


class GivenAssignment(Part):
    """An assignment born in a paragraph; followed up elsewhere."""

    id: Plain = Field(
        alias="id",
        pattern=r"^[a-z0-9-]+$",
        description="Uppdragets id: organ-år-paragraf-nummer, till exempel rs-2025-120-1.",
    )
    text: Line = Field(alias="text", description="Vad som ska göras.")
    to: Annotated[tuple[Line, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="till", description="Den eller de som får uppdraget: en funktion eller ett organ."
    )
    due: DateText | None = Field(None, alias="senast", description="Dag då uppdraget ska vara klart eller redovisat.")
    no_due: YesNo = Field(False, alias="utan_tid", description="ja när beslutet inte anger någon tid.")
    point: Plain = Field(Plain(""), alias="punkt", description="Beslutspunkten som ger uppdraget.")
    report_to: Ref | None = Field(None, alias="redovisas_till", description="Organet som ska få redovisningen.")


class ReportedAssignment(Part):
    """What a paragraph says of an assignment that is reported back."""

    assignment: Ref = Field(alias="uppdrag", description="Uppdragets id.")
    status: ActivityStatus = Field(
        alias="status", description="pågår, genomförd, ej genomförd, avslutad, struken med mera."
    )
    text: Text = Field(Text(""), alias="text", description="Vad som redovisas.")
    decision: Line = Field(
        Line(""),
        alias="beslut",
        description="Beslutet om redovisningen: Antecknas men förklaras ej fullgjort.",
    )
    measures: Annotated[tuple[Ref, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="åtgärder", description="Beslut om åtgärder som uppdraget har lett till: rs/2025-09-30 § 37."
    )
    remaining: Text = Field(Text(""), alias="återstår", description="Vad som återstår att göra.")
    due: DateText | None = Field(
        None, alias="senast", description="Ny dag då uppdraget ska vara klart, när beslutet flyttar den."
    )


class Amount(Part):
    """Money in a decision."""

    body: Line = Field(Line(""), alias="organ", description="Vem beloppet gäller.")
    purpose: Line = Field(alias="ändamål", description="Vad pengarna är till.")
    amount: Number = Field(alias="belopp", description="Beloppet, som det är tryckt.")
    unit: Line = Field(alias="enhet", description="mnkr, tkr, kronor …, som det är skrivet.")
    period: Line = Field(Line(""), alias="period", description="År eller period: per år, 2024 och framåt.")
    direction: Direction | None = Field(
        None, alias="riktning", description="kostnad, intäkt, bidrag, investering eller budgetram."
    )
    funding: Line = Field(Line(""), alias="finansiering", description="Hur det finansieras.")
    is_sum: YesNo = Field(
        False, alias="summa", description="ja när raden är summan av raderna ovanför (sedan förra summan)."
    )


class Remitted(Part):
    """A matter sent for comment (remiss)."""

    sender: Line = Field(alias="remittent", description="Den som begär yttrandet.")
    designation: Line = Field(
        Line(""), alias="beteckning", description="SOU 2025:1, Ds 2024:29 eller remittentens nummer."
    )
    title: Line = Field(alias="titel", description="Remissens titel.")
    due: DateText | None = Field(None, alias="senast", description="Sista svarsdag.")
    answer: Line = Field(Line(""), alias="svar", description="Bilagan med yttrandet.")


class Initiative(Part):
    """A motion, interpellation, question or citizen's proposal."""

    kind: InitiativeKind = Field(alias="slag", description="motion, interpellation, fråga eller medborgarförslag.")
    by: PeopleList = Field(
        (),
        alias="av",
        description="Förtroendevalda som väckt ärendet. Namn på privatpersoner skrivs inte ut.",
    )
    number: Plain = Field(Plain(""), alias="nummer", description="Motionens nummer.")
    day: DateText | None = Field(None, alias="datum", description="Dag då det väcktes.")
    title: Line = Field(alias="titel", description="Titeln.")
    answered: YesNo = Field(False, alias="besvarad", description="ja när frågan besvarats.")
    answer: Text = Field(Text(""), alias="svar", description="Svaret i korthet, eller vem som svarade.")
    refused: YesNo = Field(
        False, alias="får_ej_ställas", description="ja när fullmäktige beslutat att frågan inte får ställas."
    )


class Bylaw(Part):
    """A by-law that is adopted."""

    title: Line = Field(alias="titel", description="Föreskriftens namn.")
    replaces: Line = Field(Line(""), alias="ersätter", description="Den föreskrift som ersätts, med datum.")
    valid_from: DateText | None = Field(None, alias="gäller_från", description="Första giltighetsdag.")
    collection: Line = Field(Line(""), alias="samling", description="Författningssamling och nummer.")


class Basis(Part):
    """A document the decision rests on."""

    title: Line = Field(alias="titel", description="Handlingens titel.")
    day: DateText | None = Field(None, alias="datum", description="Handlingens datum.")
    case_number: Plain = Field(Plain(""), alias="diarienummer", description="Handlingens diarienummer.")
    label: Line = Field(Line(""), alias="bilaga", description="Bilagans beteckning: Bilaga § 78 A.")
    file: Plain = Field(Plain(""), alias="fil", description="Fil bredvid posten: bilagor/namn.pdf.")
    record: Ref | None = Field(None, alias="post", description="Posten i arkivet som är handlingen.")


def basis_from_text(value: object) -> object:
    return {"titel": value} if isinstance(value, str) else value
