"""The parts of a decision: blocks, points, motions from the floor, votes, dissent."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.model.base import Part, one_or_many
from generator.model.types import Line, Person, Plain, Ref, Text, Whole, YesNo
from generator.vocabulary import Majority, MotionKind, Outcome, Verb, VoteMethod, VoteRank


def point_from_text(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


PeopleList = Annotated[tuple[Person, ...], BeforeValidator(one_or_many)]
Labels = Annotated[tuple[Plain, ...], BeforeValidator(one_or_many)]


class Point(Part):
    """A point of a decision. Short form: the text alone; the label is then counted."""

    text: Text = Field(alias="text", description="Beslutspunktens text.")
    label: Plain = Field(
        Plain(""), alias="etikett", description="Punktens beteckning när den inte räknas upp: 4, ö, aa."
    )
    points: "Points" = Field((), alias="punkter", description="Underpunkter: a, b … å, ä, ö, aa, bb.")


Points = tuple[Annotated[Point, BeforeValidator(point_from_text)], ...]


class DecisionBlock(Part):
    """What one body does in one go: its own decision, or a proposal to the next body."""

    body: Ref | None = Field(None, alias="organ", description="Organet som beslutar, när det inte är det egna.")
    verb: Verb = Field(
        alias="verb",
        description="beslutar, föreslår, tillstyrker, noterar, bordlägger, återremitterar med mera.",
    )
    to: Ref | None = Field(
        None,
        alias="till",
        description="Organet som får förslaget, till exempel rs. Skriv (utanför) efter ett organ som inte finns i arkivet.",
    )
    according_to: Line = Field(
        Line(""), alias="enligt", description="Vems förslag som bifalls: yrkande från S, V och MP."
    )
    scope: Line = Field(Line(""), alias="omfattning", description="När beslutet gäller en del: punkt 3–8 i förslaget.")
    except_for: Line = Field(
        Line(""), alias="undantag", description="Det som beslutet inte gäller: uppdragen 4.o och 4.ö."
    )
    intro: Line = Field(Line(""), alias="inledning", description="Text före punkterna.")
    points: Points = Field((), alias="punkter", description="Beslutspunkterna i ordning.")


class Motion(Part):
    """A yrkande: who puts it, what it asks for."""

    by: PeopleList = Field((), alias="av", description="De som yrkar: [Anna Exempel (S)].")
    parties: Labels = Field((), alias="partier", description="Partier som står bakom, när det sägs.")
    and_others: YesNo = Field(False, alias="med_flera", description="ja när fler står bakom (m.fl.).")
    kind: MotionKind = Field(
        alias="slag",
        description="bifall, avslag, ändring, tillägg, återremiss, bordläggning eller eget förslag.",
    )
    text: Text = Field(Text(""), alias="text", description="Yrkandets lydelse.")
    rank: Line = Field(Line(""), alias="rang", description="i första hand, i andra hand.")
    points: Labels = Field((), alias="punkter", description="Beslutspunkter som yrkandet gäller, när det inte är alla.")
    condition: Line = Field(Line(""), alias="villkor", description="Villkor för yrkandet.")
    withdrawn: YesNo = Field(
        False,
        alias="återtaget",
        description="ja när yrkandet återtogs; det skrivs då inte ut (KL 5 kap. 67 §).",
    )


class VoteNames(Part):
    """Who answered what."""

    yes: PeopleList = Field((), alias="ja", description="De som röstade ja.")
    no: PeopleList = Field((), alias="nej", description="De som röstade nej.")
    abstain: PeopleList = Field((), alias="avstår", description="De som avstod.")
    absent: PeopleList = Field((), alias="frånvarande", description="De som var frånvarande.")


class VoteCounts(Part):
    """The printed counts."""

    yes: Whole = Field(alias="ja", description="Antal ja.")
    no: Whole = Field(alias="nej", description="Antal nej.")
    abstain: Whole = Field(0, alias="avstår", description="Antal som avstod.")
    absent: Whole = Field(0, alias="frånvarande", description="Antal frånvarande.")
    paired: Whole = Field(0, alias="kvittade", description="Antal kvittade.")


class Vote(Part):
    """En omröstning. Utfallet anges alltid; det räknas aldrig fram ur rösterna."""

    question: Line = Field(alias="fråga", description="Vad omröstningen gäller.")
    rank: VoteRank = Field(VoteRank.MAIN, alias="ordning", description="huvudvotering eller förberedande votering.")
    method: VoteMethod = Field(
        VoteMethod.OPEN, alias="sätt", description="öppen, upprop, sluten, lottning eller handuppräckning."
    )
    yes_means: Line = Field(alias="ja", description="Vad ja betyder.")
    no_means: Line = Field(alias="nej", description="Vad nej betyder.")
    names: VoteNames | None = Field(None, alias="röster", description="Namnen, när omröstningen var öppen.")
    counts: VoteCounts | None = Field(None, alias="antal", description="De tryckta antalen. Jämförs med namnen.")
    outcome: Outcome = Field(alias="utfall", description="Vilket svar som vann: ja eller nej.")
    majority: Majority = Field(
        Majority.SIMPLE,
        alias="majoritet",
        description="enkel, kvalificerad eller minoritet (1/3 för återremiss i fullmäktige).",
    )
    casting_vote: Person | None = Field(
        None, alias="utslagsröst", description="Ordföranden som avgjorde vid lika röstetal."
    )
    points: Labels = Field((), alias="punkter", description="Beslutspunkter som omröstningen gäller.")
    note: Line = Field(Line(""), alias="anmärkning", description="Till exempel att någon anmält att den röstat fel.")
    appendix: Line = Field(Line(""), alias="bilaga", description="Bilaga med röstlistan.")


class Statement(Part):
    """A reservation, särskilt yttrande or note to the minutes."""

    by: PeopleList = Field((), alias="av", description="Vilka: [Anna Exempel (S)].")
    parties: Labels = Field(
        (), alias="partier", description="Partier, när hela gruppen står bakom: ledamöterna från SD."
    )
    text: Text = Field(
        Text(""), alias="text", description="Texten, eller varför: mot beslutet till förmån för eget yrkande."
    )
    points: Labels = Field((), alias="punkter", description="Beslutspunkter som det gäller.")
    appendix: Line = Field(Line(""), alias="bilaga", description="Bilagan när texten ligger i en egen handling.")


class Disqualification(Part):
    """Jäv, for the paragraph or for some of its points (KL 6 kap. 28–32 §§)."""

    member: Person = Field(alias="ledamot", description="Den som är jävig.")
    points: Labels = Field(
        (), alias="punkter", description="Beslutspunkter jävet gäller. Utelämnas när det är hela paragrafen."
    )
    replaced_by: Person | None = Field(None, alias="ersatt_av", description="Ersättaren som tjänstgör under tiden.")
    ground: Line = Field(Line(""), alias="grund", description="Kort om grunden.")


class Abstention(Part):
    """Someone who does not take part in the decision."""

    by: PeopleList = Field(alias="av", description="Vilka.")
    points: Labels = Field((), alias="punkter", description="Beslutspunkter det gäller.")


class Reason(Part):
    """A step in how the chair put the proposals."""

    text: Text = Field(alias="text", description="Vad ordföranden ställde och fann.")
