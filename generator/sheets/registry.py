"""Which sheet writes which kind of record. Kinds without a line here have a page but no document of their own."""

from collections.abc import Callable

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.base import Record
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph
from generator.model.plan import ActivityPlan, Assignment, ReportBack
from generator.model.report import DocumentRecord, Notes, PeriodicReport, Solution
from generator.sheets.assignment import assignment
from generator.sheets.document import document
from generator.sheets.extract import extract
from generator.sheets.minutes import minutes
from generator.sheets.notes import meeting_notes
from generator.sheets.plan import activity_plan
from generator.sheets.report import periodic_report
from generator.sheets.report_back import report_back
from generator.sheets.solution import solution
from generator.tree.document import Document

Sheet = Callable[[Library, Entry], Document]

SHEETS: dict[type[Record], Sheet] = {
    Meeting: minutes,
    Paragraph: extract,
    ActivityPlan: activity_plan,
    ReportBack: report_back,
    PeriodicReport: periodic_report,
    Notes: meeting_notes,
    DocumentRecord: document,
    Solution: solution,
    Assignment: assignment,
}

# These have a Word and a PDF file beside their page.
FORMAL: frozenset[type[Record]] = frozenset(
    {Meeting, Paragraph, ActivityPlan, ReportBack, PeriodicReport, Notes, DocumentRecord}
)


def document_of(library: Library, entry: Entry) -> Document | None:
    """Return the record's document, or None for a kind that has none."""
    sheet = SHEETS.get(type(entry.record))
    return sheet(library, entry) if sheet else None
