"""A section: the shape that reports, notes and documents share for headings with content."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.model.base import Part, one_or_many
from generator.model.table import Indicator, Table
from generator.model.types import Line, Plain, Ref, Text
from generator.vocabulary import ActivityStatus


class Image(Part):
    """A picture kept beside the record."""

    file: Plain = Field(alias="fil", description="Filens namn, räknat från postens mapp: bilagor/karta.png.")
    alt: Line = Field(alias="alternativtext", min_length=1, description="Vad bilden visar, för den som inte ser den.")
    caption: Line = Field(Line(""), alias="bildtext", description="Text under bilden.")


class AssignmentState(Part):
    """What a report says of one assignment."""

    assignment: Ref = Field(alias="uppdrag", description="Uppdragets id, till exempel rf-2024-1.")
    responsible: Line = Field(
        Line(""), alias="ansvarig", description="Vem som svarar för rapporten: funktion eller namn."
    )
    status: ActivityStatus = Field(ActivityStatus.UNSTATED, alias="status", description="Läget för uppdraget.")
    comment: Text = Field(Text(""), alias="kommentar", description="Vad som har gjorts och vad som återstår.")
    measures: Annotated[tuple[Ref, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="åtgärder", description="Beslut om åtgärder som uppdraget har lett till: rs/2025-09-30 § 37."
    )
    remaining: Text = Field(
        Text(""), alias="återstår", description="Vad som återstår, när det ska stå för sig i registret över uppdrag."
    )


class Section(Part):
    """A heading with what stands below it: text, then pictures, tables, indicators, assignments, subsections."""

    title: Line = Field(alias="rubrik", description="Avsnittets rubrik.")
    label: Line = Field(
        Line(""),
        alias="etikett",
        description="Avsnittets nummer när det ska stå som det är skrivet, till exempel 4.2.",
    )
    responsible: Line = Field(Line(""), alias="ansvarig", description="Den som svarar för eller föredrar avsnittet.")
    text: Text = Field(
        Text(""), alias="text", description="Löpande text: stycken, listor, tabeller och fotnoter i Markdown."
    )
    images: tuple[Image, ...] = Field((), alias="bilder", description="Bilder med alternativtext.")
    tables: Annotated[tuple[Table, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="tabeller", description="Tabeller med siffror."
    )
    indicators: tuple[Indicator, ...] = Field(
        (), alias="indikatorer", description="Mått med utfall, mål och bedömning."
    )
    assignments: tuple[AssignmentState, ...] = Field(
        (), alias="uppdragsläge", description="Läget för uppdrag som rapporten tar upp."
    )
    sections: tuple["Section", ...] = Field((), alias="avsnitt", description="Underavsnitt.")
    closing: Text = Field(Text(""), alias="kommentar", description="Text efter tabeller och underavsnitt.")
