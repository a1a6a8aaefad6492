"""A report back answers every activity of its plan, and no other."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.findings.suggest import did_you_mean
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.plan import ActivityPlan, ReportBack

CODE = Code(
    "R505",
    Severity.STOP,
    "Planen och återrapporten stämmer inte överens",
    "Återrapporten svarar på planens aktiviteter, en för en. Ett id som inte finns i planen är oftast felskrivet. "
    "Saknas svar på en aktivitet är fyndet en varning; säger källan inget skrivs status: ej angiven.",
    "Rätta id, eller lägg till aktiviteten med sin status.",
    source="KL 6 kap. 5 §",
    example="# planen har kun-1 och kun-2\naktiviteter:\n  kun-1: {status: genomförd}\n  kund-2: {status: pågår}",
    mended="# planen har kun-1 och kun-2\naktiviteter:\n  kun-1: {status: genomförd}\n  kun-2: {status: pågår}",
)


def check(library: Library) -> Iterator[Finding]:
    for entry in library.of_kind(ReportBack):
        if not isinstance(entry.record, ReportBack):
            continue
        plan = library.resolve(entry.record.plan, entry).entry
        if plan is not None and isinstance(plan.record, ActivityPlan):
            yield from _compare(entry, entry.record, plan.record)


def _compare(entry: Entry, report: ReportBack, plan: ActivityPlan) -> Iterator[Finding]:
    planned = [activity.id for area in plan.areas for activity in area.activities]
    known = set(planned)
    for name in report.activities:
        if name not in known:
            message = f"aktiviteten ”{name}” finns inte i planen.{did_you_mean(name, planned)}"
            yield Finding(CODE, entry.file, message, path=("aktiviteter", name), at_key=True)
    missing = [name for name in planned if name not in report.activities]
    if missing:
        message = f"planens aktiviteter saknar svar: {', '.join(missing)}"
        path = ("aktiviteter",)
        yield Finding(CODE, entry.file, message, path=path, at_key=True, severity=Severity.WARN)
