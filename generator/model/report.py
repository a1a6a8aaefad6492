"""Periodic reports, meeting notes, documents and solutions."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Binding, Part, Record, one_or_many
from generator.model.decision import DecisionBlock
from generator.model.meeting import Clock, Notice, People
from generator.model.paragraph import Lines, Refs
from generator.model.paragraph_parts import Delegated
from generator.model.section import Section
from generator.model.stage import Repeal, Stage
from generator.model.table import Indicator
from generator.model.types import DateText, Line, Plain, Ref, Text, YesNo
from generator.vocabulary import DocumentKind, MaterialKind, ReportKind, SolutionState

Numbers = Annotated[tuple[Plain, ...], BeforeValidator(one_or_many)]


class PeriodicReport(Record):
    """En månadsrapport, delårsrapport eller årsredovisning: text, tabeller, indikatorer och läget för uppdrag."""

    typ: Literal["rapport"] = Field(alias="typ", description="Skriv rapport.")
    kind: ReportKind = Field(alias="slag", description="månadsrapport, delårsrapport eller årsredovisning.")
    title: Line = Field(alias="rubrik", description="Rapportens namn.")
    period: Line = Field(alias="period", description="Perioden: 2024-10.")
    day: DateText | None = Field(None, alias="datum", description="Rapportens datum.")
    case_numbers: Numbers = Field((), alias="diarienummer", description="Diarienummer.")
    by: Lines = Field((), alias="av", description="Funktion som lämnar rapporten.")
    to: Ref | None = Field(None, alias="till", description="Organet som får rapporten.")
    text: Text = Field(Text(""), alias="inledning", description="Inledning.")
    sections: tuple[Section, ...] = Field(alias="avsnitt", min_length=1, description="Rapportens avsnitt i ordning.")
    related: Refs = Field((), alias="se_även", description="Andra poster som läsaren kan vilja se.")


class Sbar(Part):
    """Situation, bakgrund, aktuellt, rekommendation."""

    title: Line = Field(Line(""), alias="rubrik", description="Vad frågan gäller.")
    situation: Text = Field(alias="situation", description="Situation.")
    background: Text = Field(alias="bakgrund", description="Bakgrund.")
    current: Text = Field(alias="aktuellt", description="Aktuellt.")
    recommendation: Text = Field(alias="rekommendation", description="Rekommendation.")


class NotesItem(Part):
    """An item of the agenda, with what was said."""

    time: Clock | None = Field(None, alias="tid", description="Klockslag: {från: 10:15, till: 10:45}.")
    title: Line = Field(alias="rubrik", description="Punktens rubrik.")
    responsible: Lines = Field((), alias="ansvarig", description="Den eller de som håller i punkten.")
    is_break: YesNo = Field(False, alias="paus", description="ja för pauser.")
    note: Text = Field(Text(""), alias="anteckning", description="Vad som sades och bestämdes.")
    sections: tuple[Section, ...] = Field((), alias="avsnitt", description="Innehållet i presentationen.")
    sbar: Annotated[tuple[Sbar, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="sbar", description="Fråga beskriven som situation, bakgrund, aktuellt, rekommendation."
    )
    proposals: Annotated[tuple[DecisionBlock, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="förslag_till_beslut", description="Förslag till beslut som presenterades."
    )


class PlannedTopic(Part):
    """A topic for a later meeting."""

    topic: Line = Field(alias="ämne", description="Vad som ska tas upp.")
    day: DateText | None = Field(None, alias="datum", description="Dag, när den är bestämd.")
    place: Line = Field(Line(""), alias="plats", description="Plats eller form.")


class PlannedMeeting(Part):
    """A meeting to come."""

    day: DateText = Field(alias="datum", description="Dag.")
    note: Line = Field(Line(""), alias="text", description="Vad mötet är eller om det kan ändras.")


class Notes(Record):
    """Minnesanteckningar från en grupp som inte fattar formella beslut."""

    typ: Literal["minnesanteckningar"] = Field(alias="typ", description="Skriv minnesanteckningar.")
    title: Line = Field(alias="rubrik", description="Mötets namn.")
    day: DateText = Field(alias="datum", description="Mötesdag.")
    time: Clock | None = Field(None, alias="tid", description="Klockslag, från och till.")
    place: Line = Field(Line(""), alias="plats", description="Plats.")
    led_by: Lines = Field((), alias="leds_av", description="Den som håller ihop mötet.")
    present: People = Field((), alias="närvarande", description="Deltagare och hur de deltar.")
    absent: People = Field((), alias="förhinder", description="De som anmält förhinder.")
    text: Text = Field(Text(""), alias="inledning", description="Inledning.")
    agenda: tuple[NotesItem, ...] = Field(
        alias="dagordning", min_length=1, description="Dagordningens punkter i ordning, med anteckningar."
    )
    planned_meetings: tuple[PlannedMeeting, ...] = Field((), alias="kommande_möten", description="Planerade möten.")
    planned_topics: tuple[PlannedTopic, ...] = Field(
        (), alias="kommande_ämnen", description="Ämnen till kommande möten."
    )
    related: Refs = Field((), alias="se_även", description="Andra poster som läsaren kan vilja se.")


class ChainStep(Part):
    """A step in the chain of decisions a document tells of."""

    record: Ref = Field(alias="beslut", description="Paragrafen: rs/2025-09-30 § 147.")
    text: Line = Field(Line(""), alias="text", description="Vad som beslutades där.")


class Horizon(Part):
    """What happens when, in a plan by year."""

    when: Line = Field(alias="när", description="År eller period: 2026, 2026–2027, inom 3 år.")
    text: Text = Field(alias="text", description="Vad som ska ske.")


class DocumentRecord(Binding):
    """En bilaga, tjänsteskrivelse, strategi, handlingsplan eller annat dokument."""

    typ: Literal["dokument"] = Field(alias="typ", description="Skriv dokument.")
    kind: DocumentKind = Field(
        alias="slag",
        description="bilaga, tjänsteskrivelse, strategi, handlingsplan, reglemente eller delegationsprotokoll.",
    )
    title: Line = Field(alias="rubrik", description="Dokumentets titel.")
    day: DateText | None = Field(None, alias="datum", description="Dokumentets datum.")
    case_numbers: Numbers = Field((), alias="diarienummer", description="Diarienummer.")
    unit: Line = Field(Line(""), alias="enhet", description="Förvaltning eller enhet som svarar för dokumentet.")
    author: Lines = Field((), alias="handläggare", description="Tjänstepersoner som skrivit dokumentet, med titel.")
    to: Ref | None = Field(None, alias="till", description="Organet som dokumentet ställs till.")
    appendix_to: Refs = Field((), alias="bilaga_till", description="Posten som dokumentet är bilaga till.")
    delegated: tuple[Delegated, ...] = Field(
        (),
        alias="delegationsbeslut",
        description="Besluten i ett delegationsprotokoll: de som inte anmäls vid ett sammanträde.",
    )
    notices: Annotated[tuple[Notice, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="anslag", description="Tillkännagivande av ett delegationsprotokoll."
    )
    replaces: Refs = Field((), alias="ersätter", description="Dokumentet som det här ersätter.")
    repealed: Repeal | None = Field(
        None, alias="upphävd", description="När dokumentet har upphävts utan att något annat har ersatt det."
    )
    valid: Line = Field(Line(""), alias="giltighet", description="Giltighetstid.")
    proposals: Annotated[tuple[DecisionBlock, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="förslag_till_beslut", description="Förslag till beslut."
    )
    summary: Text = Field(Text(""), alias="sammanfattning", description="Sammanfattning.")
    chain: tuple[ChainStep, ...] = Field((), alias="beslutskedja", description="Besluten som ledde hit, i tidsordning.")
    sections: tuple[Section, ...] = Field(alias="avsnitt", min_length=1, description="Dokumentets avsnitt i ordning.")
    stages: tuple[Stage, ...] = Field(
        (), alias="skeden", description="Lägen som dokumentet har nått, från utkast till laga kraft: dag och av vem."
    )
    horizons: tuple[Horizon, ...] = Field((), alias="tidplan", description="Planen år för år.")
    related: Refs = Field((), alias="se_även", description="Andra poster som läsaren kan vilja se.")
    dispatch: Lines = Field((), alias="skickas_till", description="Mottagare.")


class Adoption(Part):
    """A region that takes part in or has adopted a solution."""

    organisation: Line = Field(alias="region", description="Regionens namn.")
    since: DateText | None = Field(None, alias="datum", description="Dag för beslut eller införande.")
    status: Line = Field(alias="läge", description="Läget i regionen: beslutat, infört, föreslaget.")
    decision: Ref | None = Field(None, alias="beslut", description="Paragrafen där regionen beslutade.")


class Material(Part):
    """Material that helps the next region."""

    kind: MaterialKind = Field(
        alias="slag", description="juridik, upphandling, risk, hälsoekonomi, teknik, införande eller metod."
    )
    title: Line = Field(alias="titel", description="Materialets namn.")
    text: Text = Field(Text(""), alias="text", description="Vad det innehåller.")
    record: Ref | None = Field(None, alias="post", description="Posten i arkivet, när materialet finns där.")


class Solution(Record):
    """En lösning som prövats i en region och kan spridas till andra."""

    typ: Literal["lösning"] = Field(alias="typ", description="Skriv lösning.")
    title: Line = Field(alias="rubrik", description="Lösningens namn.")
    state: SolutionState = Field(alias="läge", description="identifierad, kvalificerad, paketerad eller spridd.")
    problem: Text = Field(alias="problem", description="Problemet den löser.")
    text: Text = Field(Text(""), alias="beskrivning", description="Vad lösningen är.")
    effect: Text = Field(Text(""), alias="effekt", description="Väntad eller uppmätt effekt.")
    indicators: tuple[Indicator, ...] = Field((), alias="effektmått", description="Effekten i siffror.")
    origin: Line = Field(alias="ursprung", description="Var lösningen kommer från.")
    adopted: tuple[Adoption, ...] = Field((), alias="införd", description="Regioner som deltar eller har infört den.")
    material: tuple[Material, ...] = Field(
        (), alias="material", description="Juridik, upphandling, risk, hälsoekonomi med mera."
    )
    contact: Line = Field(Line(""), alias="kontakt", description="Funktion som svarar på frågor; inte en privatperson.")
    related: Refs = Field((), alias="se_även", description="Beslut och dokument som rör lösningen.")
