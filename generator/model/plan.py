"""Activity plans, the reports back on them, and assignments that stand alone."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Binding, Part, Record, one_or_many
from generator.model.paragraph import Lines, Refs
from generator.model.section import Section
from generator.model.stage import Repeal
from generator.model.types import DateText, Line, Plain, Ref, Text, YesNo
from generator.vocabulary import ActivityStatus


class Activity(Part):
    """An activity of a plan."""

    id: Plain = Field(alias="id", pattern=r"^[a-z0-9-]+$", description="Aktivitetens id, oförändrat genom åren: kun-2.")
    text: Line = Field(alias="text", description="Vad som ska göras.")
    responsible: Line = Field(
        Line(""), alias="ansvarig", description="Funktion eller grupp som svarar för aktiviteten."
    )
    done_by: Line = Field(Line(""), alias="klart", description="När den ska vara klar.")
    assignments: Refs = Field((), alias="uppdrag", description="Uppdrag som aktiviteten svarar mot.")
    same_as: Annotated[tuple[Plain, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="motsvarar", description="Aktivitetens id i en tidigare plan, när det var ett annat."
    )


class FocusArea(Part):
    """A focus area with its activities."""

    title: Line = Field(alias="rubrik", description="Fokusområdets namn.")
    goal: Text = Field(Text(""), alias="mål", description="Målet för området.")
    text: Text = Field(Text(""), alias="text", description="Inledande text.")
    activities: tuple[Activity, ...] = Field(alias="aktiviteter", min_length=1, description="Aktiviteterna i ordning.")


class ActivityPlan(Binding):
    """En aktivitetsplan: fokusområden med aktiviteter under ett år eller flera."""

    typ: Literal["aktivitetsplan"] = Field(alias="typ", description="Skriv aktivitetsplan.")
    title: Line = Field(alias="rubrik", description="Planens namn.")
    period: Line = Field(alias="period", description="År eller år–år: 2024.")
    adopted: Ref | None = Field(None, alias="antagen", description="Paragrafen där planen antogs.")
    adopted_day: DateText | None = Field(
        None, alias="antagen_datum", description="Dag då planen antogs, när paragrafen inte är känd."
    )
    case_numbers: Annotated[tuple[Plain, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="diarienummer", description="Diarienummer."
    )
    text: Text = Field(Text(""), alias="inledning", description="Inledning.")
    areas: tuple[FocusArea, ...] = Field(alias="fokusområden", min_length=1, description="Fokusområden i ordning.")
    sections: tuple[Section, ...] = Field((), alias="avsnitt", description="Fler avsnitt.")
    replaces: Refs = Field((), alias="ersätter", description="Planen som den här ersätter, när den har ändrats.")
    repealed: Repeal | None = Field(
        None, alias="upphävd", description="När planen har upphävts utan att någon annan har ersatt den."
    )
    follows: Refs = Field((), alias="se_även", description="Avtal, verksamhetsplan och annat planen vilar på.")


class ActivityReport(Part):
    """What was done in one activity."""

    status: ActivityStatus = Field(
        alias="status",
        description="ej påbörjad, pågår, genomförd, delvis genomförd, ej genomförd … ej angiven.",
    )
    text: Text = Field(Text(""), alias="text", description="Vad som gjorts under perioden.")
    evidence: Refs = Field((), alias="belägg", description="Beslut och andra poster som visar resultatet.")
    remaining: Text = Field(Text(""), alias="återstår", description="Vad som återstår.")


class ReportBack(Binding):
    """En återrapport: läget för varje aktivitet i en plan."""

    typ: Literal["återrapport"] = Field(alias="typ", description="Skriv återrapport.")
    title: Line = Field(alias="rubrik", description="Återrapportens namn.")
    plan: Ref = Field(alias="plan", description="Planen som återrapporteras: samverkansnamnden/aktivitetsplan-2024.")
    day: DateText | None = Field(None, alias="datum", description="Återrapportens datum.")
    adopted: Ref | None = Field(None, alias="antagen", description="Paragrafen där återrapporten behandlades.")
    adopted_note: Line = Field(
        Line(""),
        alias="antagen_text",
        description="Vad handlingen säger om antagandet när datum eller paragraf saknas.",
    )
    case_numbers: Annotated[tuple[Plain, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="diarienummer", description="Diarienummer."
    )
    text: Text = Field(Text(""), alias="inledning", description="Inledning.")
    activities: dict[str, ActivityReport] = Field(
        alias="aktiviteter",
        description="Ett svar för varje aktivitet i planen, med aktivitetens id som nyckel.",
    )
    sections: tuple[Section, ...] = Field((), alias="avsnitt", description="Fler avsnitt.")


class Assignment(Record):
    """Ett uppdrag som står för sig, när paragrafen som gav det inte finns i arkivet."""

    typ: Literal["uppdrag"] = Field(alias="typ", description="Skriv uppdrag.")
    id: Plain = Field(alias="id", pattern=r"^[a-z0-9-]+$", description="Uppdragets id; filens namn är detsamma.")
    title: Line = Field(alias="rubrik", description="Kort namn på uppdraget.")
    text: Text = Field(Text(""), alias="text", description="Uppdragets lydelse.")
    source: Ref = Field(
        alias="från", description="Beslutet som gav uppdraget: rf/2023-11-21 § 90, eller text med (utanför)."
    )
    point: Plain = Field(Plain(""), alias="punkt", description="Beslutspunkten.")
    to: Lines = Field((), alias="till", description="Den eller de som har uppdraget.")
    due: DateText | None = Field(None, alias="senast", description="Dag då det ska vara klart.")
    no_due: YesNo = Field(False, alias="utan_tid", description="ja när beslutet inte anger någon tid.")
    report_to: Ref | None = Field(None, alias="redovisas_till", description="Organet som ska få redovisningen.")
    goal: Line = Field(Line(""), alias="mål", description="Mål med siffra, när det finns: minus 20 procent.")
