"""Every day that a record can tell is thought of: what it means for an archive of an earlier day."""

import importlib
import pkgutil
from collections.abc import Iterator

from generator import model
from generator.model.base import Part

# From which day something is known, or what is taken away when it came later. See generator/past/.
DECIDES = {
    "ActivityPlan.antagen_datum",
    "Adjustment.datum",
    "Adoption.datum",
    "AgendaItem.tillagt",
    "Correction.datum",
    "DocumentRecord.datum",
    "Indicator.datum",
    "Mandate.från",
    "Mandate.till",
    "Meeting.datum",
    "Meeting.kallelse",
    "Meeting.kungjort",
    "Meeting.slutdatum",
    "Notes.datum",
    "Notice.uppsatt",
    "PeriodicReport.datum",
    "Repeal.datum",
    "ReportBack.datum",
    "Stage.datum",
    "Term.från",
}
# A day that the record told of from the beginning: of what had been, or of what was to come.
TOLD_ALL_ALONG = {
    "Assignment.senast",
    "Basis.datum",
    "Bylaw.gäller_från",
    "ChairDecision.datum",
    "Deferral.datum",
    "Delegated.datum",
    "ElectionItem.från",
    "ElectionItem.till",
    "GivenAssignment.senast",
    "Initiative.datum",
    "Meeting.nästa",
    "NoticeItem.datum",
    "Notice.nedtas",
    "PlannedMeeting.datum",
    "PlannedTopic.datum",
    "Remitted.senast",
    "ReportedAssignment.senast",
    "Source.datum",
    "Term.till",
}
# What may be published is asked today, whatever day is shown.
ASKED_TODAY = {
    "Body.förseglas_från",
    "HeldBack.från",
    "Record.publiceras_till",
    "Reviewed.datum",
    "Reviewed.publiceras_till",
    "Withdrawal.datum",
}


def test_no_day_in_the_records_is_forgotten() -> None:
    assert set(_days()) == DECIDES | TOLD_ALL_ALONG | ASKED_TODAY


def _days() -> Iterator[str]:
    """Yield every key that holds a day, after the part of a record that it stands in."""
    for module in pkgutil.iter_modules(model.__path__):
        importlib.import_module(f"{model.__name__}.{module.name}")
    for part in _below(Part):
        for name, field in part.model_fields.items():
            if name in part.__annotations__ and "datetime.date" in f"{field.annotation}":
                yield f"{part.__name__}.{field.alias}"


def _below(part: type[Part]) -> Iterator[type[Part]]:
    for each in part.__subclasses__():
        if each.__module__.startswith(model.__name__):
            yield each
            yield from _below(each)
