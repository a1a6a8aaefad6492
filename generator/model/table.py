"""Tables with typed columns, declared arithmetic and charts, and indicators with a target."""

from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from generator.model.base import Part, one_or_many
from generator.model.types import DateText, Line, Number, Plain, Text, YesNo, wrong
from generator.vocabulary import ChartKind, ColumnKind, Fulfilment, RowKind


class Column(Part):
    """A column of a table."""

    key: Plain = Field(
        alias="namn", description="Kort namn utan mellanslag som samband räknar med, till exempel utfall."
    )
    header: Line = Field(alias="rubrik", description="Kolumnens rubrik som läsaren ser den.")
    kind: ColumnKind = Field(
        ColumnKind.TEXT,
        alias="slag",
        description="text, tal, procent eller datum. Tal skrivs ut på svenska; datum prövas.",
    )
    group: Line = Field(
        Line(""),
        alias="grupp",
        description="Gemensam rubrik över flera kolumner, till exempel Oktober eller Helår.",
    )


def row_from_list(value: object) -> object:
    return {"celler": value} if isinstance(value, list) else value


def cell_text(value: object) -> object:
    return "" if value is None else value


class Row(Part):
    """A row of a table. Short form: only the list of cells."""

    cells: tuple[Annotated[Line, BeforeValidator(cell_text)], ...] = Field(
        alias="celler", description='En cell för varje kolumn, i kolumnernas ordning. Tom cell skrivs "".'
    )
    kind: RowKind = Field(
        RowKind.PLAIN,
        alias="slag",
        description="vanlig, varav (del av raden ovan), delsumma, summa eller rubrik.",
    )
    sum_of: Annotated[tuple[Line, ...], BeforeValidator(one_or_many)] = Field(
        (),
        alias="summa_av",
        description="De rader (första cellens text) som ska summera till den här raden. Kontrolleras i varje talkolumn.",
    )
    as_printed: YesNo = Field(
        False,
        alias="som_tryckt",
        description="ja när siffrorna inte går ihop i källan och ska stå som de är tryckta; kontrollen blir då ett tips.",
    )


class Chart(Part):
    """A picture of some of a table's columns."""

    kind: ChartKind = Field(
        ChartKind.BARS,
        alias="slag",
        description="staplar jämför rader med varandra. linje visar en utveckling, med en rad i tabellen för varje period.",
    )
    columns: Annotated[tuple[Plain, ...], BeforeValidator(one_or_many)] = Field(
        alias="kolumner", min_length=1, description="Namnen på de talkolumner som ritas, till exempel utfall."
    )
    against: Plain = Field(
        Plain(""),
        alias="mot",
        description="Namnet på talkolumnen att jämföra med, till exempel budget eller mål. Den ritas som ett streck.",
    )
    rows: Annotated[tuple[Line, ...], BeforeValidator(one_or_many)] = Field(
        (),
        alias="rader",
        description="De rader (första cellens text) som ritas. Utelämnas den ritas alla vanliga rader, inte summor.",
    )
    title: Line = Field(
        Line(""), alias="titel", description="Diagrammets rubrik. Utelämnas den skrivs den av kolumnernas rubriker."
    )
    message: Line = Field(
        Line(""),
        alias="visar",
        description="Det läsaren ska se i diagrammet, med en mening. Den står under diagrammet.",
    )


class Table(Part):
    """A table: unit, columns, rows, and the arithmetic that must hold."""

    title: Line = Field(Line(""), alias="titel", description="Tabellens rubrik.")
    unit: Line = Field(
        Line(""), alias="enhet", description="Enhet för talen, till exempel mnkr. Skrivs under tabellen."
    )
    note: Line = Field(Line(""), alias="anmärkning", description="Kort förklaring under tabellen.")
    columns: tuple[Column, ...] = Field(alias="kolumner", min_length=1, description="Tabellens kolumner i ordning.")
    rows: tuple[Annotated[Row, BeforeValidator(row_from_list)], ...] = Field(
        alias="rader", min_length=1, description="Tabellens rader: en lista av celler, eller celler med slag."
    )
    relations: Annotated[tuple[Plain, ...], BeforeValidator(one_or_many)] = Field(
        (),
        alias="samband",
        description="Räkneregler mellan kolumner, till exempel: avvikelse = utfall - budget. Kontrolleras på varje rad.",
    )
    charts: Annotated[tuple[Chart, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="diagram", description="Diagram över tabellens siffror. De ritas ovanför tabellen."
    )

    @model_validator(mode="after")
    def rows_fit_columns(self) -> "Table":
        for number, row in enumerate(self.rows, start=1):
            if row.kind is not RowKind.HEADING and len(row.cells) != len(self.columns):
                raise wrong(
                    "tabellrad",
                    "rad {row} har {cells} celler men tabellen har {columns} kolumner",
                    row=number,
                    cells=len(row.cells),
                    columns=len(self.columns),
                )
        return self


class TrendPoint(Part):
    """A value in a series."""

    period: Line = Field(alias="period", description="Perioden, till exempel 2024-08 eller kvartal 2.")
    value: Number = Field(alias="värde", description="Värdet under perioden.")


class Indicator(Part):
    """A measure with outcome and target, judged in four states."""

    name: Line = Field(alias="namn", description="Vad som mäts.")
    outcome: Line = Field(Line(""), alias="utfall", description="Utfallet som det ska läsas, med enhet: 59,6 %.")
    target: Line = Field(Line(""), alias="mål", description="Målet som det ska läsas, med enhet.")
    change: Line = Field(
        Line(""),
        alias="förändring",
        description="Förändring mot föregående period, till exempel +5,7 %-enheter.",
    )
    judged: Fulfilment | None = Field(
        None, alias="bedömning", description="Om målet uppfylls: helt, delvis, inte eller utfall saknas."
    )
    comment: Text = Field(Text(""), alias="analys", description="Kort kommentar till utfallet.")
    measured: DateText | None = Field(None, alias="datum", description="Mätdatum.")
    trend: tuple[TrendPoint, ...] = Field((), alias="trend", description="Tidigare värden i ordning.")
    drawn: YesNo = Field(
        True,
        alias="diagram",
        description="nej när måttet inte ska ritas. Annars ritas mått med mål, och trender med minst tre värden.",
    )
