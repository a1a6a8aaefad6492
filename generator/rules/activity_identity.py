"""An activity's id is used once in its plan."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.model.plan import ActivityPlan

CODE = Code(
    "R504",
    Severity.STOP,
    "Två aktiviteter med samma id",
    "Återrapporten svarar på varje aktivitet genom dess id. Två lika kan inte skiljas åt.",
    "Ge den ena aktiviteten ett eget id.",
    example="aktiviteter:\n  - {id: kun-1, text: A}\n  - {id: kun-1, text: B}",
    mended="aktiviteter:\n  - {id: kun-1, text: A}\n  - {id: kun-2, text: B}",
)


def check(library: Library) -> Iterator[Finding]:
    for entry in library.of_kind(ActivityPlan):
        if not isinstance(entry.record, ActivityPlan):
            continue
        seen: dict[str, str] = {}
        for area_index, area in enumerate(entry.record.areas):
            for index, activity in enumerate(area.activities):
                if activity.id in seen:
                    message = f"aktiviteten {activity.id} finns redan under {seen[activity.id]}"
                    path = ("fokusområden", area_index, "aktiviteter", index, "id")
                    yield Finding(CODE, entry.file, message, path=path)
                seen.setdefault(activity.id, area.title)
