"""Charts: figures to be drawn. Every writer draws the same picture from the same numbers (see generator/charts)."""

from dataclasses import dataclass
from typing import Literal

ChartKind = Literal["bars", "line"]
Judgement = Literal["full", "partial", "not", "no data"]


@dataclass(frozen=True, slots=True)
class Value:
    """A number twice: as plain digits to draw by ("-12.5"), and as the reader sees it ("−12,5 %").

    Both are empty where there is no number.
    """

    amount: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one kind, one for each of the chart's names."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """What is judged of one bar, in words; the judgement is also shown by a mark of its own shape."""

    text: str
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of one or more series over the same names (rows for bars, periods for a line).

    `against` is what the series are compared with (budget, target). With `own_scales` each bar is drawn by itself,
    for its neighbours measure other things. `alt` says shortly what the picture shows and `detail` all that can be
    read from it; together they are the picture's text.
    """

    kind: ChartKind
    title: str
    names: tuple[str, ...]
    series: tuple[Series, ...]
    alt: str
    detail: str
    against: Series | None = None
    remarks: tuple[Remark | None, ...] = ()
    own_scales: bool = False
    note: str = ""

    @property
    def text(self) -> str:
        """The whole of the picture in words."""
        return f"{self.alt} {self.detail}"
