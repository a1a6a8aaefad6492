"""What all models share: strict keys, and the fields every record has."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from generator.model.types import DateText, Line, Plain, YesNo
from generator.vocabulary import PersonalKind, Publication, ReviewOutcome

FORMAT_VERSION = "1"


class Part(BaseModel):
    """A part of a record. Unknown keys are errors; values never change after loading.

    What checks a kind is built when the first record of it is read: a command seldom meets them all.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


def one_or_many(value: object) -> object:
    """Let a clerk write a single value where a list is meant."""
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]


class Source(Part):
    """Where the content of a record was taken from, when it was not written here."""

    title: Line = Field(alias="titel", description="Källans titel, som den står på handlingen.")
    issued: DateText | None = Field(None, alias="datum", description="Källans datum (ÅÅÅÅ-MM-DD).")
    note: Line = Field(Line(""), alias="anmärkning", description="Det läsaren behöver veta om källan.")


class Reviewed(Part):
    """A piece of personal data that someone has looked at: it may be published, or must be masked."""

    what: Plain = Field(alias="vad", min_length=1, description="Orden eller numret, tecken för tecken som i texten.")
    kind: PersonalKind | None = Field(
        None, alias="slag", description="personnummer, telefon, e-post, fastighet eller hälsa."
    )
    outcome: ReviewOutcome = Field(
        alias="beslut", description="publiceras, eller maskeras: orden byts då ut överallt där posten publiceras."
    )
    ground: Line = Field(
        Line(""), alias="lagrum", description="Lagrum när uppgiften maskeras, till exempel OSL 25 kap. 1 §."
    )
    until: DateText | None = Field(
        None,
        alias="publiceras_till",
        description="Sista dagen som en uppgift som får publiceras står kvar (ÅÅÅÅ-MM-DD). Dagen efter maskeras den.",
    )
    by: Line = Field(alias="av", description="Vem som har granskat: funktion eller namn.")
    day: DateText = Field(alias="datum", description="Dag för granskningen (ÅÅÅÅ-MM-DD).")


class HeldBack(Part):
    """A part of a record that is not for everyone: a field, a row or an attachment."""

    field: Plain = Field(
        Plain(""),
        alias="fält",
        description="Det som inte visas, skrivet som i fynden: sammanfattning, yrkanden[2] eller belopp[1].ändamål.",
    )
    file: Plain = Field(
        Plain(""),
        alias="bilaga",
        description="Bilagan eller bilden som inte visas, skriven som i posten: bilagor/x.pdf.",
    )
    publication: Publication = Field(
        alias="publicering", description="intern: visas bara internt. sekretess: visas aldrig."
    )
    ground: Line = Field(
        Line(""), alias="lagrum", description="Lagrum, till exempel OSL 19 kap. 3 §. Visas för läsaren."
    )
    starts: DateText | None = Field(
        None, alias="från", description="Första dagen som det inte visas (ÅÅÅÅ-MM-DD). Utelämnas den gäller det nu."
    )


class Withdrawal(Part):
    """That a record has been taken down from the site: the page says when and why, and nothing more."""

    day: DateText = Field(alias="datum", description="Dagen då posten drogs in (ÅÅÅÅ-MM-DD).")
    reason: Line = Field(
        alias="skäl", min_length=1, description="Varför, i ord som får stå på sidan. Nämn inte det som drogs in."
    )


class Correction(Part):
    """A correction of a sealed record: what stood there, and what is to stand there."""

    day: DateText = Field(alias="datum", description="Dag för rättelsen (ÅÅÅÅ-MM-DD).")
    by: Line = Field(alias="av", min_length=1, description="Vem som har beslutat om rättelsen: funktion eller namn.")
    reason: Line = Field(alias="skäl", min_length=1, description="Varför det rättas. Visas för läsaren.")
    field: Plain = Field(
        alias="fält", min_length=1, description="Var i posten, som fynden skriver det: beslut[1].punkter[2]."
    )
    old: Plain = Field(Plain(""), alias="stod", description="Orden som stod där. Utelämnas när något har lagts till.")
    new: Plain = Field(
        Plain(""), alias="ska_stå", description="Orden som ska stå där. Utelämnas när något har tagits bort."
    )


class Record(Part):
    """The keys that every kind of record has."""

    format: Annotated[Literal["1"], WithJsonSchema({"enum": [1]})] = Field(
        alias="format",
        description="Postformatets version. Skriv 1; `kansli check` säger till när den är äldre.",
    )
    publication: Publication | None = Field(
        None,
        alias="publicering",
        description="publik, intern eller sekretess. Utelämnas den gäller organets inställning, annars publik.",
    )
    legal_ground: Line = Field(
        Line(""),
        alias="lagrum",
        description="Lagrum när posten inte är publik, till exempel OSL 21 kap. 1 §.",
    )
    shared_matter: Line = Field(
        Line(""),
        alias="gemensamt_ärende",
        description="Samma namn i flera poster visar att de hör till ett ärende, också över organisationsgränser.",
    )
    sources: Annotated[tuple[Source, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="källor", description="Handlingar som uppgifterna är hämtade ur."
    )
    reviewed: Annotated[tuple[Reviewed, ...], BeforeValidator(one_or_many)] = Field(
        (),
        alias="granskat",
        description="Personuppgifter i texten som någon har granskat inför publicering. Visas aldrig för läsaren.",
    )
    held_back: Annotated[tuple[HeldBack, ...], BeforeValidator(one_or_many)] = Field(
        (),
        alias="visas_inte",
        description="Fält, rader och bilagor i posten som inte är för alla. Resten av posten publiceras.",
    )
    published_until: DateText | None = Field(
        None,
        alias="publiceras_till",
        description="Sista dagen som posten visas (ÅÅÅÅ-MM-DD). Dagen efter säger sidan bara att tiden har gått ut.",
    )
    earlier_addresses: Annotated[tuple[Plain, ...], BeforeValidator(one_or_many)] = Field(
        (),
        alias="tidigare_adresser",
        description="Adresser som sidan har haft, från webbplatsens rot: exempel/rs/gammal-plan/. De leder hit.",
    )
    withdrawn: Withdrawal | None = Field(
        None, alias="indragen", description="Posten visas inte längre. Sidan säger när och varför."
    )
    fictional: YesNo = Field(
        False, alias="fiktiv", description="ja om innehållet är påhittat som exempel; det visas då på sidan."
    )


class Binding(Record):
    """A record that binds from a day, when it is adjusted or settled: it is sealed then, and corrected in the open."""

    corrections: Annotated[tuple[Correction, ...], BeforeValidator(one_or_many)] = Field(
        (),
        alias="rättelser",
        description="Rättelser av en justerad eller fastställd post. Skrivs med kommandot kansli correct.",
    )
