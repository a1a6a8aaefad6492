"""A meeting: head, agenda, attendance, adjustment and notice."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.base import Binding, Part, one_or_many
from generator.model.stage import Stage
from generator.model.types import (
    ALL_PARAGRAPHS,
    DateText,
    Line,
    ParagraphRange,
    Person,
    Plain,
    Ref,
    Text,
    TimeText,
    Whole,
    YesNo,
)
from generator.vocabulary import AdjustmentMethod, MeetingForm, MeetingStatus, ParagraphKind


class Clock(Part):
    """A time from and to."""

    starts: TimeText = Field(alias="från", description="Klockslag, TT:MM.")
    ends: TimeText | None = Field(None, alias="till", description="Klockslag, TT:MM.")


def named(value: object) -> object:
    """Short form of a person in a list: the name alone."""
    return {"namn": value} if isinstance(value, str) else value


class Present(Part):
    """A person at a meeting. Short form: the name alone, for the whole meeting."""

    person: Person = Field(alias="namn", description="Namn och parti: Anna Exempel (S).")
    role: Line = Field(Line(""), alias="roll", description="Titel eller roll: ordförande, regiondirektör, revisor.")
    instead_of: Line = Field(
        Line(""), alias="för", description="Vem ersättaren tjänstgör för: Namn (PARTI), eller vakant."
    )
    paragraphs: ParagraphRange = Field(
        ALL_PARAGRAPHS,
        alias="paragrafer",
        description="Paragraferna personen deltog i: 1–12, 14. Utelämnas när det är alla.",
    )
    arrived: TimeText | None = Field(None, alias="in", description="Klockslag när personen kom.")
    left: TimeText | None = Field(None, alias="ut", description="Klockslag när personen gick.")
    remote: YesNo = Field(False, alias="på_distans", description="ja när personen deltog på distans.")
    sent_by: Line = Field(Line(""), alias="region", description="Region som personen företräder, i gemensam nämnd.")


PresentItem = Annotated[Present, BeforeValidator(named)]
People = Annotated[tuple[PresentItem, ...], BeforeValidator(one_or_many)]


class Attendance(Part):
    """Who took part."""

    members: People = Field((), alias="ledamöter", description="Beslutande ledamöter.")
    serving: People = Field((), alias="tjänstgörande_ersättare", description="Ersättare som tjänstgör, och för vem.")
    not_serving: People = Field((), alias="ej_tjänstgörande", description="Närvarande ersättare som inte tjänstgör.")
    observers: People = Field((), alias="insynsplats", description="Företrädare med insynsplats; de beslutar inte.")
    others: People = Field((), alias="övriga", description="Tjänstepersoner och andra, med roll och paragrafer.")
    absent: People = Field((), alias="frånvarande", description="Ledamöter med förfall.")


class Notice(Part):
    """The proof of public notice (anslag), KL 8 kap. 12 §."""

    posted: DateText = Field(alias="uppsatt", description="Dag då justeringen tillkännagavs på anslagstavlan.")
    taken_down: DateText | None = Field(
        None,
        alias="nedtas",
        description="Dag då anslaget tas ned: tidigast dagen efter sista dag för överklagande.",
    )
    kept_at: Line = Field(Line(""), alias="förvaringsplats", description="Var protokollet finns.")
    board: Line = Field(
        Line(""), alias="anslagstavla", description="Vilken organisations anslagstavla, i gemensam nämnd."
    )


class Adjustment(Part):
    """How the minutes, or a part of them, were adjusted."""

    adjusters: Annotated[tuple[Person, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="justerare", description="De som justerar tillsammans med ordföranden."
    )
    substitutes: Annotated[tuple[Person, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="ersättare", description="Ersättare för justerare."
    )
    adjusted: DateText | None = Field(None, alias="datum", description="Justeringsdatum: den sista underskriftens dag.")
    place: Line = Field(Line(""), alias="plats", description="Plats och tid för justeringen.")
    method: AdjustmentMethod | None = Field(
        None, alias="sätt", description="på papper eller digitalt. Utelämnas det gäller organets inställning."
    )


class MinutesPart(Part):
    """Paragraphs adjusted apart from the rest, with their own notice."""

    paragraphs: ParagraphRange = Field(alias="paragrafer", description="Paragraferna i delen: 12–13.")
    adjustment: Adjustment = Field(alias="justering", description="Delens justering.")
    notices: Annotated[tuple[Notice, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="anslag", description="Delens anslag."
    )


class AgendaItem(Part):
    """A matter on the agenda before the meeting."""

    number: Line = Field(Line(""), alias="nr", description="Ärendets nummer på föredragningslistan.")
    title: Line = Field(alias="rubrik", description="Ärendets rubrik.")
    case_numbers: Annotated[tuple[Plain, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="diarienummer", description="Ärendets diarienummer."
    )
    presenter: Line = Field(Line(""), alias="föredragande", description="Den som föredrar ärendet.")
    time: TimeText | None = Field(None, alias="tid", description="Klockslag för föredragningen.")
    kind: ParagraphKind | None = Field(
        None, alias="slag", description="Ärendets slag, till exempel beslut eller information."
    )
    proposal: Text = Field(Text(""), alias="förslag_till_beslut", description="Förslaget till beslut.")
    added: DateText | None = Field(
        None,
        alias="tillagt",
        description="Dag då ärendet lades till efter kallelsen. Ärendet står då i en tilläggskallelse.",
    )


class Meeting(Binding):
    """Ett sammanträde: tid, plats, närvaro, dagordning, justering och anslag. Paragraferna ligger i egna filer bredvid."""

    typ: Literal["sammanträde"] = Field(alias="typ", description="Skriv sammanträde.")
    day: DateText = Field(alias="datum", description="Sammanträdets första dag. Mappen heter likadant.")
    day_unknown: YesNo = Field(
        False,
        alias="datum_okänt",
        description="ja när källan inte anger datum. Datumet ovan bestämmer då bara platsen i arkivet och visas inte.",
    )
    last_day: DateText | None = Field(
        None, alias="slutdatum", description="Sista dag, när sammanträdet varar flera dagar."
    )
    time: Clock | None = Field(None, alias="tid", description="Klockslag då sammanträdet börjar och slutar.")
    place: Line = Field(Line(""), alias="plats", description="Lokal och ort.")
    form: MeetingForm = Field(MeetingForm.IN_PERSON, alias="form", description="på plats, på distans eller båda.")
    status: MeetingStatus = Field(
        alias="status", description="planerat, kallat, hållet, justerat, anslaget eller inställt."
    )
    excerpt: YesNo = Field(
        False,
        alias="utdrag",
        description="ja när arkivet bara har några av sammanträdets paragrafer; luckor är då väntade.",
    )
    announced: DateText | None = Field(
        None, alias="kungjort", description="Dag då sammanträdet kungjordes (fullmäktige)."
    )
    summoned: DateText | None = Field(None, alias="kallelse", description="Dag då kallelsen skickades.")
    if_prevented: Line = Field(
        Line(""),
        alias="förhinder",
        description="Vad den som inte kan komma ska göra. Utelämnas det gäller organets text.",
    )
    chairs: People = Field(
        (),
        alias="ordförande",
        description="Ordförande, och vid vilka paragrafer när ordförandeskapet växlar.",
    )
    secretaries: People = Field((), alias="sekreterare", description="Sekreterare.")
    attendance: Attendance = Field(Attendance(), alias="närvaro", description="Vilka som deltog.")
    breaks: tuple[Clock, ...] = Field((), alias="ajourneringar", description="Avbrott, från och till.")
    adjustment: Adjustment = Field(Adjustment(), alias="justering", description="Justeringen av protokollet.")
    parts: tuple[MinutesPart, ...] = Field(
        (), alias="protokollsdelar", description="Delar som justerades för sig, till exempel omedelbart."
    )
    notices: Annotated[tuple[Notice, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="anslag", description="Tillkännagivande av justeringen."
    )
    agenda: tuple[AgendaItem, ...] = Field((), alias="dagordning", description="Föredragningslistan före sammanträdet.")
    previous_number: Whole | None = Field(
        None,
        alias="föregående_paragraf",
        description="Sista paragrafnumret före sammanträdet, när arkivet saknar tidigare sammanträden.",
    )
    next_meeting: DateText | None = Field(None, alias="nästa", description="Dag för nästa sammanträde.")
    stages: tuple[Stage, ...] = Field(
        (),
        alias="skeden",
        description="Lägen som protokollet har nått: dag och av vem. Kallelse, justering och anslag med egna nycklar "
        "behöver bara skrivas här när det ska stå av vem.",
    )
    text: Text = Field(Text(""), alias="anmärkning", description="Upplysning till läsaren om sammanträdet.")
    related: Annotated[tuple[Ref, ...], BeforeValidator(one_or_many)] = Field(
        (), alias="se_även", description="Hänvisningar till andra poster."
    )
