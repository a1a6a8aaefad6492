"""One page of each kind of the real site, by what it is."""

from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.model.plan import ActivityPlan, Assignment, ReportBack
from generator.model.report import DocumentRecord, Notes, PeriodicReport, Solution
from tests.sites import Site

RECORDS = (
    Organisation, Body, Meeting, Paragraph, ActivityPlan, ReportBack, PeriodicReport, Notes, DocumentRecord, Solution,
    Assignment,
)  # fmt: skip
REGISTERS = (
    "", "sammantraden/", "beslut/", "uppdrag/", "arenden/", "organisationer/", "losningar/",
    "anslagstavla/", "exempel/anslagstavla/", "exempel/anslagstavla/logg/", "exempel/anslagstavla/rf-2025-11-25/",
    "oppna-data/",
)  # fmt: skip
AROUND = ("sok/", "tillganglighet/", "kontroll/", "handbok/", "poster/", "fynd/", "404.html")
KINDS = (*(kind.__name__ for kind in RECORDS), "matter", *REGISTERS, *AROUND)


def address_of(site: Site, kind: str) -> str:
    """Return the address of the page of a kind with the most on it: what can go wrong goes wrong there."""
    if kind == "matter":
        return max(site.library.matters.values(), key=lambda matter: len(matter.entries)).address
    records = {known.__name__: known for known in RECORDS}
    if kind not in records:
        return kind
    entries = site.library.of_kind(records[kind])
    return max((entry.address for entry in entries), key=lambda address: len(site.page(address)))
