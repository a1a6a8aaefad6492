"""A paragraph (§): one matter at one meeting, in a file of its own."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Binding, one_or_many
from generator.model.decision import (
    Abstention,
    DecisionBlock,
    Disqualification,
    Motion,
    Statement,
    Vote,
)
from generator.model.meeting import Clock
from generator.model.paragraph_parts import (
    Amount,
    Basis,
    Bylaw,
    ChairDecision,
    Deferral,
    Delegated,
    ElectionItem,
    Formalities,
    GivenAssignment,
    InformationItem,
    Initiative,
    NoticeItem,
    Remitted,
    ReportedAssignment,
    basis_from_text,
)
from generator.model.section import Section
from generator.model.table import Table
from generator.model.types import Line, Plain, Ref, Text, Whole, YesNo
from generator.vocabulary import ParagraphKind

Refs = Annotated[tuple[Ref, ...], BeforeValidator(one_or_many)]
Lines = Annotated[tuple[Line, ...], BeforeValidator(one_or_many)]


class Paragraph(Binding):
    """En paragraf i ett protokoll: rubrik, beslut, yrkanden, omröstningar, reservationer och det som hör till."""

    typ: Literal["paragraf"] = Field(alias="typ", description="Skriv paragraf.")
    number: Whole = Field(
        alias="paragraf", description="Paragrafens nummer. Filens namn börjar likadant: 120-ansokan.yaml."
    )
    title: Line = Field(alias="rubrik", min_length=1, description="Ärendets rubrik.")
    case_numbers: Annotated[tuple[Plain, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="diarienummer", description="Ett eller flera diarienummer: RS 2025/1055."
    )
    matter_title: Line = Field(
        Line(""),
        alias="ärendemening",
        description="Ärendets namn på sidan om ärendets väg, när rubriken säger något annat. Räcker i en av paragraferna.",
    )
    kind: ParagraphKind = Field(
        ParagraphKind.DECISION,
        alias="slag",
        description="Vilket slags ärende det är: formalia, beslut, information, val …",
    )
    adjusted_at_once: YesNo = Field(
        False, alias="omedelbart_justerad", description="ja när paragrafen justerades vid sammanträdet."
    )
    decisions: Annotated[tuple[DecisionBlock, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="beslut", description="Beslutsblock: det egna beslutet, sedan förslag till nästa organ."
    )
    deferral: Deferral | None = Field(None, alias="uppskjutet", description="Bordläggning eller återremiss.")
    summary: Text = Field(Text(""), alias="sammanfattning", description="Sammanfattning av ärendet.")
    sections: tuple[Section, ...] = Field(
        (),
        alias="avsnitt",
        description="Fler avsnitt med egen rubrik, till exempel Bakgrund eller Ekonomiska konsekvenser.",
    )
    amounts: tuple[Amount, ...] = Field(
        (), alias="belopp", description="Pengar i ärendet. Rader med summa: ja kontrolleras."
    )
    tables: Annotated[tuple[Table, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="tabeller", description="Tabeller med siffror."
    )
    presenters: Lines = Field((), alias="föredragande", description="De som föredrog ärendet, med titel.")
    previous: Refs = Field(
        (),
        alias="tidigare",
        description="Tidigare behandling: hsn/2025-06-12 § 66. Skrivs bara här; andra hållet räknas fram.",
    )
    treats: Refs = Field((), alias="behandlar", description="Planer, rapporter och dokument som paragrafen tar upp.")
    basis: Annotated[tuple[Annotated[Basis, BeforeValidator(basis_from_text)], ...], BeforeValidator(one_or_many)] = (
        Field((), alias="underlag", description="Beslutsunderlag: titel, datum, fil.")
    )
    proposals: Annotated[tuple[DecisionBlock, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="förslag_till_beslut", description="Förslaget som låg på bordet, när det skrivs ut."
    )
    motions: tuple[Motion, ...] = Field((), alias="yrkanden", description="Yrkanden på sammanträdet.")
    order_of_proposals: Lines = Field(
        (), alias="propositionsordning", description="Stegen i den ordning ordföranden ställer förslagen."
    )
    procedure: Text = Field(
        Text(""),
        alias="beslutsgång",
        description="Hur ordföranden ställde förslagen och vad ordföranden fann.",
    )
    votes: tuple[Vote, ...] = Field((), alias="omröstningar", description="Omröstningar i ordning.")
    reservations: tuple[Statement, ...] = Field((), alias="reservationer", description="Reservationer mot beslutet.")
    separate_statements: tuple[Statement, ...] = Field(
        (), alias="särskilda_yttranden", description="Särskilda yttranden."
    )
    notes: tuple[Statement, ...] = Field((), alias="protokollsanteckningar", description="Protokollsanteckningar.")
    disqualified: tuple[Disqualification, ...] = Field(
        (), alias="jäv", description="Jäv, för paragrafen eller för vissa punkter."
    )
    not_taking_part: tuple[Abstention, ...] = Field(
        (), alias="deltar_inte", description="De som inte deltar i beslutet."
    )
    assignments: tuple[GivenAssignment, ...] = Field((), alias="uppdrag", description="Uppdrag som beslutet ger.")
    reported: tuple[ReportedAssignment, ...] = Field(
        (), alias="redovisade_uppdrag", description="Uppdrag som redovisas här."
    )
    formalities: Formalities | None = Field(
        None, alias="formalia", description="Justerare och ändringar av dagordningen."
    )
    delegated: tuple[Delegated, ...] = Field((), alias="delegationsbeslut", description="Anmälda delegationsbeslut.")
    chair_decisions: tuple[ChairDecision, ...] = Field(
        (), alias="ordförandebeslut", description="Anmälda ordförandebeslut."
    )
    notices: tuple[NoticeItem, ...] = Field((), alias="meddelanden", description="Meddelanden och delgivningar.")
    information: tuple[InformationItem, ...] = Field((), alias="information", description="Vem som informerade om vad.")
    elections: tuple[ElectionItem, ...] = Field((), alias="val", description="Val, avsägelser och fyllnadsval.")
    remitted: Remitted | None = Field(None, alias="remiss", description="Remissen som besvaras.")
    initiatives: Annotated[tuple[Initiative, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="initiativ", description="Motion, interpellation, fråga eller medborgarförslag."
    )
    bylaws: Annotated[tuple[Bylaw, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="föreskrift", description="Föreskrift, reglemente eller taxa som antas."
    )
    breaks: tuple[Clock, ...] = Field((), alias="ajourneringar", description="Avbrott under paragrafen.")
    solutions: Refs = Field((), alias="lösningar", description="Lösningar som ärendet gäller.")
    related: Refs = Field((), alias="se_även", description="Andra poster som läsaren kan vilja se.")
    dispatch: Lines = Field((), alias="skickas_till", description="De som får beslutet.")
