"""How a body writes its minutes: its own words, its own order, and who signs."""

from pydantic import Field

from generator.model.base import Part
from generator.model.types import Line
from generator.vocabulary import MinutesSection, ParagraphSection


class Wording(Part):
    """The words a body uses in its own minutes."""

    motion: Line = Field(
        Line("Yrkanden"), alias="yrkanden", description="Rubrik över yrkanden: Yrkanden eller Förslag."
    )
    moves: Line = Field(
        Line("yrkar"), alias="yrkar", description="Vad den som lägger ett yrkande gör: yrkar eller föreslår."
    )
    order: Line = Field(
        Line("Propositionsordning"),
        alias="propositionsordning",
        description="Rubrik över ordningen som förslagen ställs i. Samma rubrik som beslutsgången skrivs en gång.",
    )
    procedure: Line = Field(
        Line("Beslutsgång"), alias="beslutsgång", description="Beslutsgång eller Propositionsordning."
    )
    vote: Line = Field(Line("Omröstning"), alias="omröstning", description="Omröstning eller Votering.")
    summary: Line = Field(Line("Sammanfattning"), alias="sammanfattning", description="Rubrik över sammanfattningen.")
    previous: Line = Field(
        Line("Tidigare behandling"), alias="tidigare_behandling", description="Tidigare behandling eller Beredning."
    )
    basis: Line = Field(Line("Beslutsunderlag"), alias="underlag", description="Rubrik över underlaget.")
    proposals: Line = Field(
        Line("Förslag till beslut"), alias="förslag_till_beslut", description="Rubrik över förslaget till beslut."
    )
    abstentions: Line = Field(
        Line("Deltar inte i beslutet"), alias="deltar_inte", description="Rubrik över dem som inte deltar i beslutet."
    )
    reservations: Line = Field(
        Line("Reservationer"), alias="reservationer", description="Rubrik över reservationer: Reservation."
    )
    statements: Line = Field(
        Line("Särskilda yttranden"), alias="särskilda_yttranden", description="Rubrik över särskilda yttranden."
    )
    notes: Line = Field(
        Line("Protokollsanteckningar"),
        alias="protokollsanteckningar",
        description="Rubrik över protokollsanteckningar.",
    )
    dispatch: Line = Field(Line("Beslutet skickas till"), alias="skickas_till", description="Rubrik över mottagarna.")
    adjuster: Line = Field(Line("Justerare"), alias="justerare", description="Justerare eller Protokollsjusterare.")
    attendance: Line = Field(Line("Närvaro"), alias="närvaro", description="Rubrik över närvaron: Närvarolista.")
    members: Line = Field(Line("Ledamöter"), alias="ledamöter", description="Ledamöter eller Beslutande.")
    matters: Line = Field(Line("Ärenden"), alias="ärenden", description="Rubrik över listan med ärenden.")
    signatures: Line = Field(Line("Underskrifter"), alias="underskrifter", description="Rubrik över underskrifterna.")


class Order(Part):
    """The order in which things stand. What is not named comes after, in the usual order."""

    minutes: tuple[MinutesSection, ...] = Field(
        (),
        alias="protokoll",
        description="Protokollets delar, i den ordning de ska stå. De som inte nämns kommer efter, i vanlig ordning.",
    )
    paragraph: tuple[ParagraphSection, ...] = Field(
        (),
        alias="paragraf",
        description="Paragrafens delar, i den ordning de ska stå. De som inte nämns kommer efter, i vanlig ordning.",
    )
