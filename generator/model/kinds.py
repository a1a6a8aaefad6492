"""The kinds of record there are, by the word that stands after `typ:`."""

from typing import get_args

from generator.model.base import Record
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.model.plan import ActivityPlan, Assignment, ReportBack
from generator.model.report import DocumentRecord, Notes, PeriodicReport, Solution

KINDS: tuple[type[Record], ...] = (
    Organisation,
    Body,
    Meeting,
    Paragraph,
    ActivityPlan,
    ReportBack,
    Assignment,
    PeriodicReport,
    Notes,
    DocumentRecord,
    Solution,
)


def kind_name(kind: type[Record]) -> str:
    """Return the Swedish word for `kind`: the value of its `typ:` key."""
    word: str = get_args(kind.model_fields["typ"].annotation)[0]
    return word


BY_NAME: dict[str, type[Record]] = {kind_name(kind): kind for kind in KINDS}
