"""The stages that minutes and documents pass: each with its day, and by whom."""

from pydantic import Field

from generator.model.base import Part
from generator.model.types import DateText, Line, Ref
from generator.vocabulary import StageName


class Repeal(Part):
    """That a document or plan is no longer in force, and nothing has taken its place."""

    day: DateText = Field(alias="datum", description="Första dagen då det inte längre gäller (ÅÅÅÅ-MM-DD).")
    decision: Ref | None = Field(None, alias="beslut", description="Paragrafen där det upphävdes.")


class Stage(Part):
    """A stage that has been reached."""

    name: StageName = Field(
        alias="läge", description="utkast, kallelse, utskickat, justerat, fastställt, anslaget eller laga kraft."
    )
    day: DateText = Field(alias="datum", description="Dagen då läget nåddes (ÅÅÅÅ-MM-DD).")
    by: Line = Field(Line(""), alias="av", description="Av vem: funktion, namn eller organ.")
    decision: Ref | None = Field(None, alias="beslut", description="Paragrafen där det beslutades.")
